/// Reads what is put on the list without a name: 'it goes on the board with no owner, build a load test'.
struct BoardReader {
    let conversation: Conversation
    let dates: SpokenDates

    private static let lists: Set<String> = ["board", "list", "backlog", "down", "ticket", "open", "tracker"]
    private static let ownerless: [[String]] = WordList.phrases(
        """
        without a name
        without name
        with no name
        no name
        nobody 's name
        without an owner
        with no owner
        no owner
        leave it open
        leave the name off
        unassigned
        """
    )

    /// Whether the sentence leaves something without an owner.
    static func leavesOpen(_ tokens: [Token]) -> Bool { tokens.containsAny(ownerless) }

    func candidates() -> [Candidate] {
        conversation.sentences.compactMap { sentence in
            let tokens = sentence.tokens
            guard Self.leavesOpen(tokens), tokens.contains(where: { Self.lists.contains($0.word) }) else { return nil }
            let start = tokens.indices.first { index in
                index > 0 && tokens[index - 1].isMark && Verbs.isAction(tokens[index].word)
            }
            guard let start else { return nil }
            let phrase = VerbPhrase.phrase(in: tokens, verb: start, dates: dates.mentions(in: sentence))
            return Candidate(
                sentence: sentence.index, turn: sentence.turn, kind: .board, owner: .nobody, verb: start,
                phrase: phrase, clauseEnd: tokens.count, evidence: [sentence.index]
            )
        }
    }
}
