internal import Domain
internal import Synchronization

/// A bounded number of connections, handed to one caller at a time.
final class PostgresPool: Sendable {
    private typealias Waiter = CheckedContinuation<PostgresLink, any Error>

    private struct State {
        var pool: PoolState<PostgresLink, Waiter>
        var last = 0
    }

    private let options: PostgresOptions
    private let ambient: Ambient
    private let state: Mutex<State>

    init(string: Secret, options: PostgresOptions, clock: ServerClock, ambient: Ambient) {
        self.options = options
        self.ambient = ambient
        let links = (0..<options.poolSize).map { number in
            PostgresLink(number: number, string: string, options: options, clock: clock)
        }
        self.state = Mutex(State(pool: PoolState(links: links, maxWaiting: options.maxWaiting)))
    }

    /// Runs `body` with a connection that is connected.
    ///
    /// - Throws: ``DatabaseError`` `.overloaded` when too many wait, `.unavailable` when none could be had in time.
    func withLink<Value: Sendable>(
        _ body: @Sendable (PostgresLink) async throws -> Value
    ) async throws -> Value {
        let deadline = ContinuousClock.now + options.acquireLimit
        let link = try await acquire(by: deadline)
        do {
            try await connect(link, by: deadline)
            let value = try await body(link)
            await giveBack(link)
            return value
        } catch {
            await giveBack(link)
            throw error
        }
    }

    var isClosed: Bool { state.withLock { $0.pool.isClosed } }

    func close() async {
        let left = state.withLock { $0.pool.close() }
        for waiter in left.waiters { waiter.resume(throwing: Self.closed) }
        for link in left.links { await link.disconnect() }
    }

    private static let closed = DatabaseError(.unavailable, "the database is being closed")

    private func acquire(by deadline: ContinuousClock.Instant) async throws -> PostgresLink {
        if let link = state.withLock({ $0.pool.take() }) { return link }
        let number = state.withLock { state in
            state.last += 1
            return state.last
        }
        let patience = Task {
            try await Task.sleep(until: deadline, clock: .continuous)
            abandon(number, DatabaseError(.unavailable, "no connection to PostgreSQL was free in time"))
        }
        defer { patience.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enum Outcome { case link(PostgresLink), waits, refused(DatabaseError) }
                let outcome: Outcome = state.withLock { state in
                    if let link = state.pool.take() { return .link(link) }
                    if state.pool.isClosed { return .refused(Self.closed) }
                    return state.pool.wait(number: number, continuation)
                        ? .waits : .refused(DatabaseError(.overloaded, "too many calls wait for PostgreSQL"))
                }
                switch outcome {
                case .link(let link): continuation.resume(returning: link)
                case .refused(let error): continuation.resume(throwing: error)
                case .waits: if Task.isCancelled { abandon(number, CancellationError()) }
                }
            }
        } onCancel: {
            abandon(number, CancellationError())
        }
    }

    private func abandon(_ number: Int, _ error: any Error) {
        state.withLock { $0.pool.abandon(number: number) }?.resume(throwing: error)
    }

    /// Connects, again and again until the caller's patience ends: a server that restarts is back in a moment.
    func connect(_ link: PostgresLink, by deadline: ContinuousClock.Instant) async throws {
        var attempt = 0
        while true {
            do {
                return try await link.connect(by: deadline)
            } catch {
                attempt += 1
                let wait = options.backoff.delay(attempt: attempt, fraction: ambient.fraction())
                guard error.isTransient, ContinuousClock.now + wait < deadline else { throw error }
                try await Task.sleep(for: wait)
            }
        }
    }

    private func giveBack(_ link: PostgresLink) async {
        let next = state.withLock { state in (waiter: state.pool.giveBack(link), isClosed: state.pool.isClosed) }
        next.waiter?.resume(returning: link)
        if next.isClosed { await link.disconnect() }
    }
}
