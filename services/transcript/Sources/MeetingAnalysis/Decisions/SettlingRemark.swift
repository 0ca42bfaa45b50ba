/// Remarks that settle what stands beside them: 'Agreed.', 'Done.', 'Write that down as a decision.'
struct SettlingRemark {
    let conversation: Conversation

    private static let stems = Set(
        ["write", "written", "decision", "rule", "decided", "agreed", "note", "record", "done", "deal", "settled"].map(
            Stem.of) + ["final", "answer"])
    private static let ending: Set<String> = ["agreed", "decided", "deal", "settled"]

    /// Whether the sentence only says that something is decided: 'Write that down as a decision.'
    static func isRemark(_ sentence: Sentence) -> Bool {
        if recordsDecision(sentence) || BoardReader.leavesOpen(sentence.tokens) { return true }
        let stems = sentence.tokens.contentStems
        return stems.contains { Self.stems.contains($0) } && stems.allSatisfy { Self.stems.contains($0) }
    }

    /// 'Let's write that as a decision then.', 'That's a hard rule.'
    static func recordsDecision(_ sentence: Sentence) -> Bool {
        guard sentence.wordCount <= 14, !sentence.isQuestion else { return false }
        let words = Set(sentence.tokens.map(\.word))
        if words.contains("decision") {
            return sentence.tokens.containsAny([
                ["as", "a", "decision"], ["as", "decision"], ["is", "a", "decision"],
            ])
        }
        return words.contains("rule") && !words.isDisjoint(with: ["hard", "that", "call"])
            && sentence.tokens.contentStems.count <= 2
    }

    /// 'Agreed.', 'Deal, Curtis.'
    private static func isConsent(_ sentence: Sentence) -> Bool {
        let words = sentence.tokens.filter { !$0.isMark }
        return words.count <= 3 && words.contains { ending.contains($0.word) } && !sentence.isQuestion
    }

    private static func isFinal(_ sentence: Sentence) -> Bool {
        sentence.wordCount <= 4 && sentence.tokens.firstIndex(of: ["final", "answer"]) != nil
    }

    private static func isDone(_ sentence: Sentence) -> Bool {
        sentence.tokens.filter { !$0.isMark }.map(\.word) == ["done"]
    }

    /// Whether a remark next to the sentence settles it.
    func settles(_ sentence: Sentence) -> Bool { remark(on: sentence) != nil }

    /// The remark that settles the sentence: just before in the same turn, or just after, at most a turn later.
    func remark(on sentence: Sentence) -> Sentence? {
        if let before = neighbour(sentence, -1), before.turn == sentence.turn,
            Self.isConsent(before) || Self.recordsDecision(before)
        {
            return before
        }
        for distance in 1...3 {
            guard let other = neighbour(sentence, distance), other.turn - sentence.turn <= 1 else { break }
            if Self.recordsDecision(other) { return other }
            guard distance == 1 else { continue }
            if Self.isConsent(other), other.turn > sentence.turn { return other }
            if Self.isFinal(other) { return other }
            if Self.isDone(other), sentence.tokens.contains(where: DecisionValue.isValue) { return other }
        }
        return nil
    }

    private func neighbour(_ sentence: Sentence, _ distance: Int) -> Sentence? {
        let index = sentence.index + distance
        return conversation.sentences.indices.contains(index) ? conversation.sentences[index] : nil
    }
}
