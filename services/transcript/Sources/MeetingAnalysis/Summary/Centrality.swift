/// Finds the sentences that say most of what a meeting is about.
///
/// A word counts by how many sentences use it, against how often it would be used anyway (stop words not at all); a
/// sentence counts by its words, divided by the square root of its length so that long ones do not win for being long.
struct Centrality {
    let conversation: Conversation

    private static let shortest = 7
    private static let longest = 35

    /// At most `count` sentences, none of `excluded`, each about something else, in the order of the meeting.
    func central(_ count: Int, excluding excluded: Set<Int>) -> [Sentence] {
        var frequencies: [String: Int] = [:]
        for sentence in conversation.sentences {
            for stem in Set(sentence.tokens.contentStems) { frequencies[stem, default: 0] += 1 }
        }
        let candidates = conversation.sentences.filter { sentence in
            !excluded.contains(sentence.index) && !sentence.isQuestion
                && (Self.shortest...Self.longest).contains(sentence.wordCount)
        }
        var remaining = candidates.map { (sentence: $0, stems: Set($0.tokens.contentStems)) }
        var covered: Set<String> = []
        var chosen: [Sentence] = []
        while chosen.count < count {
            let scores = remaining.map { score($0.stems.subtracting(covered), $0.sentence, frequencies) }
            guard let best = scores.indices.max(by: { (scores[$0], -$0) < (scores[$1], -$1) }), scores[best] > 0.5
            else { break }
            covered.formUnion(remaining[best].stems)
            chosen.append(remaining.remove(at: best).sentence)
        }
        return chosen.sorted { $0.index < $1.index }
    }

    private func score(_ stems: Set<String>, _ sentence: Sentence, _ frequencies: [String: Int]) -> Double {
        guard stems.count >= 2 else { return 0 }
        let sum = stems.sorted().reduce(0.0) { $0 + Logarithm.natural(Double(1 + (frequencies[$1] ?? 0))) }
        return sum / Double(sentence.wordCount).squareRoot()
    }
}
