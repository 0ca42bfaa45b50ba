/// What a decision of a few words answers: 'Two hundred, then.' needs the question before it.
struct DecisionTopic {
    let conversation: Conversation

    private static let shortInWords = 5
    private static let reachInTurns = 3

    /// The question or sentence that says what short words are about; nil when they say it themselves.
    func topic(of sentences: [Sentence]) -> Sentence? {
        guard let first = sentences.first else { return nil }
        guard sentences.reduce(0, { $0 + $1.wordCount }) <= Self.shortInWords else { return refused(by: first) }
        if first.tokens.contains(where: { $0.word == "we" }), first.tokens.contentStems.count >= 2 { return nil }
        if Decision.isRetraction(first) { return takenBack(by: first) }
        let before = conversation.sentences[..<first.index].suffix(7).reversed().filter {
            first.turn - $0.turn <= Self.reachInTurns
        }
        let keys = Decision.keys(of: first.tokens)
        let things = Set(first.tokens.contentStems)
        return before.first { isAbout($0) && keys.isSubset(of: Decision.keys(of: $0.tokens)) && !keys.isEmpty }
            ?? before.first { asks($0) && first.turn - $0.turn <= 2 && $0.turn < first.turn }
            ?? before.first { isAbout($0) && !things.isDisjoint(with: $0.tokens.contentStems) }
    }

    /// What 'Not for debugging, not for five minutes.' goes on with.
    private func refused(by sentence: Sentence) -> Sentence? {
        guard sentence.tokens.first?.word == "not" else { return nil }
        return conversation.sentences[..<sentence.index].suffix(2).reversed().first {
            $0.turn == sentence.turn && !$0.isQuestion && $0.tokens.contentStems.count >= 2
        }
    }

    /// What 'forget it' takes back: the last thing that the same person asked.
    private func takenBack(by sentence: Sentence) -> Sentence? {
        let turns = (1...6).map { sentence.turn - $0 }
        let turn = turns.first { conversation.speaker(ofTurn: $0) == sentence.speaker }
        return turn.flatMap { conversation.sentences(ofTurn: $0).first(where: \.isQuestion) }
    }

    private static let interrogatives: Set<String> = [
        "how", "what", "which", "when", "where", "who", "or", "should", "shall",
    ]

    /// In questions about how things are or were.
    private static let curious: Set<String> = ["ever", "seen", "remember", "happened", "did", "was", "were"]

    /// Whether it asks for something that a few words can answer.
    private func asks(_ sentence: Sentence) -> Bool {
        sentence.isQuestion && !sentence.tokens.contains { Self.curious.contains($0.word) }
            && (3...28).contains(sentence.wordCount) && !sentence.tokens.contentStems.isEmpty
            && sentence.tokens.contains { Self.interrogatives.contains($0.word) }
    }

    private func isAbout(_ sentence: Sentence) -> Bool {
        let shortest = sentence.isQuestion ? 3 : Self.shortInWords
        return (shortest...28).contains(sentence.wordCount) && !sentence.tokens.contentStems.isEmpty
    }
}
