public import Domain
public import FoundationEssentials

/// One row of an answer. A column that is absent or of another type is an error of ours, thrown as
/// ``DatabaseError`` `.unexpectedData` with the column's name.
public struct SQLRow: Sendable {
    private let columns: [String: SQLValue]

    public init(columns: [String: SQLValue]) {
        self.columns = columns
    }

    /// What stands in a column, whatever its type; nil when the row has no such column.
    public subscript(column: String) -> SQLValue? { columns[column] }

    public func optionalText(_ column: String) throws(DatabaseError) -> String? {
        switch try value(column) {
        case .null: nil
        case .text(let text): text
        case .uuid(let uuid): uuid.uuidString.lowercased()
        default: throw mismatch(column)
        }
    }

    public func optionalInteger(_ column: String) throws(DatabaseError) -> Int? {
        switch try value(column) {
        case .null: nil
        case .integer(let number): number
        default: throw mismatch(column)
        }
    }

    public func optionalReal(_ column: String) throws(DatabaseError) -> Double? {
        switch try value(column) {
        case .null: nil
        case .real(let number): number
        case .integer(let number): Double(number)
        default: throw mismatch(column)
        }
    }

    public func optionalInstant(_ column: String) throws(DatabaseError) -> Date? {
        switch try value(column) {
        case .null: return nil
        case .instant(let date): return date
        case .text(let text):
            guard let date = InstantText.date(text) else { throw mismatch(column) }
            return date
        default: throw mismatch(column)
        }
    }

    public func optionalDate(_ column: String) throws(DatabaseError) -> CalendarDate? {
        guard let text = try optionalText(column) else { return nil }
        guard let date = CalendarDate(text) else { throw mismatch(column) }
        return date
    }

    public func optionalID<Subject>(_ column: String) throws(DatabaseError) -> Identifier<Subject>? {
        switch try value(column) {
        case .null: return nil
        case .uuid(let uuid): return Identifier(uuid)
        case .text(let text):
            guard let id = Identifier<Subject>(text) else { throw mismatch(column) }
            return id
        default: throw mismatch(column)
        }
    }

    public func text(_ column: String) throws(DatabaseError) -> String {
        try required(column, try optionalText(column))
    }

    public func integer(_ column: String) throws(DatabaseError) -> Int {
        try required(column, try optionalInteger(column))
    }

    public func real(_ column: String) throws(DatabaseError) -> Double {
        try required(column, try optionalReal(column))
    }

    public func flag(_ column: String) throws(DatabaseError) -> Bool {
        switch try value(column) {
        case .flag(let flag): flag
        case .integer(let number): number != 0
        default: throw mismatch(column)
        }
    }

    public func instant(_ column: String) throws(DatabaseError) -> Date {
        try required(column, try optionalInstant(column))
    }

    public func date(_ column: String) throws(DatabaseError) -> CalendarDate {
        try required(column, try optionalDate(column))
    }

    public func id<Subject>(_ column: String) throws(DatabaseError) -> Identifier<Subject> {
        try required(column, try optionalID(column))
    }

    public func texts(_ column: String) throws(DatabaseError) -> [String] {
        switch try value(column) {
        case .texts(let texts): texts
        case .text(let json): try StoredJSON.value(json)
        default: throw mismatch(column)
        }
    }

    public func blob(_ column: String) throws(DatabaseError) -> [UInt8] {
        switch try value(column) {
        case .blob(let bytes): bytes
        case .text(let text): Array(text.utf8)
        default: throw mismatch(column)
        }
    }

    private func value(_ column: String) throws(DatabaseError) -> SQLValue {
        guard let value = columns[column] else { throw mismatch(column) }
        return value
    }

    private func required<Value>(_ column: String, _ value: Value?) throws(DatabaseError) -> Value {
        guard let value else { throw mismatch(column) }
        return value
    }

    private func mismatch(_ column: String) -> DatabaseError {
        DatabaseError(.unexpectedData, "column \(column) does not hold what this program expects")
    }
}
