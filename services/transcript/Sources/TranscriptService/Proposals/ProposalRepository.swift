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
                ticket: try JSONDecoder().decode(StoredTicket.self, from: Data(try row.text("body").utf8)).proposal,
                status: Proposal.Status(rawValue: try row.text("status")) ?? .proposed,
                identifier: try row.optionalText("identifier"),
                url: try row.optionalText("url").map(IssueAddress.withoutTitle),
                mode: try row.optionalText("mode"))
        }
    }

    /// Stores what an analysis found. A proposal on which a person has decided stays, also one that another delivery
    /// of the meeting no longer bears out; one that was not found again and not decided on goes.
    ///
    /// - Parameter check: knows the text that quotes have to stand in.
    func merge(
        _ tickets: [TicketProposal], checked check: EvidenceCheck, of meeting: MeetingID, at now: Date,
        on connection: any SQLConnection
    ) throws {
        try deleteUndecided(of: meeting, on: connection)
        let decided = try list(of: meeting, on: connection)
        var found: [ProposalID: [FilteredEvidence]] = [:]
        for (position, ticket) in tickets.enumerated() {
            if let known = decided.first(where: { $0.isSame(as: ticket) }) {
                found[known.id] = found[known.id] ?? ticket.evidence
            } else if !decided.contains(where: { $0.isIssue(ticket.duplicateOf) }) {
                try insert(ticket, at: position, of: meeting, now: now, on: connection)
            }
        }
        for proposal in decided {
            var ticket = proposal.ticket
            ticket.evidence = found[proposal.id] ?? ticket.evidence.filter(check.accepts)
            try replace(proposal, with: ticket, on: connection)
        }
    }

    /// Words the proposals of a meeting anew; they keep their ids and the issues made of them.
    ///
    /// - Returns: whether any of them changed.
    func rewrite(
        of meeting: MeetingID, on connection: any SQLConnection, _ change: (TicketProposal) -> TicketProposal
    ) throws -> Bool {
        var isChanged = false
        for proposal in try list(of: meeting, on: connection) {
            let ticket = change(proposal.ticket)
            try replace(proposal, with: ticket, on: connection)
            isChanged = isChanged || ticket != proposal.ticket
        }
        return isChanged
    }

    private func replace(_ proposal: Proposal, with ticket: TicketProposal, on connection: any SQLConnection) throws {
        guard ticket != proposal.ticket else { return }
        try connection.execute(
            "UPDATE proposals SET body = ?, url = ? WHERE id = ?",
            [.text(try Self.body(of: ticket)), .optional(proposal.url), .id(proposal.id)])
    }

    private func insert(
        _ ticket: TicketProposal, at position: Int, of meeting: MeetingID, now: Date, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO proposals (id, meeting_id, position, body, status, created_at, updated_at)
            VALUES (?, ?, ?, ?, 'proposed', ?, ?) ON CONFLICT (id) DO NOTHING
            """,
            [
                .id(Proposal.id(of: ticket, in: meeting)), .id(meeting), .integer(position),
                .text(try Self.body(of: ticket)), .instant(now), .instant(now),
            ])
    }

    func deleteUndecided(of meeting: MeetingID, on connection: any SQLConnection) throws {
        try connection.execute("DELETE FROM proposals WHERE meeting_id = ? AND status = 'proposed'", [.id(meeting)])
    }

    /// Gives the decided proposals of a meeting that is about to go to the one that takes its place.
    func moveDecided(from old: MeetingID, to new: MeetingID, on connection: any SQLConnection) throws {
        try connection.execute(
            "UPDATE proposals SET meeting_id = ? WHERE meeting_id = ? AND status <> 'proposed'", [.id(new), .id(old)])
    }

    /// Keeps the link to the issue that was made of `proposal`, also when the meeting was processed again meanwhile and
    /// the proposal not found a second time; nothing is kept for a meeting that was deleted.
    func markCreated(
        _ proposal: Proposal, as created: TicketOutcome.Created, mode: String, of meeting: MeetingID, at now: Date,
        on connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO proposals (id, meeting_id, position, body, status, identifier, url, mode, created_at, updated_at)
            SELECT ?, id, 0, ?, 'created', ?, ?, ?, ?, ? FROM meetings WHERE id = ?
            ON CONFLICT (id) DO UPDATE SET status = 'created', identifier = excluded.identifier, url = excluded.url,
                mode = excluded.mode, updated_at = excluded.updated_at
            """,
            [
                .id(proposal.id), .text(try Self.body(of: proposal.ticket)), .text(created.identifier),
                .text(created.url), .text(mode == "test" ? "test" : "live"), .instant(now), .instant(now), .id(meeting),
            ])
    }

    /// Says that proposals are not to become tickets; those that did stay as they are.
    ///
    /// - Returns: whether any of them was still open.
    func dismiss(_ ids: [ProposalID], of meeting: MeetingID, at now: Date, on connection: any SQLConnection) throws
        -> Bool
    {
        let marks = ids.map { _ in "?" }.joined(separator: ", ")
        return try connection.execute(
            """
            UPDATE proposals SET status = 'dismissed', updated_at = ?
            WHERE meeting_id = ? AND status = 'proposed' AND id IN (\(marks))
            """, [.instant(now), .id(meeting)] + ids.map { .id($0) }) > 0
    }

    private static func body(of ticket: TicketProposal) throws -> String {
        try StoredJSON.text(StoredTicket(ticket))
    }
}
