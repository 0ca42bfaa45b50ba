public import Domain
internal import FoundationEssentials
internal import GRDB
internal import Synchronization

/// A SQLite file in write-ahead mode: readers do not wait for the writer, and writes that come together share a commit.
public final class SQLiteDatabase: Database {
    /// The most writes that may wait for the writer.
    public static let maxWaitingWrites = 10_000
    private static let writesPerCommit = 256

    private let pool: DatabasePool
    private let ambient: Ambient
    private let waiting = Mutex<[any WaitingWrite]>([])

    /// Opens the file, and makes it and its folder when they are not there.
    ///
    /// - Throws: ``DatabaseError`` when that fails.
    public init(path: String, ambient: Ambient) throws(DatabaseError) {
        var configuration = GRDB.Configuration()
        configuration.maximumReaderCount = 4
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA foreign_keys = ON")
            // Erased text is overwritten, not merely unlinked.
            try connection.execute(sql: "PRAGMA secure_delete = ON")
        }
        do {
            let folder = URL(filePath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            self.pool = try DatabasePool(path: path, configuration: configuration)
            // A commit is on the disk before it counts: callers are told that their meeting is safe. GRDB sets NORMAL
            // when it turns write-ahead mode on, so this comes after; the pool keeps its one writing connection.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } catch {
            throw DatabaseError(.failed, "the file \(path) cannot be opened; check that the folder is writable")
        }
        self.ambient = ambient
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        do {
            return try await pool.read { connection in try body(SQLiteConnection(connection)) }
        } catch {
            throw SQLiteConnection.translate(error)
        }
    }

    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        let write = Write(body)
        try waiting.withLock { waiting in
            guard waiting.count < Self.maxWaitingWrites else {
                throw DatabaseError(.overloaded, "too many writes are waiting")
            }
            waiting.append(write)
        }
        // Whoever gets the writer first commits for all who wait; the others then find their result.
        await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { [self] connection in
                commitWaiting(on: connection)
                continuation.resume()
            }
        }
        return try write.result()
    }

    public func migrate(_ migrations: [Migration]) async throws {
        let now = ambient.now
        try await write { connection in
            guard let connection = connection as? SQLiteConnection else {
                throw DatabaseError(.failed, "the connection is not SQLite's")
            }
            try connection.execute(
                """
                CREATE TABLE IF NOT EXISTS schema_migrations (
                    component TEXT NOT NULL, number INTEGER NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL,
                    PRIMARY KEY (component, number)
                ) STRICT
                """, [])
            let applied = try connection.rows("SELECT component, number, checksum FROM schema_migrations", []).map {
                MigrationPlan.Applied(
                    component: try $0.text("component"), number: try $0.integer("number"),
                    checksum: try $0.text("checksum"))
            }
            for migration in try MigrationPlan(known: migrations, applied: applied, dialect: .sqlite).pending {
                try connection.executeScript(migration.sqlite)
                try connection.execute(
                    "INSERT INTO schema_migrations (component, number, checksum, applied_at) VALUES (?, ?, ?, ?)",
                    [
                        .text(migration.component), .integer(migration.number), .text(migration.checksum(.sqlite)),
                        .instant(now),
                    ])
            }
        }
    }

    public func dropTraces() async throws {
        do {
            _ = try await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        } catch {
            throw SQLiteConnection.translate(error)
        }
    }

    public func close() async {
        try? pool.close()  // a reader is still open: the process ends anyway, and the file is consistent
    }

    private func commitWaiting(on connection: GRDB.Database) {
        let batch = waiting.withLock { waiting in
            let batch = Array(waiting.prefix(Self.writesPerCommit))
            waiting.removeFirst(batch.count)
            return batch
        }
        if !batch.isEmpty { commit(batch, on: connection) }
    }

    private func commit(_ batch: [any WaitingWrite], on connection: GRDB.Database) {
        do {
            try connection.inTransaction(.immediate) {
                for write in batch { try write.run(on: connection) }
                return .commit
            }
            for write in batch { write.finish(failure: nil) }
        } catch {
            let failure = SQLiteConnection.translate(error)
            // One of them cost the others the transaction: now each has its own. Where the file is locked or lost that
            // would only take longer.
            if batch.count > 1, (failure as? DatabaseError)?.code != .unavailable {
                for write in batch { commit([write], on: connection) }
            } else {
                for write in batch { write.finish(failure: failure) }
            }
        }
    }
}
