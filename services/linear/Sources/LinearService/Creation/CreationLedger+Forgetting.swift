internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import MeetingForgetting
internal import Persistence

/// What the ledger does when a meeting is deleted: ids and states stay, so that nothing is made twice; words go.
extension CreationLedger {
    /// In the place of a reason, and why what was not begun is not made any more.
    static let forgotten = "its meeting was deleted"

    /// Notes which meetings a call is about, inside the caller's transaction.
    ///
    /// - Throws: ``CreationError/meetingForgotten``.
    static func note(_ creation: NewCreation, on connection: any SQLConnection) throws {
        guard try ForgottenMeetings.areKept(creation.meetings, on: connection) else {
            throw CreationError.meetingForgotten
        }
        for meeting in creation.meetings {
            try connection.execute(
                "INSERT INTO creation_meetings (meeting_id, creation_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [.id(meeting), .uuid(creation.id)])
        }
    }

    /// Erases the words of every call that was about `meeting`, and ends what those left undone.
    static func forget(_ meeting: MeetingID, at now: Date, on connection: any SQLConnection) throws {
        let creations = try connection.rows(
            "SELECT creation_id FROM creation_meetings WHERE meeting_id = ?", [.id(meeting)])
        for row in creations {
            guard let creation = UUID(uuidString: try row.text("creation_id")) else { continue }
            try connection.execute(
                "UPDATE creations SET unplanned = NULL, forgotten_at = ? WHERE id = ?",
                [.instant(now), .uuid(creation)])
            try giveUp(creation, reason: forgotten, at: now, on: connection)
            try eraseWords("creation_id = ?", [.uuid(creation)], on: connection)
        }
        try connection.execute("DELETE FROM creation_meetings WHERE meeting_id = ?", [.id(meeting)])
    }

    /// Erases what was just written of issues whose meeting was forgotten while they were made.
    static func eraseForgotten(_ issues: [LinearID], on connection: any SQLConnection) throws {
        guard !issues.isEmpty else { return }
        let marks = issues.map { _ in "?" }.joined(separator: ", ")
        try eraseWords(
            "id IN (\(marks)) AND creation_id IN (SELECT id FROM creations WHERE forgotten_at IS NOT NULL)",
            issues.map { .id($0) }, on: connection)
    }

    private static func eraseWords(
        _ condition: String, _ arguments: [SQLValue], on connection: any SQLConnection
    ) throws {
        let ids = try connection.rows("SELECT id FROM issue_writes WHERE \(condition) ORDER BY id", arguments)
        for row in ids { try connection.lock("issue:\(try row.text("id"))") }
        let rows = try connection.rows("SELECT * FROM issue_writes WHERE \(condition)", arguments).map(LedgerRow.init)
        for row in rows {
            var (title, url, reason) = (SQLValue.null, SQLValue.null, SQLValue.null)
            switch row.state {
            case .pending: break
            case .created(let identifier, _, let address):
                title = .text("")
                url = .text(Self.address(address, upTo: identifier))
            case .failed: reason = .text(forgotten)
            }
            try connection.execute(
                """
                UPDATE issue_writes SET plan = ?, warnings = ?, title = ?, url = ?, reason = ?,
                    comment_reason = CASE WHEN comment_reason IS NULL THEN NULL ELSE ? END WHERE id = ?
                """,
                [.text(try json(row.plan.withoutWords)), .texts([]), title, url, reason, .text(forgotten), .id(row.id)])
        }
    }

    /// Behind an issue's identifier Linear writes the words of its title, and finds the issue without them.
    private static func address(_ address: String, upTo identifier: String) -> String {
        guard let place = address.firstRange(of: "/\(identifier)/") else { return address }
        return String(address[..<place.upperBound].dropLast())
    }
}

extension IssuePlan {
    /// The same issue in the same place; nothing of what it says.
    fileprivate var withoutWords: IssuePlan {
        var plan = self
        plan.draft.title = ""
        plan.draft.description = nil
        plan.milestone = nil
        plan.comment = nil
        return plan
    }
}
