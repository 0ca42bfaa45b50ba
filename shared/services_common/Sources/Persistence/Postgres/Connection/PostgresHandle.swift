internal import CPostgreSQL
internal import Dispatch
internal import Domain
internal import Glibc

/// One connection of libpq, which blocks its thread while it waits, but never beyond a deadline.
///
/// It uses no named statements and leaves nothing behind in the session, so that a pooler may give each transaction
/// another session.
final class PostgresHandle {
    private let connection: OpaquePointer

    /// How often a wait looks whether it was cancelled, in milliseconds.
    private static let cancellationTick: Int32 = 50

    /// Connects.
    ///
    /// - Throws: ``DatabaseError`` `.unavailable` with the kind of what went wrong.
    init(_ string: Secret, applicationName: String, deadline: ContinuousClock.Instant) throws(DatabaseError) {
        // What the string says comes after our own and wins.
        let parameters = [
            ("application_name", applicationName), ("client_encoding", "UTF8"), ("keepalives_idle", "30"),
            ("keepalives_interval", "10"), ("tcp_user_timeout", "20000"), ("dbname", string.reveal()),
        ]
        let opened = Self.withCStrings(parameters) { names, values in PQconnectStartParams(names, values, 1) }
        guard let opened else { throw DatabaseError(.unavailable, "there is no memory for a connection") }
        self.connection = opened
        try finishConnecting(by: deadline)
        PQsetnonblocking(connection, 1)
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
    }

    deinit { PQfinish(connection) }

    var isBroken: Bool { PQstatus(connection) != CONNECTION_OK }

    /// Whether an open transaction or a lost command makes the connection unfit for the next caller.
    var isIdle: Bool { PQtransactionStatus(connection) == PQTRANS_IDLE }

    /// The number by which the server, or a pooler in front of it, knows this connection.
    var backendNumber: Int { Int(PQbackendPID(connection)) }

    /// 150004 for version 15.4.
    var serverVersion: Int { Int(PQserverVersion(connection)) }

    /// Runs one statement with its arguments.
    func run(_ sql: String, _ arguments: [SQLValue], _ limits: PostgresLimits) throws(PostgresFailure) -> PostgresResult
    {
        let arguments = arguments.map(PostgresArgument.init)
        let sent = Self.withPointers(arguments.map(\.bytes)) { values in
            PQsendQueryParams(
                connection, Placeholders.numbered(sql), Int32(arguments.count), arguments.map(\.type), values,
                arguments.map { Int32(clamping: $0.bytes?.count ?? 0) }, arguments.map { $0.isBinary ? 1 : 0 }, 1)
        }
        guard sent == 1 else {
            // On a connection that is well it is the statement that cannot be sent, for instance with too many arguments.
            throw isBroken ? .disconnected : PostgresFailure(DatabaseError(.failed, "a statement cannot be sent"))
        }
        return try finish(limits)
    }

    /// Runs statements without arguments, separated by semicolons.
    func run(script: String, _ limits: PostgresLimits) throws(PostgresFailure) {
        guard PQsendQuery(connection, script) == 1 else { throw .disconnected }
        _ = try finish(limits)
    }

    /// Returns the names of what was notified since the last look, after waiting until something arrives or `deadline`.
    func notifications(by limits: PostgresLimits) throws(PostgresFailure) -> [String] {
        var payloads: [String] = []
        while payloads.isEmpty {
            guard try wait(for: POLLIN, limits) else { break }
            guard PQconsumeInput(connection) == 1 else { throw .disconnected }
            while let notification = PQnotifies(connection) {
                payloads.append(String(cString: notification.pointee.extra))
                PQfreemem(notification)
            }
        }
        return payloads
    }

    private func finishConnecting(by deadline: ContinuousClock.Instant) throws(DatabaseError) {
        let limits = PostgresLimits(deadline: deadline)
        var state = PGRES_POLLING_WRITING
        while state != PGRES_POLLING_OK {
            guard PQstatus(connection) != CONNECTION_BAD, state != PGRES_POLLING_FAILED else {
                throw PostgresFailure.connecting(message)
            }
            // A socket that fails is the same as one that is never ready.
            let isReady = (try? wait(for: state == PGRES_POLLING_READING ? POLLIN : POLLOUT, limits)) ?? false
            guard isReady else { throw DatabaseError(.unavailable, "PostgreSQL did not answer in time") }
            state = PQconnectPoll(connection)
        }
    }

    private func finish(_ limits: PostgresLimits) throws(PostgresFailure) -> PostgresResult {
        try flush(limits)
        var last: PostgresResult?
        var failure: PostgresFailure?
        while true {
            try awaitResult(limits)
            guard let result = PQgetResult(connection).map(PostgresResult.init) else { break }
            if let failed = result.failure { failure = failure ?? failed }
            last = result
        }
        if isBroken { throw failure.map { PostgresFailure($0.error, remedy: .reconnect) } ?? .disconnected }
        if let failure { throw failure }
        guard let last else { throw .disconnected }
        return last
    }

    private func flush(_ limits: PostgresLimits) throws(PostgresFailure) {
        while true {
            let left = PQflush(connection)
            if left == 0 { return }
            guard left == 1 else { throw .disconnected }
            guard try wait(for: POLLIN | POLLOUT, limits) else { throw tooLate() }
            guard PQconsumeInput(connection) == 1 else { throw .disconnected }
        }
    }

    private func awaitResult(_ limits: PostgresLimits) throws(PostgresFailure) {
        var limits = limits
        while PQisBusy(connection) == 1 {
            guard try wait(for: POLLIN, limits) else {
                guard limits.isCancelled else { throw tooLate() }
                // Nobody waits for the answer: the server is asked to stop, and shortly says that it did.
                cancel()
                limits = PostgresLimits(deadline: .now + .seconds(2))
                continue
            }
            guard PQconsumeInput(connection) == 1 else { throw .disconnected }
        }
    }

    /// Waits until the socket is ready; false when the deadline passed or the wait was cancelled.
    private func wait(for events: Int32, _ limits: PostgresLimits) throws(PostgresFailure) -> Bool {
        while !limits.isCancelled {
            let left = limits.deadline - .now
            guard left > .zero else { return false }
            let tick = limits.mark == nil ? Int32.max : Self.cancellationTick
            var descriptor = pollfd(fd: PQsocket(connection), events: Int16(events), revents: 0)
            let ready = poll(&descriptor, 1, min(tick, Int32(clamping: left.wholeMilliseconds + 1)))
            if ready > 0 { return true }
            guard ready == 0 || errno == EINTR else { throw .disconnected }
        }
        return false
    }

    /// Asks the server to stop, by a connection of its own. libpq waits for that one without a limit, so it does so elsewhere.
    private func cancel() {
        guard let request = PQgetCancel(connection) else { return }
        let address = UInt(bitPattern: request)
        DispatchQueue.global().async {
            let request = OpaquePointer(bitPattern: address)
            var words = [CChar](repeating: 0, count: 256)
            PQcancel(request, &words, 256)
            PQfreeCancel(request)
        }
    }

    /// The answer may still come and must not meet the next caller: the connection is unusable from here on. The server ends
    /// the statement by its own limit.
    private func tooLate() -> PostgresFailure {
        PostgresFailure(DatabaseError(.unavailable, "PostgreSQL did not answer in time"), remedy: .none)
    }

    private var message: String { PQerrorMessage(connection).map { String(cString: $0) } ?? "" }
}
