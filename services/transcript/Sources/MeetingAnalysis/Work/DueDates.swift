import Domain

/// Finds out by when a promise is to be kept: in its own sentence, in what the speaker adds, in how others answer.
struct DueDates {
    let conversation: Conversation
    let dates: SpokenDates
    let people: PeopleDirectory

    /// How many turns may pass without a word about the day before it is settled.
    private static let patience = 2
    /// How many sentences after the promise are looked at, however long the turn is.
    private static let reachInSentences = 40

    /// Sets the due date of `candidate`, and adds the sentences that settle it to the evidence.
    ///
    /// - Parameters:
    ///   - limit: index of the sentence with which something else begins.
    ///   - claimed: days that belong to promises made just before.
    func settle(_ candidate: inout Candidate, before limit: Int, claimed: Set<CalendarDate>) {
        let sentence = conversation.sentences[candidate.sentence]
        candidate.due = ownDate(sentence, verb: candidate.verb, end: candidate.clauseEnd)
        var lastTurn = candidate.turn
        var proposed: CalendarDate?
        var isInterrupted = false
        let following = conversation.sentences[..<min(limit, conversation.sentences.count)]
            .dropFirst(candidate.sentence + 1).prefix(Self.reachInSentences)
        for next in following {
            guard next.turn - lastTurn <= Self.patience else { break }
            if candidate.kind == .present, next.turn != candidate.turn { break }
            let isOwner = next.speaker == sentence.speaker || isOwner(next, candidate)
            guard let statement = DayStatement(next, dates: dates, isOwner: isOwner) else {
                if next.turn == candidate.turn, !Self.corrects(next.tokens) { isInterrupted = true }
                continue
            }
            if isInterrupted, candidate.due != nil { break }
            if claimed.contains(statement.date) { continue }
            if !isOwner, candidate.kind.weight < 2, candidate.ownerPerson != nil { continue }
            lastTurn = next.turn
            if statement.isProposal, candidate.due != nil {
                proposed = statement.date
                continue
            }
            guard statement.date != candidate.due else { continue }
            guard candidate.due == nil || statement.mayCorrect || statement.date == proposed else { continue }
            candidate.due = statement.date
            candidate.evidence.append(next.index)
        }
    }

    private static let corrections: Set<String> = [
        "wait", "no", "actually", "sorry", "rather", "scratch", "hm", "hang",
    ]

    /// Whether the speaker is about to say something else than before.
    private static func corrects(_ tokens: [Token]) -> Bool {
        tokens.prefix(5).contains { corrections.contains($0.word) }
    }

    private func isOwner(_ sentence: Sentence, _ candidate: Candidate) -> Bool {
        candidate.ownerPerson != nil && people.speaker(sentence.speaker) == candidate.ownerPerson
    }

    /// The day named in the sentence of the promise: the last deadline, else the last day.
    private func ownDate(_ sentence: Sentence, verb: Int, end: Int) -> CalendarDate? {
        let mentions = dates.mentions(in: sentence).filter { $0.range.lowerBound < end }
        let following = mentions.filter { $0.range.lowerBound > verb }
        let usable = following.isEmpty ? mentions.filter { $0.isDeadline || $0.range.lowerBound <= 1 } : following
        let days = usable.filter { $0.precision == .day }
        return (days.last(where: \.isDeadline) ?? days.last ?? usable.last)?.date
    }
}
