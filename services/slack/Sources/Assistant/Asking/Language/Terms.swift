internal import Domain

/// What a text is about: its words without those that every text has, as stems.
struct Terms: Sendable, Hashable {
    let stems: Set<String>

    init(_ stems: Set<String>) {
        self.stems = stems
    }

    init(_ text: some StringProtocol) {
        self.init(words: NameFolding.words(text))
    }

    init(words: [String]) {
        let telling = NumberWords.digits(in: words.map(Self.bare)).filter { word in
            !PlainWords.all.contains(word) && (word.count > 1 || word.first?.isNumber == true)
        }
        self.stems = Set(telling.map(WordStem.of))
    }

    var isEmpty: Bool { stems.isEmpty }

    /// 0 to 1: how much of this stands in `other`, each stem by its weight.
    func share(in other: Terms, weights: TermWeights? = nil) -> Double {
        let whole = stems.reduce(0) { $0 + (weights?[$1] ?? 1) }
        guard whole > 0 else { return 0 }
        return stems.intersection(other.stems).reduce(0) { $0 + (weights?[$1] ?? 1) } / whole
    }

    func subtracting(_ other: Terms) -> Terms { Terms(stems.subtracting(other.stems)) }
    func union(_ other: Terms) -> Terms { Terms(stems.union(other.stems)) }

    private static func bare(_ word: String) -> String { word.hasSuffix("'s") ? String(word.dropLast(2)) : word }
}
