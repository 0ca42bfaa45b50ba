internal import Persistence

/// Writes the tables of a service, row by row, on one state of the data.
struct Export: Sendable {
    struct Count: Encodable, Sendable, Hashable {
        let table: String
        let rows: Int
    }

    let withheld: [Withheld]

    /// - Parameter path: a file of its own for this call; begun anew when the transaction has to be.
    func write(_ database: any Database, to path: String) async throws -> [Count] {
        try await database.read { connection in
            let file = try ExportFile(path)
            var counts: [Count] = []
            for table in try connection.storedTables() where isExported(table) {
                counts.append(Count(table: table.name, rows: try write(table, on: connection, to: file)))
            }
            try file.finish()
            return counts
        }
    }

    private func isExported(_ table: StoredTable) -> Bool {
        table.name != "schema_migrations" && !withheld.contains { $0.table == table.name && $0.column == nil }
    }

    private func write(_ table: StoredTable, on connection: any SQLConnection, to file: ExportFile) throws -> Int {
        let columns = table.columns.filter { column in
            !withheld.contains { $0.table == table.name && $0.column == column.name }
        }
        var pages = try TablePages(of: table, on: connection)
        var count = 0
        while case let rows = try pages.next(), !rows.isEmpty {
            for row in rows { try file.append(JSONText.line(row, of: table, columns: columns)) }
            count += rows.count
        }
        return count
    }
}
