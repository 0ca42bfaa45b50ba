internal import FoundationEssentials
internal import GRDB
internal import Glibc

extension SQLiteDatabase {
    /// Puts the closed database `file` in the place of the one at `path`, in one step. Both are in one folder.
    ///
    /// - Parameters:
    ///   - replacing: whether what the old one holds may go.
    ///   - migrations: of the service; tables of another one never go.
    /// - Throws: ``DatabaseError`` `.unavailable` when somebody has the old one open, `.conflict` when it holds data that
    ///   may not go. Then nothing has changed.
    public static func put(
        _ file: String, inPlaceOf path: String, replacing: Bool, of migrations: [Migration]
    ) throws {
        try seal(file)
        guard FileManager.default.fileExists(atPath: path) else {
            // A log that lost its file must not meet the new one.
            for companion in companions { unlink(path + companion) }
            return try rename(file, to: path)
        }
        let old: DatabaseQueue
        do {
            old = try DatabaseQueue(path: path)
        } catch {
            try refuseUnlessDamaged(error)
            return try replaceDamaged(path, by: file, replacing: replacing)
        }
        do {
            try old.writeWithoutTransaction { connection in
                try takeAlone(connection)
                let components = Set(migrations.map(\.component))
                guard try SQLiteConnection(connection).schemaSteps().allSatisfy({ components.contains($0.component) })
                else { throw isShared(path) }
                if !replacing, try SQLiteConnection(connection).holdsData() { throw holdsData(path) }
                try rename(file, to: path)
            }
        } catch let error as GRDB.DatabaseError {
            try refuseUnlessDamaged(error)
            try old.close()
            return try replaceDamaged(path, by: file, replacing: replacing)
        }
        try old.close()
    }

    private static let companions = ["-wal", "-shm", "-journal"]

    /// Makes one file of a database that is closed, whatever was left in its log.
    private static func seal(_ file: String) throws {
        do {
            let database = try DatabaseQueue(path: file)
            try database.writeWithoutTransaction(leaveLog)
            try database.close()
        } catch {
            throw SQLiteConnection.translate(error)
        }
    }

    /// SQLite does so only when no other connection is open, in whatever process.
    private static func leaveLog(_ connection: GRDB.Database) throws {
        guard try String.fetchOne(connection, sql: "PRAGMA journal_mode = DELETE") == "delete" else { throw isOpen }
    }

    /// Keeps everybody else out until the connection is closed. The write-ahead log is gone then: it must not meet the new
    /// file.
    private static func takeAlone(_ connection: GRDB.Database) throws {
        try leaveLog(connection)
        try connection.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
        try connection.execute(sql: "BEGIN EXCLUSIVE")
        try connection.execute(sql: "ROLLBACK")
    }

    private static var isOpen: DatabaseError {
        DatabaseError(.unavailable, "somebody has the database open; stop the service first")
    }

    private static func isShared(_ path: String) -> DatabaseError {
        DatabaseError(.conflict, "\(path) holds another service's data as well; give each a file of its own")
    }

    private static func holdsData(_ path: String) -> DatabaseError {
        DatabaseError(.conflict, "\(path) holds data; give --replace to put the backup in its place")
    }

    private static func refuseUnlessDamaged(_ error: any Error) throws {
        switch (error as? GRDB.DatabaseError)?.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: return
        case .SQLITE_BUSY, .SQLITE_LOCKED: throw isOpen
        default: throw SQLiteConnection.translate(error)
        }
    }

    /// A damaged file cannot be asked whether it holds data, nor be locked.
    private static func replaceDamaged(_ path: String, by file: String, replacing: Bool) throws {
        guard replacing else {
            throw DatabaseError(.conflict, "\(path) is damaged; give --replace to put the backup in its place")
        }
        for companion in companions { unlink(path + companion) }
        try rename(file, to: path)
    }

    private static func rename(_ file: String, to path: String) throws(DatabaseError) {
        guard Glibc.rename(file, path) == 0 else { throw DatabaseError(.failed, "\(path) cannot be written") }
        let folder = open(URL(filePath: path).deletingLastPathComponent().path(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        Glibc.close(folder)
    }
}
