internal import Domain
internal import MeetingAnalysis
internal import Persistence
internal import Redaction

/// What a model's pass took out of a meeting's text.
struct HiddenQuotes: Sendable {
    var bySegment: [Int: [SensitiveQuote]] = [:]

    var count: Int { bySegment.values.reduce(0) { $0 + $1.count } }

    /// Takes the words out of what was made of the meeting when it was processed before. What a person decided on stays,
    /// without them; all else the analysis makes anew.
    func forget(in meeting: MeetingID, on connection: any SQLConnection) throws {
        let proposals = ProposalRepository()
        try SummaryRepository().delete(meeting, on: connection)
        try TicketAnswers.forget(meeting, on: connection)
        try proposals.deleteUndecided(of: meeting, on: connection)
        _ = try proposals.rewrite(of: meeting, on: connection, without)
    }

    /// The proposal without what was hidden in the segments that it rests on.
    private func without(_ proposal: TicketProposal) -> TicketProposal {
        let quotes = Set(proposal.evidence.map(\.segment)).flatMap { bySegment[$0] ?? [] }
        guard !quotes.isEmpty else { return proposal }
        var ticket = proposal
        ticket.key = ticket.key.hiding(quotes)
        ticket.title = ticket.title.hiding(quotes)
        ticket.description = ticket.description.hiding(quotes)
        ticket.assignee = ticket.assignee?.hiding(quotes)
        ticket.subtasks = ticket.subtasks.map { $0.hiding(quotes) }
        ticket.evidence = ticket.evidence.map {
            FilteredEvidence(segment: $0.segment, quote: $0.quote.hiding(bySegment[$0.segment] ?? []))
        }
        return ticket
    }
}
