internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Glibc
internal import Persistence
internal import ServiceHost
internal import Settings

/// Puts a backup in the place of a service's data.
struct Restoration {
    let operation: Operation
    let file: String
    /// Whether what is there may go.
    let replacing: Bool

    private var migrations: [Migration] { operation.service.migrations }

    /// - Returns: how many jobs were under way in the backup, and wait now.
    func run(into location: DatabaseLocation) async throws -> Int {
        switch location {
        case .sqlite(let path): try await restore(path)
        case .postgres(let connection): try await restore(connection)
        }
    }

    // MARK: SQLite

    /// All that can fail is done on a copy, which then takes the place of the old file in one step.
    private func restore(_ path: String) async throws -> Int {
        let record = try BackupRecord.checked(file, service: operation.name, database: .sqlite)
        let folder = URL(filePath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let copy = "\(path).\(operation.ambient.makeUUID().uuidString.lowercased().prefix(8)).restoring"
        defer { for end in ["", "-wal", "-shm", "-journal"] { unlink(copy + end) } }
        guard try FileDigest(of: file, copyingTo: copy).sha256 == record.sha256 else {
            throw NotDone("\(file) changed while it was read.")
        }
        let database = try SQLiteDatabase(path: copy, ambient: operation.ambient)
        let released: Int
        do {
            try await database.checkIntegrity()
            released = try await bringUp(database, ambient: operation.ambient)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
        try SQLiteDatabase.put(copy, inPlaceOf: path, replacing: replacing, of: migrations)
        return released
    }

    // MARK: PostgreSQL

    private func restore(_ connection: Secret) async throws -> Int {
        let record = try BackupRecord.checked(file, service: operation.name, database: .postgres)
        try SchemaStep.check(record.steps, against: migrations, dialect: .postgres)
        return try await operation.withDatabase { store in
            guard let database = store.database as? PostgresDatabase else { return 0 }
            let sessions = try await database.otherSessions()
            guard sessions == 0 else {
                throw NotDone(
                    "\(counted(sessions, "connection")) of alpha-\(operation.name) open: stop the service first.")
            }
            try await database.putSchemaAside(replacing: replacing)
            do {
                try await PostgresTools(connection, schema: operation.name).restore(from: file)
                let released = try await bringUp(database, ambient: store.ambient)
                try await database.endRestore(succeeded: true)
                return released
            } catch {
                try await database.endRestore(succeeded: false)
                throw error
            }
        }
    }

    private func bringUp(_ database: any Database, ambient: Ambient) async throws -> Int {
        try await database.migrate(migrations)
        return try await JobQueue(database: database, ambient: ambient).releaseAll()
    }
}
