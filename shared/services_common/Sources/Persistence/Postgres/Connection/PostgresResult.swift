internal import CPostgreSQL

/// What the server answered to one statement.
final class PostgresResult {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) {
        self.result = result
    }

    deinit { PQclear(result) }

    var failure: PostgresFailure? {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY: nil
        default:
            // Without a code, the message is libpq's own: the connection was lost.
            field(ALPHA_PG_DIAG_SQLSTATE).map {
                PostgresFailure(state: $0, constraint: field(ALPHA_PG_DIAG_CONSTRAINT_NAME))
            }
                ?? .disconnected
        }
    }

    /// How many rows the statement changed or gave.
    var changed: Int { PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0 }

    func rows() throws(DatabaseError) -> [SQLRow] {
        let columns = (0..<PQnfields(result)).map { column in
            (
                number: column, name: PQfname(result, column).map { String(cString: $0) } ?? "",
                type: PQftype(result, column)
            )
        }
        var rows: [SQLRow] = []
        rows.reserveCapacity(Int(PQntuples(result)))
        for row in 0..<PQntuples(result) {
            var values: [String: SQLValue] = [:]
            for column in columns {
                guard PQgetisnull(result, row, column.number) == 0 else {
                    values[column.name] = .null
                    continue
                }
                let bytes = UnsafeRawBufferPointer(
                    start: PQgetvalue(result, row, column.number), count: Int(PQgetlength(result, row, column.number)))
                values[column.name] = try PostgresField(type: column.type, bytes: bytes).value()
            }
            rows.append(SQLRow(columns: values))
        }
        return rows
    }

    private func field(_ code: Int32) -> String? {
        PQresultErrorField(result, code).map { String(cString: $0) }
    }
}
