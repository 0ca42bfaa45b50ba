internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import Logging
internal import Persistence

/// The last known workspace on disk, for a start: a row for each thing, of which only those are written that changed.
/// Several replicas may keep the same one.
///
/// Neither method throws: without the copy the service works as well, only not without Linear.
struct SnapshotRepository: Sendable {
    /// So many rows are written in one transaction, so that other writes need not wait for a whole workspace. The state
    /// comes last: a process that ends in between leaves rows that are newer than it says, which does no harm.
    static let rowsPerWrite = 500
    private static let rowsPerRead = 2_000
    /// Replicas write the same rows, each in its own order: one at a time, or they would wait for one another.
    private static let lock = "workspace"

    let database: any Database
    let logger: Logger

    /// - Returns: nil when there is none, or it cannot be read.
    @concurrent
    func load() async -> StoredWorkspace? {
        do {
            guard var stored = try await state() else { return nil }
            stored.workspace.teams = try await items(.team)
            stored.workspace.states = try await items(.state)
            stored.workspace.users = try await items(.user)
            stored.workspace.projects = try await items(.project)
            stored.workspace.milestones = try await items(.milestone)
            stored.workspace.labels = try await items(.label)
            stored.workspace.merge(try await items(.issue))
            return stored
        } catch {
            logger.warning("stored workspace could not be read", metadata: ["error.type": "\(type(of: error))"])
            return nil
        }
    }

    /// Writes what `changes` names.
    ///
    /// - Returns: whether it is on disk.
    @concurrent
    func save(_ stored: StoredWorkspace, _ changes: SnapshotChanges) async -> Bool {
        do {
            if changes.isEverything {
                _ = try await database.write { connection in
                    try connection.lock(Self.lock)
                    try connection.execute("DELETE FROM workspace_entities", [])
                    try connection.execute("DELETE FROM workspace_state", [])
                }
            }
            var rest = try SnapshotRow.rows(stored.workspace, changes)[...]
            repeat {
                let chunk = Array(rest.prefix(Self.rowsPerWrite))
                rest = rest.dropFirst(Self.rowsPerWrite)
                let isLast = rest.isEmpty
                _ = try await database.write { connection in
                    try connection.lock(Self.lock)
                    for row in chunk { try row.write(on: connection) }
                    if isLast { try Self.write(stored, on: connection) }
                }
            } while !rest.isEmpty
            return true
        } catch {
            logger.warning("workspace could not be stored", metadata: ["error.type": "\(type(of: error))"])
            return false
        }
    }

    private static func write(_ stored: StoredWorkspace, on connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO workspace_state (id, fetched_at, whole_at, whole_requests, changes_until, is_complete)
            VALUES (1, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                fetched_at = excluded.fetched_at, whole_at = excluded.whole_at,
                whole_requests = excluded.whole_requests, changes_until = excluded.changes_until,
                is_complete = excluded.is_complete
            """,
            [
                .instant(stored.fetchedAt), .instant(stored.wholeAt), .integer(stored.wholeRequests),
                .instant(stored.changesUntil), .flag(stored.workspace.isComplete),
            ]
        )
    }

    private func state() async throws -> StoredWorkspace? {
        try await database.read { connection in
            let columns = "fetched_at, whole_at, whole_requests, changes_until, is_complete"
            guard let row = try connection.row("SELECT \(columns) FROM workspace_state WHERE id = 1", []) else {
                return nil
            }
            return StoredWorkspace(
                workspace: Workspace(isComplete: try row.flag("is_complete")),
                fetchedAt: try row.instant("fetched_at"), wholeAt: try row.instant("whole_at"),
                wholeRequests: try row.integer("whole_requests"), changesUntil: try row.instant("changes_until")
            )
        }
    }

    /// A page at a time, so that no more than one is held beside what was decoded.
    private func items<Item: Decodable & Sendable>(_ kind: WorkspaceKind) async throws -> [Item] {
        var items: [Item] = []
        var last: LinearID?
        while true {
            let after = last
            let rows = try await database.read { connection in
                try connection.rows(
                    """
                    SELECT id, body FROM workspace_entities WHERE kind = ? \(after == nil ? "" : "AND id > ?") ORDER BY id
                    LIMIT \(Self.rowsPerRead)
                    """, [.text(kind.rawValue)] + [after].compactMap { $0.map { .id($0) } }
                )
            }
            let decoder = LinearJSON.decoder()
            for row in rows {
                items.append(try decoder.decode(Item.self, from: Data(try row.blob("body"))))
                last = try row.id("id")
            }
            if rows.count < Self.rowsPerRead { return items }
        }
    }
}
