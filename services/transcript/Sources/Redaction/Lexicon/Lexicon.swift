/// All words and phrases that the rules know, compiled for looking up by hash.
struct Lexicon: Sendable {
    /// The one lexicon of this library.
    static let standard = Lexicon()

    let placeholders = PlaceholderTable()
    let phrases: PhraseTable
    private let vocabulary: Vocabulary
    /// What the settings say besides the rules.
    private(set) var terms: TermIndex?

    private init() {
        var vocabulary = Vocabulary()
        for group in GrammarWords.all + MoneyWords.all + OtherSenseWords.all {
            vocabulary.add(group.words, traits: group.traits)
        }
        for group in NumberWords.all {
            vocabulary.add(group.words, kind: group.kind, values: group.values)
        }
        for group in NumberCues.words { vocabulary.add(group.words, cues: group.cues) }
        let rules =
            HarmlessPhrases.all + PricePhrases.all + BudgetPhrases.all + FinancePhrases.all + TermPhrases.all
        phrases = PhraseTable(rules: rules, vocabulary: &vocabulary)
        self.vocabulary = vocabulary
    }

    /// The same words and phrases, and terms besides them; made once for a set of terms.
    func knowing(_ terms: CustomTerms) -> Lexicon {
        var lexicon = self
        lexicon.terms = terms.isEmpty ? nil : TermIndex(terms, placeholders: placeholders)
        return lexicon
    }

    /// The entry of a word, zero when it is not in the lexicon.
    func entry(_ hash: WordHash) -> Int32 { vocabulary.entry(hash) }

    func traits(_ entry: Int32) -> WordTraits { vocabulary.traits[Int(entry)] }

    func cues(_ token: Token) -> NumberCues { token.kind == .word ? vocabulary.cues[Int(token.entry)] : [] }

    /// Whether a word speaks of how old people are; asked for every token.
    func isAge(_ token: Token) -> Bool {
        token.entry > 0 && token.kind == .word && vocabulary.cues[Int(token.entry)].contains(.age)
    }

    func numberWord(_ entry: Int32) -> NumberWord? { vocabulary.numbers[Int(entry)] }
}
