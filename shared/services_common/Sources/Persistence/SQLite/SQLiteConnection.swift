internal import Domain
internal import FoundationEssentials
internal import GRDB

/// GRDB's connection behind our interface; the one place where values and errors are converted.
struct SQLiteConnection: SQLConnection {
    private let connection: GRDB.Database
    let dialect = SQLDialect.sqlite

    init(_ connection: GRDB.Database) {
        self.connection = connection
    }

    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(DatabaseError) -> Int {
        do {
            let statement = try connection.cachedStatement(sql: sql)
            try statement.execute(arguments: StatementArguments(arguments.map(Self.bindable)))
            return connection.changesCount
        } catch {
            throw Self.databaseError(error)
        }
    }

    func rows(_ sql: String, _ arguments: [SQLValue]) throws(DatabaseError) -> [SQLRow] {
        do {
            let statement = try connection.cachedStatement(sql: sql)
            let cursor = try Row.fetchCursor(
                statement, arguments: StatementArguments(arguments.map(Self.bindable)))
            var rows: [SQLRow] = []
            while let row = try cursor.next() {
                var columns: [String: SQLValue] = [:]
                for (name, value) in row { columns[name] = Self.value(value) }
                rows.append(SQLRow(columns: columns))
            }
            return rows
        } catch {
            throw Self.databaseError(error)
        }
    }

    func lock(_ name: String) {}

    func executeScript(_ sql: String) throws(DatabaseError) {
        do {
            try connection.execute(sql: sql)
        } catch {
            throw Self.databaseError(error)
        }
    }

    /// A database error in our terms; any other error as it is.
    static func translate(_ error: any Error) -> any Error {
        error is GRDB.DatabaseError ? databaseError(error) : error
    }

    private static func databaseError(_ error: any Error) -> DatabaseError {
        guard let error = error as? GRDB.DatabaseError else {
            return (error as? DatabaseError) ?? DatabaseError(.failed, "the statement failed")
        }
        // SQLite's own words for a constraint name tables and columns, never values.
        switch error.resultCode {
        case .SQLITE_CONSTRAINT:
            switch error.extendedResultCode {
            case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY:
                return DatabaseError(.conflict, error.message ?? "a unique key stands in the way")
            default:
                return DatabaseError(.constraint, error.message ?? "a constraint refused the change")
            }
        case .SQLITE_FULL: return DatabaseError(.full, "the disk is full")
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_INTERRUPT: return DatabaseError(.unavailable, "the file is locked")
        case .SQLITE_ABORT: return DatabaseError(.unavailable, "the transaction was lost")
        case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY:
            return DatabaseError(.unavailable, "the file cannot be read or written (code \(error.resultCode.rawValue))")
        default: return DatabaseError(.failed, "SQLite refused the statement (code \(error.resultCode.rawValue))")
        }
    }

    private static func bindable(_ value: SQLValue) -> (any DatabaseValueConvertible)? {
        switch value {
        case .null: nil
        case .integer(let number): number
        case .real(let number): number
        case .text(let text): text
        case .blob(let bytes): Data(bytes)
        case .flag(let flag): flag
        case .uuid(let uuid): uuid.uuidString.lowercased()
        case .instant(let date): InstantText.text(date)
        case .texts(let texts): try? StoredJSON.text(texts)  // texts can always be written
        }
    }

    private static func value(_ value: DatabaseValue) -> SQLValue {
        switch value.storage {
        case .null: .null
        case .int64(let number): .integer(Int(number))
        case .double(let number): .real(number)
        case .string(let text): .text(text)
        case .blob(let data): .blob(Array(data))
        }
    }
}
