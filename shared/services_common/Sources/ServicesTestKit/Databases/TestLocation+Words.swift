internal import FoundationEssentials
internal import Persistence
internal import Settings

extension TestLocation {
    /// Whether a word stands anywhere in what is stored: in any file of SQLite's, in any row of any table of PostgreSQL's.
    public func holds(_ word: String) async throws -> Bool {
        switch location {
        case .sqlite(let path): return try Self.files(beside: path, hold: word)
        case .postgres:
            let database = try open()
            let isThere = try await Self.rows(of: database, hold: word)
            await database.close()
            return isThere
        }
    }

    private static func files(beside path: String, hold word: String) throws -> Bool {
        let folder = URL(filePath: path).deletingLastPathComponent()
        return try FileManager.default.contentsOfDirectory(atPath: folder.path()).contains { name in
            // A file can go while one looks.
            let data = try? Data(contentsOf: folder.appending(path: name))
            return data?.firstRange(of: Data(word.utf8)) != nil
        }
    }

    private static func rows(of database: any Database, hold word: String) async throws -> Bool {
        try await database.read { connection in
            let tables = try connection.rows(
                """
                SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
                WHERE schemaname = current_schema()
                """, [])
            // Bytes show as hexadecimal digits.
            let hexadecimal = word.utf8.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
            for table in tables {
                let sql = """
                    SELECT 1 AS one FROM \(try table.text("name")) AS stored
                    WHERE position(? IN CAST(stored AS text)) > 0 OR position(? IN CAST(stored AS text)) > 0 LIMIT 1
                    """
                if try connection.row(sql, [.text(word), .text(hexadecimal)]) != nil { return true }
            }
            return false
        }
    }
}
