internal import FoundationEssentials
internal import GRDB
internal import Glibc

extension SQLiteDatabase {
    /// Copies everything, as it stands at one moment, into a new file that only its owner may read. Others go on reading
    /// and writing meanwhile, also other processes.
    ///
    /// - Returns: the steps of the copy's schema.
    /// - Throws: ``DatabaseError``; then there is no file.
    @concurrent
    public func copy(to path: String) async throws -> [SchemaStep] {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw DatabaseError(.failed, "\(path) cannot be made; check that the folder is there and writable")
        }
        defer { _ = Glibc.close(descriptor) }
        do {
            let steps = try copyAll(to: path)
            guard fsync(descriptor) == 0 else { throw DatabaseError(.full, "\(path) cannot be written to the disk") }
            return steps
        } catch {
            unlink(path)
            throw SQLiteConnection.translate(error)
        }
    }

    private func copyAll(to path: String) throws -> [SchemaStep] {
        let copy = try DatabaseQueue(path: path)
        try pool.backup(to: copy)
        let steps = try copy.writeWithoutTransaction { connection in
            // One file without companions, which may be copied as it is.
            try connection.execute(sql: "PRAGMA journal_mode = DELETE")
            try Self.check(connection)
            return try SQLiteConnection(connection).schemaSteps()
        }
        try copy.close()
        return steps
    }

    /// Looks for damage in the whole file.
    @concurrent
    public func checkIntegrity() async throws {
        do {
            try await pool.read { connection in try Self.check(connection) }
        } catch {
            throw SQLiteConnection.translate(error)
        }
    }

    private static func check(_ connection: GRDB.Database) throws {
        guard try String.fetchOne(connection, sql: "PRAGMA integrity_check(1)") == "ok" else {
            throw DatabaseError(.unexpectedData, "the file is damaged")
        }
    }
}
