/// Every word that the rules know, for tests and `fuzz-redaction`, which put them together at random.
public enum LexiconWords {
    /// Sorted, each once.
    public static let all: [String] = {
        let groups = GrammarWords.all + MoneyWords.all + OtherSenseWords.all
        let rules =
            HarmlessPhrases.all + PricePhrases.all + BudgetPhrases.all + FinancePhrases.all + TermPhrases.all
        let texts = groups.map(\.words) + NumberWords.all.map(\.words) + rules.map(\.patterns)
        let words = texts.flatMap { $0.split { $0.isWhitespace || "|;?<>#*".contains($0) }.map(String.init) }
        return Set(words).sorted()
    }()
}
