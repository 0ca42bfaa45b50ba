internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import LinearAPI
internal import Persistence
internal import Settings

/// The ledger of what is to be created in Linear: written before Linear is called, settled after it answered.
struct CreationLedger: Sendable {
    /// How long the call itself has before a job looks whether it left something undone.
    static let graceBeforeResume: Duration = .seconds(5)
    /// How long it is known what became of a call. A later repeat finds what exists in Linear, by the same ids.
    static let keptFor: Duration = .seconds(90 * 86_400)

    /// What a call left undone, and the mode that it was made in.
    struct Pending: Sendable {
        let mode: WriteMode
        let rows: [LedgerRow]
        /// What was asked for and not planned yet.
        let unplanned: [NewCreation.Item]?

        var isEmpty: Bool { rows.isEmpty && unplanned == nil }
    }

    let database: any Database
    let queue: JobQueue
    let ambient: Ambient

    /// Makes sure that the key was not used with another body, and that its meeting was not deleted since.
    ///
    /// - Throws: ``CreationError/keyReused`` when it was, and something came of it; ``CreationError/meetingForgotten``.
    func check(_ creation: NewCreation) async throws {
        try await database.read { connection in try Self.check(creation, on: connection) }
    }

    /// What is known of these issues.
    func rows(_ ids: [LinearID]) async throws -> [LinearID: LedgerRow] {
        guard !ids.isEmpty else { return [:] }
        return try await database.read { connection in
            let marks = ids.map { _ in "?" }.joined(separator: ", ")
            let rows = try connection.rows("SELECT * FROM issue_writes WHERE id IN (\(marks))", ids.map { .id($0) })
            return Dictionary(try rows.map(LedgerRow.init).map { ($0.id, $0) }) { first, _ in first }
        }
    }

    /// Stores what is asked for, before anything outside is called, together with the job that takes it up after a crash.
    func begin(_ creation: NewCreation) async throws {
        let now = ambient.now
        let job = NewJob(
            id: ambient.makeID(), kind: ResumeCreations.jobKind, payload: creation.id.uuidString.lowercased(),
            runAt: now + Self.graceBeforeResume.seconds, maxAttempts: ResumeCreations.maxAttempts
        )
        try await database.write { connection in
            // Two calls with one key and different bodies, at two replicas: the second must see the first.
            try connection.lock("creation:\(creation.id.uuidString)")
            try Self.check(creation, on: connection)
            try connection.execute(
                """
                INSERT INTO creations (id, idempotency_key, body_digest, mode, created_at, unplanned)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET body_digest = excluded.body_digest, unplanned = excluded.unplanned
                """,
                [
                    .uuid(creation.id), .optional(creation.key), .text(creation.digest),
                    .text(creation.mode.rawValue), .instant(now), .text(try Self.json(creation.items)),
                ]
            )
            try Self.note(creation, on: connection)
            try queue.enqueue(job, on: connection)
        }
    }

    /// Stores what will be created of what was asked for. What was created stays.
    ///
    /// - Throws: ``CreationError/meetingForgotten``.
    func prepare(_ creation: UUID, _ planned: [PlannedIssue]) async throws {
        let now = ambient.now
        try await database.write { connection in
            let row = try connection.row(
                "UPDATE creations SET unplanned = NULL WHERE id = ? RETURNING forgotten_at", [.uuid(creation)])
            guard try row?.optionalInstant("forgotten_at") == nil else { throw CreationError.meetingForgotten }
            for (position, issue) in planned.enumerated() {
                try Self.store(issue, position, of: creation, at: now, on: connection)
            }
        }
    }

    /// What a call left undone.
    func pending(_ creation: UUID) async throws -> Pending? {
        try await database.read { connection in
            let row = try connection.row("SELECT mode, unplanned FROM creations WHERE id = ?", [.uuid(creation)])
            guard let row, let mode = WriteMode(rawValue: try row.text("mode")) else { return nil }
            let rows = try connection.rows(
                """
                SELECT * FROM issue_writes WHERE creation_id = ?
                    AND (state = 'pending' OR (state = 'created' AND comment = 'pending')) ORDER BY position
                """, [.uuid(creation)]
            )
            let unplanned = try row.optionalText("unplanned").map {
                try LinearJSON.decoder().decode([NewCreation.Item].self, from: Data($0.utf8))
            }
            return Pending(mode: mode, rows: try rows.map(LedgerRow.init), unplanned: unplanned)
        }
    }

    /// Gives up what a call left undone, for its caller was told so.
    func giveUp(_ creation: UUID, reason: String) async throws {
        let now = ambient.now
        try await database.write { connection in
            try Self.giveUp(creation, reason: reason, at: now, on: connection)
        }
    }

    /// Writes down how issues ended, and their comments by the issues' ids. One that was made never becomes anything else.
    func settle(_ settlements: [Settlement], comments: [LinearID: WriteProgress.Comment] = [:]) async throws {
        guard !settlements.isEmpty || !comments.isEmpty else { return }
        let now = ambient.now
        try await database.write { connection in
            for settlement in settlements { try Self.settle(settlement, at: now, on: connection) }
            for (issue, comment) in comments { try Self.settle(comment, of: issue, at: now, on: connection) }
            try Self.eraseForgotten(Array(Set(settlements.map(\.id)).union(comments.keys)), on: connection)
        }
    }

    /// Deletes what is older than ``keptFor``, save what is not finished.
    func prune() async throws {
        let oldest = SQLValue.instant(ambient.now - Self.keptFor.seconds)
        try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM issue_writes WHERE updated_at < ? AND state <> 'pending'
                    AND NOT (state = 'created' AND COALESCE(comment, '') = 'pending')
                """, [oldest])
            try connection.execute(
                """
                DELETE FROM creations WHERE created_at < ? AND unplanned IS NULL
                    AND NOT EXISTS (SELECT 1 FROM issue_writes WHERE creation_id = creations.id)
                """, [oldest]
            )
        }
    }

    /// Writes down what is to be said of an issue from now on; nothing when it is none of ours.
    func note(_ warning: String, of id: LinearID) async throws {
        try await database.write { connection in
            try connection.lock("issue:\(id)")
            let row = try connection.row("SELECT * FROM issue_writes WHERE id = ?", [.id(id)]).map(LedgerRow.init)
            guard let row, !row.warnings.contains(warning) else { return }
            try connection.execute(
                "UPDATE issue_writes SET warnings = ? WHERE id = ?",
                [.texts(row.warnings + [warning]), .id(id)]
            )
        }
    }

    /// Gives up what a call left undone.
    static func giveUp(_ creation: UUID, reason: String, at now: Date, on connection: any SQLConnection) throws {
        try connection.execute(
            "UPDATE issue_writes SET state = 'failed', reason = ?, updated_at = ? WHERE creation_id = ? AND state = 'pending'",
            [.text(reason), .instant(now), .uuid(creation)]
        )
        try connection.execute(
            """
            UPDATE issue_writes SET comment = 'failed', comment_reason = ?, updated_at = ?
            WHERE creation_id = ? AND comment = 'pending'
            """, [.text(reason), .instant(now), .uuid(creation)]
        )
        try connection.execute("UPDATE creations SET unplanned = NULL WHERE id = ?", [.uuid(creation)])
    }

    private static func check(_ creation: NewCreation, on connection: any SQLConnection) throws {
        let row = try connection.row(
            "SELECT body_digest, unplanned, forgotten_at FROM creations WHERE id = ?", [.uuid(creation.id)])
        guard try row?.optionalInstant("forgotten_at") == nil else { throw CreationError.meetingForgotten }
        guard creation.key != nil, let row, try row.text("body_digest") != creation.digest else { return }
        if try row.optionalText("unplanned") != nil { throw CreationError.keyReused }
        let effects = try connection.row(
            "SELECT id FROM issue_writes WHERE creation_id = ? AND state <> 'failed' LIMIT 1", [.uuid(creation.id)]
        )
        if effects != nil { throw CreationError.keyReused }
    }

    private static func store(
        _ issue: PlannedIssue, _ position: Int, of creation: UUID, at now: Date, on connection: any SQLConnection
    ) throws {
        let draft = issue.plan.draft
        try connection.execute(
            """
            INSERT INTO issue_writes
                (id, creation_id, position, parent_id, plan, warnings, state, comment, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, 'pending', ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET creation_id = excluded.creation_id, position = excluded.position,
                parent_id = excluded.parent_id, plan = excluded.plan, warnings = excluded.warnings, state = 'pending',
                reason = NULL, comment = excluded.comment, comment_reason = NULL, updated_at = excluded.updated_at
            WHERE issue_writes.state <> 'created'
            """,
            [
                .id(draft.id), .uuid(creation), .integer(position), draft.parentID.map { .id($0) } ?? .null,
                .text(try json(issue.plan)),
                .texts(issue.warnings), issue.plan.comment == nil ? .null : .text("pending"), .instant(now),
                .instant(now),
            ]
        )
        // Of an issue that is there only the comment that Linear did not take is tried again.
        try connection.execute(
            "UPDATE issue_writes SET comment = 'pending', comment_reason = NULL WHERE id = ? AND comment = 'failed'",
            [.id(draft.id)]
        )
    }

    private static func settle(_ settlement: Settlement, at now: Date, on connection: any SQLConnection) throws {
        // Whoever erases its words reads it first.
        try connection.lock("issue:\(settlement.id)")
        var values: [SQLValue] = [.null, .null, .null, .null]
        let state: String
        switch settlement.state {
        case .pending: return
        case .created(let identifier, let title, let url):
            state = "created"
            values = [.text(identifier), .text(title), .text(url), .null]
        case .failed(let reason):
            state = "failed"
            values[3] = .text(reason)
        }
        try connection.execute(
            """
            UPDATE issue_writes SET state = ?, identifier = ?, title = ?, url = ?, reason = ?, plan = ?, warnings = ?,
                updated_at = ?
            WHERE id = ? AND state <> 'created'
            """,
            [.text(state)] + values + [
                .text(try json(settlement.plan)), .texts(settlement.warnings), .instant(now),
                .id(settlement.id),
            ]
        )
    }

    private static func settle(
        _ comment: WriteProgress.Comment, of issue: LinearID, at now: Date, on connection: any SQLConnection
    ) throws {
        let (state, reason): (String, SQLValue) =
            switch comment {
            case .made: ("made", .null)
            case .refused(let reason): ("failed", .text(reason))
            }
        try connection.execute(
            """
            UPDATE issue_writes SET comment = ?, comment_reason = ?, updated_at = ?
            WHERE id = ? AND comment IN ('pending', 'failed')
            """, [.text(state), reason, .instant(now), .id(issue)]
        )
    }

    static func json(_ value: some Encodable) throws -> String {
        try StoredJSON.text(value, encoder: LinearJSON.encoder())
    }
}
