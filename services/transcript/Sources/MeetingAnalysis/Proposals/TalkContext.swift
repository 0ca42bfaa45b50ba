import Domain

/// What was said around a promise.
struct TalkContext {
    let conversation: Conversation

    struct Details {
        var priority: Priority?
        var estimate: Int?
    }

    /// The sentences around the promise with how much each counts: its own evidence 1, its turn more than others, what
    /// came before more than what came after.
    func surroundings(of candidate: Candidate) -> [(tokens: [Token], factor: Double)] {
        var result = candidate.evidence.map { (tokens: conversation.sentences[$0].tokens, factor: 1.0) }
        let first = max(0, candidate.sentence - 12)
        let last = min(conversation.sentences.count - 1, candidate.sentence + 4)
        guard first <= last else { return result }
        for index in first...last where !candidate.evidence.contains(index) {
            let sentence = conversation.sentences[index]
            let distance = Double(abs(index - candidate.sentence))
            let side = index < candidate.sentence ? 0.9 : 0.5
            result.append((sentence.tokens, side / (1 + 0.2 * distance)))
        }
        return result
    }

    /// Priority and points that were said in the evidence, in the rest of the turn or in the next answers.
    ///
    /// - Parameter range: the sentences that belong to no other promise.
    func details(of candidate: Candidate, within range: Range<Int>) -> Details {
        var details = Details()
        for index in detailSentences(candidate) where range.contains(index) || candidate.evidence.contains(index) {
            let tokens = conversation.sentences[index].tokens
            details.priority = PriorityReader.priority(in: tokens) ?? details.priority
            details.estimate = details.estimate ?? EstimateReader.points(in: tokens)
        }
        return details
    }

    private func detailSentences(_ candidate: Candidate) -> [Int] {
        let last = candidate.evidence.max() ?? candidate.sentence
        let lastTurn = conversation.sentences[last].turn
        let following = conversation.sentences.dropFirst(last + 1).prefix(7).prefix { $0.turn - lastTurn <= 3 }
        let sameTurn = conversation.sentences.dropFirst(max(0, candidate.sentence - 2)).prefix(5).filter {
            $0.turn == candidate.turn && abs($0.index - candidate.sentence) <= 2
        }
        return Set(candidate.evidence + following.map(\.index) + sameTurn.map(\.index)).sorted()
    }

    private static let existing = WordList.phrases(
        """
        already have
        has a ticket
        a ticket for that
        that ticket
        as a ticket
        in backlog
        in the backlog
        on the board
        existing
        is there already
        have that as
        got that as
        with my name on it
        on my plate
        had a ticket
        exists
        """
    )

    /// Whether somebody close by says that there is a ticket for it.
    func saysItExists(_ candidate: Candidate) -> Bool {
        let first = max(0, candidate.sentence - 3)
        return conversation.sentences[first...].prefix(6).contains { $0.tokens.containsAny(Self.existing) }
    }
}
