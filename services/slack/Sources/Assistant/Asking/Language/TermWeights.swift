internal import Foundation

/// How much a stem tells: the rarer, the more.
struct TermWeights: Sendable {
    private let counts: [String: Int]
    private let texts: Int

    init(of texts: some Sequence<Terms>) {
        var counts: [String: Int] = [:]
        var number = 0
        for text in texts {
            number += 1
            for stem in text.stems { counts[stem, default: 0] += 1 }
        }
        self.counts = counts
        self.texts = number
    }

    subscript(stem: String) -> Double { log(1 + Double(texts + 1) / Double((counts[stem] ?? 0) + 1)) }
}
