import Domain

/// Finds what was settled: the sentences that weigh most as decisions, what was proposed and accepted, and of two about
/// the same thing the later.
struct DecisionFinder {
    let conversation: Conversation
    let dates: SpokenDates
    let work: [Candidate]

    private static let threshold = 1.7
    /// At most one decision for so many words of talk, but never fewer than `fewest`.
    private static let wordsPerDecision = 140
    private static let fewest = 4
    /// However long the talk is, no more than this many are read from single sentences, and as many from exchanges.
    private static let most = 200

    func decisions() -> [Decision] {
        let accepted = exchanges()
        let taken = Set(accepted.flatMap { $0.sentences.map(\.index) })
        let weighed = groups(best(without: taken)).map(decision)
        let all = (accepted + weighed).sorted { $0.first < $1.first }
        return Self.latest(Self.merged(all))
    }

    private func exchanges() -> [Decision] {
        let adjacency = Adjacency(conversation: conversation)
        return Array(
            conversation.sentences.lazy.compactMap { adjacency.settled($0).map(Decision.init) }.prefix(Self.most))
    }

    private func best(without taken: Set<Int>) -> [Int] {
        let promises = Set(work.flatMap(\.evidence))
        let scored = conversation.sentences.compactMap { sentence -> (index: Int, score: Double)? in
            guard !promises.contains(sentence.index), !taken.contains(sentence.index), !repeatsDay(sentence)
            else { return nil }
            let score = DecisionScore(conversation: conversation, sentence: sentence).value
            return score >= Self.threshold ? (sentence.index, score) : nil
        }
        let words = conversation.sentences.reduce(0) { $0 + $1.wordCount }
        let limit = min(Self.most, max(Self.fewest, words / Self.wordsPerDecision))
        return scored.sorted { ($0.score, $1.index) > ($1.score, $0.index) }.prefix(limit).map(\.index).sorted()
    }

    private func decision(_ indices: [Int]) -> Decision {
        let sentences = indices.map { conversation.sentences[$0] }
        let remarks = SettlingRemark(conversation: conversation)
        return Decision(
            sentences, topic: DecisionTopic(conversation: conversation).topic(of: sentences),
            remark: sentences.lazy.compactMap { remarks.remark(on: $0) }.first
        )
    }

    /// Whether a few words only repeat the day of a promise close by.
    private func repeatsDay(_ sentence: Sentence) -> Bool {
        guard sentence.wordCount <= 6 else { return false }
        let days = Set(dates.mentions(in: sentence).map(\.date))
        return !days.isEmpty
            && work.contains { abs($0.turn - sentence.turn) <= 5 && $0.due.map(days.contains) ?? false }
    }

    /// Sentences that stand next to one another are one decision, also with a remark such as 'Done.' between.
    private func groups(_ indices: [Int]) -> [[Int]] {
        indices.reduce(into: [[Int]]()) { groups, index in
            if let last = groups.last?.last, index - last == 1 || bridges(last + 1, to: index),
                conversation.sentences[index].turn - conversation.sentences[last].turn <= 1
            {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
    }

    private func bridges(_ middle: Int, to index: Int) -> Bool {
        middle + 1 == index && SettlingRemark.isRemark(conversation.sentences[middle])
    }

    /// What is said again close by is one decision.
    private static func merged(_ decisions: [Decision]) -> [Decision] {
        decisions.reduce(into: []) { result, decision in
            if let last = result.indices.last, result[last].goesOn(with: decision) {
                result[last] = result[last].joined(with: decision)
            } else {
                result.append(decision)
            }
        }
    }

    private static let reach = 30

    /// Without those that a later one replaces.
    private static func latest(_ decisions: [Decision]) -> [Decision] {
        decisions.indices.filter { index in
            !decisions[(index + 1)...].prefix(reach).contains { $0.replaces(decisions[index]) }
        }.map { decisions[$0] }
    }
}
