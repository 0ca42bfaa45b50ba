internal import FoundationEssentials
internal import Persistence
internal import Settings

extension OpenDatabase {
    /// Whether a word stands anywhere in what is stored: in any file of SQLite's, in any row of any table of PostgreSQL's.
    public func holds(_ word: String) async throws -> Bool {
        switch database.dialect {
        case .sqlite: try StoredWords.areInFiles(of: folder, word)
        case .postgres: try await StoredWords.areInRows(of: database, word)
        }
    }
}

extension TestLocation {
    /// The same of what a service opened by its settings.
    public func holds(_ word: String) async throws -> Bool {
        switch location {
        case .sqlite(let path):
            return try StoredWords.areInFiles(of: URL(filePath: path).deletingLastPathComponent().path(), word)
        case .postgres:
            let database = try open()
            let isThere = try await StoredWords.areInRows(of: database, word)
            await database.close()
            return isThere
        }
    }
}

private enum StoredWords {
    static func areInFiles(of folder: String, _ word: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder).contains { name in
            // A file can go while one looks.
            let data = try? Data(contentsOf: URL(filePath: folder).appending(path: name))
            return data?.firstRange(of: Data(word.utf8)) != nil
        }
    }

    static func areInRows(of database: any Database, _ word: String) async throws -> Bool {
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
