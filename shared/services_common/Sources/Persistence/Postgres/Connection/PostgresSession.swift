/// A connection inside a transaction, as a closure of ours sees it.
final class PostgresSession: SQLConnection {
    private let handle: PostgresHandle
    private let statementLimit: Duration
    private let mark: CancellationMark?
    let dialect = SQLDialect.postgres
    /// The first failure of this transaction: after it the server refuses every statement, so nothing can be committed.
    private(set) var failure: PostgresFailure?

    /// - Parameter statementLimit: how long to wait for an answer; the server's own limit is a little shorter.
    init(_ handle: PostgresHandle, statementLimit: Duration, mark: CancellationMark?) {
        self.handle = handle
        self.statementLimit = statementLimit
        self.mark = mark
    }

    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(DatabaseError) -> Int {
        try attempt { limits throws(PostgresFailure) in try handle.run(sql, arguments, limits).changed }
    }

    func rows(_ sql: String, _ arguments: [SQLValue]) throws(DatabaseError) -> [SQLRow] {
        try attempt { limits throws(PostgresFailure) in try handle.run(sql, arguments, limits) }.rows()
    }

    func lock(_ name: String) throws(DatabaseError) {
        try execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ' ' || CAST(? AS text), 0))",
            [.text(name)])
    }

    func executeScript(_ sql: String) throws(DatabaseError) {
        try attempt { limits throws(PostgresFailure) in try handle.run(script: sql, limits) }
    }

    /// Whether the failure, if there was one, is the statement's own: the connection and the transaction's other changes
    /// are not lost with it.
    var canGoOn: Bool { failure.map { $0.remedy == .none && !handle.isBroken } ?? true }

    /// Undoes everything since the savepoint, and forgets the failure.
    func forgive(backTo savepoint: String) throws(DatabaseError) {
        failure = nil
        try executeScript("ROLLBACK TO SAVEPOINT \(savepoint)")
    }

    private func attempt<Value>(
        _ body: (PostgresLimits) throws(PostgresFailure) -> Value
    ) throws(DatabaseError) -> Value {
        do {
            return try body(PostgresLimits(deadline: .now + statementLimit, mark: mark))
        } catch {
            failure = failure ?? error
            throw error.error
        }
    }
}
