public import Domain
internal import FoundationEssentials
internal import GRDB
internal import Synchronization

/// A SQLite file in write-ahead mode: readers do not wait for the writer, and writes that come together share a commit.
public final class SQLiteDatabase: Database {
    public let dialect = SQLDialect.sqlite
    /// The most writes that may wait for the writer.
    public static let maxWaitingWrites = 10_000
    private static let writesPerCommit = 256

    let pool: DatabasePool
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
            let applied = try MigrationPlan.applied(on: connection)
            for migration in try MigrationPlan(known: migrations, applied: applied, dialect: .sqlite).pending {
                try connection.executeScript(migration.sqlite ?? "")
                try MigrationPlan.note(migration, at: now, on: connection)
            }
        }
    }

    public func migrationStates(_ migrations: [Migration]) async throws -> [MigrationState] {
        try await read { connection in
            let isThere = try connection.row("SELECT 1 AS one FROM sqlite_schema WHERE name = 'schema_migrations'", [])
            let applied = isThere == nil ? [] : try MigrationPlan.applied(on: connection)
            return MigrationState.all(of: migrations, applied: applied, dialect: .sqlite)
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
                for write in batch { try run(write, on: connection) }
                return .commit
            }
        } catch {
            let failure = SQLiteConnection.translate(error)
            // One of them cost the others the transaction: now each has its own. Where the file is locked or lost that
            // would only take longer.
            if batch.count > 1, (failure as? DatabaseError)?.code != .unavailable {
                for write in batch { commit([write], on: connection) }
            } else {
                for write in batch { write.fail(failure) }
            }
        }
    }

    /// Runs the write in a savepoint of the common transaction.
    ///
    /// - Throws: only when the whole transaction is lost; the write's own error is kept for its caller.
    private func run(_ write: any WaitingWrite, on connection: GRDB.Database) throws {
        var own: (any Error)?
        do {
            try connection.inSavepoint {
                do {
                    try write.run(on: SQLiteConnection(connection))
                    return .commit
                } catch {
                    own = error
                    return .rollback
                }
            }
        } catch {
            // A full disk, for one, makes SQLite end the whole transaction; the write's own error says why.
            throw own ?? error
        }
    }
}
