internal import Domain
internal import Foundation

/// A place in the pool: a connection that is made when it is needed and made anew when it was lost.
actor PostgresLink {
    private let executor: BlockingExecutor
    private let string: Secret
    private let options: PostgresOptions
    private let clock: ServerClock
    private var handle: PostgresHandle?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(number: Int, string: Secret, options: PostgresOptions, clock: ServerClock) {
        self.executor = BlockingExecutor(label: "alpha.postgres.\(options.schema).\(number)")
        self.string = string
        self.options = options
        self.clock = clock
    }

    /// Connects, unless it is connected. A connection that was lost while nobody used it is noticed at the first
    /// statement.
    ///
    /// - Throws: ``DatabaseError`` when that fails; it can be tried again.
    func connect(by deadline: ContinuousClock.Instant) throws(DatabaseError) {
        if handle?.isBroken == false { return }
        handle = nil
        let opened = try PostgresHandle(string, applicationName: "alpha-\(options.schema)", deadline: deadline)
        guard opened.serverVersion >= 150_000 else {
            throw DatabaseError(.failed, "PostgreSQL is older than version 15")
        }
        handle = opened
    }

    func disconnect() { handle = nil }

    /// Runs `body` in a transaction that only reads, on one state of the data.
    func read<Value: Sendable>(
        mark: CancellationMark, _ body: @Sendable (any SQLConnection) throws -> Value
    ) throws -> Value {
        try transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", mark: mark) { session in
            try body(session)
        }
    }

    /// Runs `body` in a transaction of its own, with `limit` instead of the usual one for each statement.
    func write<Value: Sendable>(
        limit: Duration, _ body: @Sendable (PostgresSession) throws -> Value
    ) throws -> Value {
        try transaction("BEGIN", limit: limit, body)
    }

    /// Runs the writes in one transaction. Each keeps its own result; one that fails does not touch the others.
    ///
    /// - Throws: ``PostgresFailure`` when nothing was committed.
    func commit(_ writes: [any WaitingWrite]) throws {
        do {
            // Those that wait together must not wait long for what one of them waits for: each is then run by itself.
            try transaction("BEGIN", lockLimit: writes.count > 1 ? .seconds(1) : nil) { session in
                if writes.count == 1 {
                    for write in writes { try runAlone(write, on: session) }
                } else {
                    for write in writes { try runBesideOthers(write, on: session) }
                }
            }
        } catch is OwnFailure {
            // Its caller hears of it.
        }
    }

    /// A write failed by itself, and its caller hears why.
    private struct OwnFailure: Error {}

    private func runAlone(_ write: any WaitingWrite, on session: PostgresSession) throws {
        do { try write.run(on: session) } catch {
            guard session.canGoOn else { throw error }
            throw OwnFailure()
        }
    }

    private func runBesideOthers(_ write: any WaitingWrite, on session: PostgresSession) throws {
        try session.executeScript("SAVEPOINT own")
        do {
            try write.run(on: session)
            if let failure = session.failure { throw failure.error }
            try session.executeScript("RELEASE SAVEPOINT own")
        } catch {
            guard session.canGoOn else { throw error }
            try session.forgive(backTo: "own")
        }
    }

    /// Runs a statement that must not be in a transaction.
    func maintain(_ script: String, limit: Duration) throws {
        let handle = try connected()
        do { try handle.run(script: script, PostgresLimits(deadline: .now + limit)) } catch {
            dropUnlessUsable()
            throw error
        }
    }

    /// Asks the server for its time.
    func measureClock() throws {
        let clock = clock
        try write(limit: options.statementLimit) { session in
            let before = ContinuousClock.now
            let now = try session.row("SELECT clock_timestamp() AS now", [])?.instant("now")
            if let now { clock.adopt(now, between: before, and: .now) }
        }
    }

    private func transaction<Value>(
        _ begin: String, limit: Duration? = nil, lockLimit: Duration? = nil, mark: CancellationMark? = nil,
        _ body: (PostgresSession) throws -> Value
    ) throws -> Value {
        let handle = try connected()
        let limit = limit ?? options.statementLimit
        // The server ends a slow statement before we give up waiting for it.
        let session = PostgresSession(handle, statementLimit: limit + .seconds(3), mark: mark)
        defer { dropUnlessUsable() }
        do {
            try session.executeScript(
                """
                \(begin); SET LOCAL search_path TO \(options.quotedSchema); \
                SET LOCAL statement_timeout TO \(limit.wholeMilliseconds); \
                SET LOCAL lock_timeout TO \((lockLimit ?? limit).wholeMilliseconds); \
                SET LOCAL idle_in_transaction_session_timeout TO \(limit.wholeMilliseconds)
                """)
            let value = try body(session)
            if let failure = session.failure { throw failure.error }
            try commit(handle, by: .now + limit + .seconds(3))
            return value
        } catch {
            if !handle.isBroken { rollBack(handle) }
            if let failure = session.failure, !(error is OwnFailure) { throw failure }
            throw error
        }
    }

    private func commit(_ handle: PostgresHandle, by deadline: ContinuousClock.Instant) throws(PostgresFailure) {
        do {
            try handle.run(script: "COMMIT", PostgresLimits(deadline: deadline))
        } catch {
            guard handle.isBroken || !handle.isIdle else { throw error }
            // It may have been committed: running it again could do it twice.
            throw PostgresFailure(
                DatabaseError(.unavailable, "the connection was lost at a commit, which may or may not have happened"))
        }
    }

    private func rollBack(_ handle: PostgresHandle) {
        // A connection on which this fails is not used again.
        try? handle.run(script: "ROLLBACK", PostgresLimits(deadline: .now + .seconds(2)))
    }

    private func connected() throws(PostgresFailure) -> PostgresHandle {
        guard let handle else { throw .disconnected }
        return handle
    }

    private func dropUnlessUsable() {
        if let handle, handle.isBroken || !handle.isIdle { self.handle = nil }
    }
}
