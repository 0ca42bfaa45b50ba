internal import Domain
internal import Redaction

/// A ticket to be made, with the id that its issue will have.
struct NewTicket: Sendable {
    let id: LinearID
    let proposal: Proposal
    /// What in the meeting justifies it.
    let evidence: [Words]
    let meeting: Meeting?

    /// What somebody said.
    struct Words: Sendable {
        let quote: FilteredText
        let speaker: FilteredText?
        let startSeconds: Double?
    }
}

/// What became of tickets that were to be made.
struct TicketOutcome: Sendable {
    struct Created: Sendable {
        let proposal: ProposalID
        let identifier: String
        let title: String
        let url: String
        /// What was not done as asked, for instance an owner who is no user of Linear.
        let warnings: [String]
    }

    struct Failed: Sendable {
        let proposal: ProposalID
        let reason: String
    }

    var created: [Created]
    var failed: [Failed]
    /// `test` or `live`; `unchanged` when Linear was not asked.
    var mode: String
}

/// Makes issues of tickets. Asked again with the same ids it makes nothing and says what is there.
protocol TicketCreator: Sendable {
    /// - Throws: ``ServiceCallError``.
    func create(_ tickets: [NewTicket]) async throws -> TicketOutcome
}
