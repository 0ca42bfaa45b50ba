internal import Domain
internal import FoundationEssentials
internal import MeetingAnalysis
internal import Persistence

/// Proposed tickets and their links to the issues that were made of them.
struct ProposalRepository: Sendable {
    func list(of meeting: MeetingID, on connection: any SQLConnection) throws -> [Proposal] {
        try connection.rows(
            "SELECT * FROM proposals WHERE meeting_id = ? ORDER BY position, id", [.id(meeting)]
        ).map { row in
            Proposal(
                id: try row.id("id"),
                ticket: try JSONDecoder().decode(TicketProposal.self, from: Data(try row.text("body").utf8)),
                status: Proposal.Status(rawValue: try row.text("status")) ?? .proposed,
                identifier: try row.optionalText("identifier"),
                url: try row.optionalText("url"),
                mode: try row.optionalText("mode"))
        }
    }

    /// Stores what an analysis found. A proposal on which a person has decided stays as it is; one that was not found
    /// again and not decided on goes.
    func merge(
        _ tickets: [TicketProposal], of meeting: MeetingID, at now: Date, on connection: any SQLConnection
    ) throws {
        try connection.execute("DELETE FROM proposals WHERE meeting_id = ? AND status = 'proposed'", [.id(meeting)])
        for (position, ticket) in tickets.enumerated() {
            let body = String(decoding: try JSONEncoder().encode(ticket), as: UTF8.self)
            try connection.execute(
                """
                INSERT INTO proposals (id, meeting_id, position, body, status, created_at, updated_at)
                VALUES (?, ?, ?, ?, 'proposed', ?, ?) ON CONFLICT (id) DO NOTHING
                """,
                [
                    .id(Proposal.id(of: ticket, in: meeting)), .id(meeting), .integer(position), .text(body),
                    .instant(now), .instant(now),
                ])
        }
    }

    func markCreated(
        _ created: TicketOutcome.Created, mode: String, at now: Date, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            "UPDATE proposals SET status = 'created', identifier = ?, url = ?, mode = ?, updated_at = ? WHERE id = ?",
            [
                .text(created.identifier), .text(created.url), .text(mode == "test" ? "test" : "live"), .instant(now),
                .id(created.proposal),
            ])
    }
}
