/// How telling a word is among a set of texts: rare words weigh more (inverse document frequency).
struct TermWeights: Sendable {
    private let documentCount: Int
    private let frequencies: [String: Int]

    /// - Parameter documents: the stems of each text.
    init(_ documents: [Set<String>]) {
        var frequencies: [String: Int] = [:]
        for document in documents {
            for stem in document { frequencies[stem, default: 0] += 1 }
        }
        self.frequencies = frequencies
        self.documentCount = documents.count
    }

    /// From about 0.3 for a word of every text to `ln(n)` for a word of none.
    func weight(_ stem: String) -> Double {
        let share = (Double(documentCount) + 1) / (Double(frequencies[stem] ?? 0) + 0.5)
        return max(0.1, Logarithm.natural(share))
    }

    /// The sum of the words' weights, added in a fixed order so that the same words give the same sum.
    func weight(_ stems: Set<String>) -> Double {
        stems.sorted().reduce(0) { $0 + weight($1) }
    }
}
