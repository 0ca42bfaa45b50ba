import Domain

/// Finds what was settled: the sentences that weigh most as decisions, and of two about the same thing the later.
struct DecisionFinder {
    let conversation: Conversation
    let dates: DateFinder
    let work: [Candidate]

    private static let threshold = 1.5
    /// At most one decision for so many words of talk, but never fewer than `fewest`.
    private static let wordsPerDecision = 140
    private static let fewest = 4

    func decisions() -> [Finding] {
        let promises = Set(work.flatMap(\.evidence))
        let scored = conversation.sentences.compactMap { sentence -> (index: Int, score: Double)? in
            guard !promises.contains(sentence.index), !repeatsDay(sentence) else { return nil }
            let score = DecisionScore(conversation: conversation, sentence: sentence).value
            return score >= Self.threshold ? (sentence.index, score) : nil
        }
        let words = conversation.sentences.reduce(0) { $0 + $1.wordCount }
        let limit = max(Self.fewest, words / Self.wordsPerDecision)
        let best = scored.sorted { ($0.score, $1.index) > ($1.score, $0.index) }.prefix(limit).map(\.index).sorted()
        let decisions = groups(best).map { Decision($0.map { conversation.sentences[$0] }, in: conversation) }
        return Self.latest(decisions).map(\.finding)
    }

    /// Whether a few words only repeat the day of a promise close by.
    private func repeatsDay(_ sentence: Sentence) -> Bool {
        guard sentence.wordCount <= 6 else { return false }
        let days = Set(dates.mentions(in: sentence.tokens).map(\.date))
        return !days.isEmpty
            && work.contains { abs($0.turn - sentence.turn) <= 5 && $0.due.map(days.contains) ?? false }
    }

    /// Sentences that stand near one another in one turn are one decision.
    private func groups(_ indices: [Int]) -> [[Int]] {
        indices.reduce(into: [[Int]]()) { groups, index in
            if let last = groups.last?.last, index - last == 1,
                conversation.sentences[index].turn - conversation.sentences[last].turn <= 1
            {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
    }

    /// Without those that a later one replaces.
    private static func latest(_ decisions: [Decision]) -> [Decision] {
        decisions.indices.filter { index in
            !decisions[(index + 1)...].contains { $0.replaces(decisions[index]) }
        }.map { decisions[$0] }
    }
}
