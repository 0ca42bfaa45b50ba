internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Persistence

/// Stores what comes in, under the sender's own identifiers, together with the job that answers it.
struct Inbox: Sendable {
    /// How long the identifiers are remembered. Slack repeats an event for a day at most.
    static let memory: Duration = .seconds(3 * 86_400)

    let database: any Database
    let queue: JobQueue
    let ambient: Ambient

    /// Stores an item; on disk when this returns.
    ///
    /// - Parameter keys: the sender's identifiers, at least one. An item that shares one with an earlier one is that one.
    /// - Returns: false for an item that is here already.
    @discardableResult
    func accept(
        _ kind: InboxItem.Kind, keys: [String], body: [UInt8]
    ) async throws -> Bool {
        let id: InboxID = ambient.makeID()
        let job: JobID = ambient.makeID()
        let now = ambient.now
        do {
            try await database.write { connection in
                for key in keys {
                    guard try Self.note(key, of: id, at: now, on: connection) else { throw KnownAlready() }
                }
                try insert(kind, body: body, id: id, job: job, at: now, on: connection)
            }
        } catch is KnownAlready {
            return false
        }
        queue.announce(kind.job)
        return true
    }

    /// Stores an item of our own inside the caller's transaction, once for each key.
    func add(_ kind: InboxItem.Kind, key: String, body: [UInt8], on connection: any SQLConnection) throws {
        let id: InboxID = ambient.makeID()
        let now = ambient.now
        guard try Self.note(key, of: id, at: now, on: connection) else { return }
        try insert(kind, body: body, id: id, job: ambient.makeID(), at: now, on: connection)
    }

    private func insert(
        _ kind: InboxItem.Kind, body: [UInt8], id: InboxID, job: JobID, at now: Date, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            "INSERT INTO inbox (id, kind, body, state, received_at) VALUES (?, ?, ?, 'waiting', ?)",
            [.id(id), .text(kind.rawValue), .blob(body), .instant(now)])
        try queue.enqueue(
            NewJob(id: job, kind: kind.job, payload: id.description, runAt: now, maxAttempts: kind.maxAttempts),
            on: connection)
    }

    private static func note(
        _ key: String, of id: InboxID, at now: Date, on connection: any SQLConnection
    ) throws(DatabaseError) -> Bool {
        try connection.execute(
            "INSERT INTO inbox_keys (key, inbox_id, received_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [.text(key), .id(id), .instant(now)]) > 0
    }

    /// The item, nil when it is answered or given up.
    func item(_ id: InboxID) async throws -> InboxItem? {
        try await database.read { connection in try Self.item(id, on: connection) }
    }

    static func item(_ id: InboxID, on connection: any SQLConnection) throws -> InboxItem? {
        guard
            let row = try connection.row(
                "SELECT kind, body, shown, received_at FROM inbox WHERE id = ? AND state = 'waiting'", [.id(id)]),
            let kind = InboxItem.Kind(rawValue: try row.text("kind"))
        else { return nil }
        let shown: Shown? = try row.optionalText("shown").map { try StoredJSON.value($0) }
        return InboxItem(
            id: id, kind: kind, body: try row.blob("body"), shown: shown ?? .nothing,
            receivedAt: try row.instant("received_at"))
    }

    /// Notes what the asker sees while the work goes on.
    func note(_ shown: Shown, of id: InboxID) async throws {
        let text = try StoredJSON.text(shown)
        _ = try await database.write { connection in
            try connection.execute("UPDATE inbox SET shown = ? WHERE id = ?", [.text(text), .id(id)])
        }
    }

    /// Ends the item inside the caller's transaction; what was asked is erased.
    static func end(
        _ id: InboxID, answered: Bool, at now: Date, on connection: any SQLConnection
    ) throws(DatabaseError) {
        try connection.execute(
            "UPDATE inbox SET state = ?, body = NULL, shown = NULL, answered_at = ? WHERE id = ?",
            [.text(answered ? "answered" : "given_up"), .instant(now), .id(id)])
    }

    /// Forgets identifiers that nobody repeats any longer, some hundreds at a time.
    func forgetOld() async throws -> Int {
        let before = SQLValue.instant(ambient.now - Self.memory.seconds)
        return try await database.write { connection in
            let items = try connection.execute(
                """
                DELETE FROM inbox WHERE id IN (
                    SELECT id FROM inbox WHERE received_at < ? AND state <> 'waiting' LIMIT \(Housekeeping.batch)
                )
                """, [before])
            let keys = try connection.execute(
                """
                DELETE FROM inbox_keys WHERE key IN (
                    SELECT key FROM inbox_keys WHERE received_at < ? LIMIT \(Housekeeping.batch)
                )
                """, [before])
            return max(items, keys)
        }
    }
}

/// Undoes the transaction of an item that is here already.
private struct KnownAlready: Error {}
