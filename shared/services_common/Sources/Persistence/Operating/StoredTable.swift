/// A table of a service and its columns, as the database tells them.
public struct StoredTable: Sendable, Hashable {
    public struct Column: Sendable, Hashable {
        public let name: String
        /// In the database's own words, such as `TEXT` or `timestamp with time zone`.
        public let type: String
        /// Its place in the primary key, from 1; 0 when it is not part of it.
        public let place: Int
    }

    public let name: String
    public let columns: [Column]

    /// The columns of the primary key, in its order.
    var key: [String] { columns.filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.name) }
}

extension SQLConnection {
    /// The tables of this service by their names, without those that only serve a search, and without columns that the
    /// database works out from others.
    public func storedTables() throws(DatabaseError) -> [StoredTable] {
        var tables: [StoredTable] = []
        var name: String?
        var columns: [StoredTable.Column] = []
        for row in try rows(dialect.tables, []) {
            let table = try row.text("table_name")
            if let name, name != table {
                tables.append(StoredTable(name: name, columns: columns))
                columns = []
            }
            name = table
            columns.append(
                StoredTable.Column(
                    name: try row.text("column_name"), type: try row.text("type"), place: try row.integer("place")))
        }
        return name.map { tables + [StoredTable(name: $0, columns: columns)] } ?? tables
    }

    /// Whether any table holds a row, save the list of migrations.
    func holdsData() throws(DatabaseError) -> Bool {
        for table in try storedTables() where table.name != "schema_migrations" {
            if try row("SELECT 1 AS one FROM \(table.name.quotedName) LIMIT 1", []) != nil { return true }
        }
        return false
    }
}

extension SQLDialect {
    /// A row for each column of each table.
    fileprivate var tables: String {
        switch self {
        case .sqlite:
            """
            SELECT t.name AS table_name, c.name AS column_name, c.type AS type, c.pk AS place
            FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
            WHERE t.schema = 'main' AND t.type = 'table' AND substr(t.name, 1, 7) <> 'sqlite_' ORDER BY t.name, c.cid
            """
        case .postgres:
            """
            SELECT t.relname AS table_name, c.attname AS column_name, format_type(c.atttypid, NULL) AS type,
                coalesce(array_position(CAST(k.indkey AS int2[]), c.attnum) + 1, 0) AS place
            FROM pg_class t
            JOIN pg_namespace n ON n.oid = t.relnamespace
            JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped AND c.attgenerated = ''
            LEFT JOIN pg_index k ON k.indrelid = t.oid AND k.indisprimary
            WHERE n.nspname = current_schema() AND t.relkind IN ('r', 'p') ORDER BY t.relname, c.attnum
            """
        }
    }
}

extension String {
    /// It as a name in SQL.
    var quotedName: String { "\"\(replacing("\"", with: "\"\""))\"" }
}
