internal import Domain

/// A connection of its own that hears what other processes notify.
///
/// Only a direct connection hears anything: a pooler in transaction mode gives the session away with each transaction. It is
/// told by the number of the session, for which a pooler has one of its own.
///
/// - SeeAlso: PgBouncer, "Features", on `LISTEN`.
actor PostgresListener {
    private let executor: BlockingExecutor
    private let string: Secret
    private let options: PostgresOptions
    private var handle: PostgresHandle?

    /// How long one wait blocks the queue of this actor; cancellation is looked for in between.
    private static let wait: Duration = .milliseconds(500)

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(string: Secret, options: PostgresOptions) {
        self.executor = BlockingExecutor(label: "alpha.postgres.\(options.schema).listener")
        self.string = string
        self.options = options
    }

    /// Connects and listens.
    ///
    /// - Returns: false when a pooler answers: nothing would ever be heard.
    /// - Throws: ``DatabaseError``, ``PostgresFailure``.
    func open() throws -> Bool {
        let limits = PostgresLimits(deadline: .now + options.statementLimit)
        let opened = try PostgresHandle(
            string, applicationName: "alpha-\(options.schema)-listener", deadline: limits.deadline)
        let session = try opened.run("SELECT pg_backend_pid() AS number", [], limits).rows().first
        guard try session?.integer("number") == opened.backendNumber else { return false }
        try opened.run(script: "LISTEN \(options.quotedChannel)", limits)
        handle = opened
        return true
    }

    /// What was notified; empty when nothing came for a moment.
    ///
    /// - Throws: ``PostgresFailure`` when the connection was lost.
    func next() throws -> [String] {
        guard let handle else { throw PostgresFailure.disconnected }
        do { return try handle.notifications(by: PostgresLimits(deadline: .now + Self.wait)) } catch {
            self.handle = nil
            throw error
        }
    }

    func close() { handle = nil }
}
