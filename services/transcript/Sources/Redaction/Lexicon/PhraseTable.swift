/// The phrase rules, filed under the words that they begin with.
struct PhraseTable: Sendable {
    struct Pattern: Sendable {
        let rule: Int
        /// The places behind the first word.
        let tail: [PhraseItem]
    }

    let rules: [PhraseRule]
    private var byFirstWord: [[Pattern]] = []

    init(rules: [PhraseRule], vocabulary: inout Vocabulary) {
        self.rules = rules
        for (index, rule) in rules.enumerated() {
            for text in rule.patterns.split(separator: ";") {
                file(text, rule: index, vocabulary: &vocabulary)
            }
        }
    }

    private mutating func file(_ text: Substring, rule: Int, vocabulary: inout Vocabulary) {
        let items = text.split(whereSeparator: \.isWhitespace).map { PhraseItem($0, vocabulary: &vocabulary) }
        guard let first = items.first else { return }
        let pattern = Pattern(rule: rule, tail: Array(items.dropFirst()))
        for word in first.words {
            while byFirstWord.count <= Int(word) { byFirstWord.append([]) }
            byFirstWord[Int(word)].append(pattern)
        }
    }

    /// The patterns that begin with a word.
    func patterns(startingWith entry: Int32) -> [Pattern] {
        entry < byFirstWord.count ? byFirstWord[Int(entry)] : []
    }
}
