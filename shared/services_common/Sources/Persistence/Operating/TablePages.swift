/// Reads a table from its first row to its last, some rows at a time, so that memory is bounded whatever its size.
public struct TablePages {
    private let table: StoredTable
    private let connection: any SQLConnection
    private let size: Int
    private var last: [SQLValue]?
    private var isOver = false

    /// - Parameters:
    ///   - connection: of one read, so that all pages belong to one state of the data.
    ///   - size: the most rows that are read at once.
    /// - Throws: ``DatabaseError`` for a table without a primary key: nothing says where a page ended.
    public init(
        of table: StoredTable, on connection: any SQLConnection, size: Int = 200
    ) throws(DatabaseError) {
        guard !table.key.isEmpty else {
            throw DatabaseError(.failed, "the table \(table.name) has no primary key to read it by")
        }
        self.table = table
        self.connection = connection
        self.size = size
    }

    /// The rows that come next; none after the last.
    public mutating func next() throws(DatabaseError) -> [SQLRow] {
        guard !isOver else { return [] }
        let columns = table.columns.map { connection.dialect.readable($0) }.joined(separator: ", ")
        let key = table.key.map(\.quotedName).joined(separator: ", ")
        let marks = table.key.map { _ in "?" }.joined(separator: ", ")
        let rows = try connection.rows(
            """
            SELECT \(columns) FROM \(table.name.quotedName) \(last == nil ? "" : "WHERE (\(key)) > (\(marks))")
            ORDER BY \(key) LIMIT ?
            """, (last ?? []) + [.integer(size)])
        last = rows.last.map { row in table.key.map { row[$0] ?? .null } }
        isOver = rows.count < size
        return rows
    }
}

extension SQLDialect {
    private static let readableTypes: Set<String> = [
        "boolean", "smallint", "integer", "bigint", "real", "double precision", "numeric", "bytea", "uuid",
        "timestamp with time zone", "date", "text[]", "jsonb", "json", "text", "character varying", "character", "name",
    ]

    /// A column as this program can read it: what it does not know it reads as text.
    fileprivate func readable(_ column: StoredTable.Column) -> String {
        let name = column.name.quotedName
        guard self == .postgres, !Self.readableTypes.contains(column.type) else { return name }
        return "CAST(\(name) AS text) AS \(name)"
    }
}
