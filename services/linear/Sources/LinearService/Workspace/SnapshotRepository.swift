internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import Logging
internal import Persistence
internal import Synchronization

/// The last known workspace on disk, for a start while Linear is away.
///
/// Neither method throws: without the copy the service works as well, only not without Linear.
final class SnapshotRepository: Sendable {
    /// How often it is written at the most.
    static let saveEvery: Duration = .seconds(300)
    /// A larger one is not kept.
    static let maxBytes = 64 * 1024 * 1024

    struct Stored: Sendable {
        let workspace: Workspace
        let fetchedAt: Date
    }

    private let database: any Database
    private let logger: Logger
    private let savedAt = Mutex<Date?>(nil)

    init(database: any Database, logger: Logger) {
        self.database = database
        self.logger = logger
    }

    func load() async -> Stored? {
        do {
            let row = try await database.read { connection in
                try connection.row("SELECT fetched_at, body FROM workspace_snapshots WHERE id = 1", [])
            }
            guard let row else { return nil }
            let workspace = try LinearJSON.decoder().decode(Workspace.self, from: Data(try row.blob("body")))
            return Stored(workspace: workspace, fetchedAt: try row.instant("fetched_at"))
        } catch {
            logger.warning("stored workspace could not be read", metadata: ["error.type": "\(type(of: error))"])
            return nil
        }
    }

    func save(_ workspace: Workspace, fetchedAt: Date) async {
        let isDue = savedAt.withLock { savedAt in
            guard savedAt.map({ fetchedAt.timeIntervalSince($0) >= Self.saveEvery.seconds }) ?? true else {
                return false
            }
            savedAt = fetchedAt
            return true
        }
        guard isDue else { return }
        do {
            let body = Array(try LinearJSON.encoder().encode(workspace))
            guard body.count <= Self.maxBytes else { return }
            _ = try await database.write { connection in
                try connection.execute(
                    """
                    INSERT INTO workspace_snapshots (id, fetched_at, body) VALUES (1, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET fetched_at = excluded.fetched_at, body = excluded.body
                    """, [.instant(fetchedAt), .blob(body)]
                )
            }
        } catch {
            logger.warning("workspace could not be stored", metadata: ["error.type": "\(type(of: error))"])
        }
    }
}
