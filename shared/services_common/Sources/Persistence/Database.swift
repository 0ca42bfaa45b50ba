/// A service's own database. SQLite and PostgreSQL look the same from here.
///
/// A closure must not call anything outside the database, and must not keep the connection.
///
/// On PostgreSQL write closures run beside one another, and can be run again: where one decides by what it has read, it takes
/// ``SQLConnection/lock(_:)`` first, or decides in the statement that writes. An error of a statement ends the transaction:
/// a closure must not catch it and go on.
public protocol Database: Sendable {
    var dialect: SQLDialect { get }

    /// Runs `body` on a consistent state of the data. It must not write.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value

    /// Runs `body` as one transaction: all of it is on disk when the call returns, or none of it happened.
    ///
    /// Calls that come at the same time share one commit. When `body` throws, its own changes are undone and the error
    /// is thrown; the others are not touched.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value

    /// Brings the schema up to `migrations`.
    ///
    /// - Throws: ``DatabaseError`` `.schemaTooNew` when the database knows a migration that this program does not,
    ///   `.schemaChanged` when one was altered after it ran.
    func migrate(_ migrations: [Migration]) async throws

    /// How each step of the schema stands. Nothing is changed.
    func migrationStates(_ migrations: [Migration]) async throws -> [MigrationState]

    /// Tells other processes that have the same database. Nothing depends on it: they also look for themselves.
    func signal(_ word: String) async throws

    /// Hears what other processes signal, until its task is cancelled; returns at once where nothing can be heard.
    func listen(_ hear: @Sendable (String) -> Void) async

    /// Removes what the database keeps of erased text beside its tables, such as SQLite's write-ahead log.
    func dropTraces() async throws

    /// Closes every connection. Calls that come later fail.
    func close() async
}

extension Database {
    public func signal(_ word: String) async throws {}
    public func listen(_ hear: @Sendable (String) -> Void) async {}
}

/// A connection inside ``Database/read(_:)`` or ``Database/write(_:)``.
public protocol SQLConnection {
    var dialect: SQLDialect { get }

    /// Runs one statement and says how many rows it changed. `?` stands for the arguments, in order.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(DatabaseError) -> Int

    /// Runs one query, or a statement with `RETURNING`, and gives its rows.
    func rows(_ sql: String, _ arguments: [SQLValue]) throws(DatabaseError) -> [SQLRow]

    /// Waits until no other transaction of this service holds `name`, and holds it until this one ends. SQLite's one
    /// writer holds everything already.
    func lock(_ name: String) throws(DatabaseError)
}

extension SQLConnection {
    /// The first row, nil when there is none.
    public func row(_ sql: String, _ arguments: [SQLValue]) throws(DatabaseError) -> SQLRow? {
        try rows(sql, arguments).first
    }
}

/// Which SQL a connection speaks, for the few statements that differ.
public enum SQLDialect: Sendable, Hashable {
    case sqlite
    case postgres
}
