public import Domain
internal import FoundationEssentials

/// A schema in a PostgreSQL database, directly or through a pooler in transaction mode.
///
/// Transactions run beside one another at `READ COMMITTED`. A closure can be run again when its transaction lost against
/// another one or its connection was lost before the commit.
public final class PostgresDatabase: Database {
    public let dialect = SQLDialect.postgres
    /// The server's time.
    public let clock: ServerClock
    let string: Secret
    let options: PostgresOptions
    let pool: PostgresPool
    let ambient: Ambient
    let writes: WriteQueue

    /// Nothing is connected yet.
    ///
    /// - Parameter string: a URL or keywords as libpq reads them, with the password.
    /// - Throws: ``DatabaseError`` when libpq cannot read it.
    public init(_ string: Secret, options: PostgresOptions, ambient: Ambient) throws(DatabaseError) {
        try ConnectionString.check(string)
        self.string = string
        self.options = options
        self.ambient = ambient
        self.clock = ServerClock(start: ambient.now)
        self.pool = PostgresPool(string: string, options: options, clock: clock, ambient: ambient)
        // One connection is left to those who read, so that writes cannot shut them out.
        self.writes = WriteQueue(maxWaiting: options.maxWaiting, maxWriters: max(1, options.poolSize - 1))
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        let mark = CancellationMark()
        return try await withTaskCancellationHandler {
            try await again { [pool] in try await pool.withLink { link in try await link.read(mark: mark, body) } }
        } onCancel: {
            mark.cancel()
        }
    }

    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        let write = Write(body)
        await withCheckedContinuation { done in
            switch writes.add(WriteQueue.Entry(write: write, since: .now, done: done)) {
            case true?: Task { await commitWaiting() }
            case false?: break
            case nil:
                write.fail(DatabaseError(.overloaded, "too many writes are waiting"))
                done.resume()
            }
        }
        return try write.result()
    }

    public func close() async { await pool.close() }

    /// Reads the server's time.
    func measureClock() async throws {
        try await again { [pool] in try await pool.withLink { link in try await link.measureClock() } }
    }

    /// Runs `body` in a transaction of its own that may take longer than the others.
    func longWrite<Value: Sendable>(
        limit: Duration, _ body: @escaping @Sendable (PostgresSession) throws -> Value
    ) async throws -> Value {
        try await again { [pool] in
            try await pool.withLink { link in try await link.write(limit: limit, body) }
        }
    }
}
