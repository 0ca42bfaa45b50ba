internal import Domain
internal import MeetingAnalysis
internal import Redaction
internal import ServiceHost

/// A ticket that the meeting suggests, and what became of it.
struct Proposal: Sendable {
    enum Status: String, Sendable, Codable {
        case proposed, created, dismissed
    }

    let id: ProposalID
    let ticket: TicketProposal
    let status: Status
    /// The issue's identifier, such as `TID-68`, once it was created.
    let identifier: String?
    let url: String?
    /// The write mode that it was created in. One made in `test` is a rehearsal: it can still be created in `live`.
    let mode: String?

    /// Whether there is nothing left to create.
    var isDone: Bool { status == .created && mode != "test" }

    /// Whether an analysis, perhaps of another delivery of the meeting, found this proposal again.
    func isSame(as found: TicketProposal) -> Bool {
        guard ticket.key != found.key else { return true }
        // The key counts segments, and a line more above moves them all.
        return ticket.title == found.title && ticket.evidence.first?.quote == found.evidence.first?.quote
    }

    /// Whether the issue with this identifier was made of this proposal.
    func isIssue(_ identifier: String?) -> Bool {
        identifier != nil && identifier == self.identifier
    }

    /// The id is derived from the meeting and the words, so that processing again finds the same proposals.
    static func id(of ticket: TicketProposal, in meeting: MeetingID) -> ProposalID {
        ProposalID(.derived(from: "proposal", meeting.description, ticket.key.text(for: .store)))
    }
}
