/// The phrase rules, filed under the words that they begin with, in flat tables that are walked without making copies.
struct PhraseTable: Sendable {
    struct Pattern: Sendable {
        let rule: Int
        /// The places behind the first word, in the table of items.
        let tail: Range<Int>
    }

    /// What decides over the matches of each rule.
    let rules: [PhraseRule.Conditions]
    /// The name of each rule.
    let names: [String]
    let items: [PhraseItem]
    /// The words of all places.
    private let words: [Int32]
    let patterns: [Pattern]
    /// The patterns that begin with each word: from its place to the next word's.
    private let firsts: [Int32]

    init(rules: [PhraseRule], vocabulary: inout Vocabulary) {
        self.rules = rules.map(\.conditions)
        names = rules.map(\.name)
        var items: [PhraseItem] = []
        var words: [Int32] = []
        var filed: [(word: Int32, pattern: Pattern)] = []
        for (index, rule) in rules.enumerated() {
            for text in rule.patterns.split(separator: ";") {
                let places = text.split(whereSeparator: \.isWhitespace).map {
                    PhraseItem($0, vocabulary: &vocabulary, list: &words)
                }
                guard let first = places.first else { continue }
                let start = items.count
                items += places.dropFirst()
                let pattern = Pattern(rule: index, tail: start..<items.count)
                filed += words[first.words].map { ($0, pattern) }
            }
        }
        self.items = items
        self.words = words
        (patterns, firsts) = Self.sorted(filed)
    }

    /// Sorts by word and keeps the order of the rules, which decides over ties.
    private static func sorted(_ filed: [(word: Int32, pattern: Pattern)]) -> ([Pattern], [Int32]) {
        let words = Int(filed.map(\.word).max() ?? 0)
        var byWord = [[Pattern]](repeating: [], count: words + 1)
        for (word, pattern) in filed { byWord[Int(word)].append(pattern) }
        var patterns: [Pattern] = []
        var firsts: [Int32] = []
        for filed in byWord {
            firsts.append(Int32(truncatingIfNeeded: patterns.count))
            patterns += filed
        }
        firsts.append(Int32(truncatingIfNeeded: patterns.count))
        return (patterns, firsts)
    }

    /// Whether a token can stand at a place that is no number.
    func accepts(_ token: Token, at place: Int) -> Bool {
        guard token.kind == .word, !token.flags.contains(.term) else { return false }
        if case .any = items[place].kind { return true }
        return token.has(items[place].traits) || (token.entry != 0 && words[items[place].words].contains(token.entry))
    }

    func canStart(with entry: Int32) -> Bool {
        !range(startingWith: entry).isEmpty
    }

    /// Where the patterns that begin with a word stand.
    func range(startingWith entry: Int32) -> Range<Int> {
        let word = Int(entry)
        return word + 1 < firsts.count ? Int(firsts[word])..<Int(firsts[word + 1]) : 0..<0
    }
}
