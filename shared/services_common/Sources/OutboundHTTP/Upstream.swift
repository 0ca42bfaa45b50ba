internal import AsyncHTTPClient
public import Domain
internal import FoundationEssentials
internal import Glibc
internal import HTTPTypes
public import Logging
internal import Metrics
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Observability
internal import ServiceContextModule
internal import Synchronization

/// An outside program as this process sees it: every call has a deadline, is retried where that is safe, honours
/// `Retry-After`, and shares one circuit and one bound on calls under way with all other calls to the same program.
public final class Upstream: Sendable {
    public let name: String
    private let limits: UpstreamLimits
    private let client: HTTPClientService
    private let ambient: Ambient
    private let logger: Logger
    private let timer: @Sendable (Duration) async throws -> Void
    private let state: Mutex<State>

    private struct State {
        var circuit: CircuitBreaker
        var underWay = 0
    }

    /// - Parameter timer: lets the time pass that one exchange may take, which is real time whatever the clock says. A
    ///   test decides itself when it is over.
    public init(
        _ name: String, client: HTTPClientService, limits: UpstreamLimits = UpstreamLimits(), ambient: Ambient,
        logger: Logger, timer: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.name = name
        self.limits = limits
        self.client = client
        self.ambient = ambient
        self.logger = logger
        self.timer = timer
        self.state = Mutex(State(circuit: limits.circuit))
    }

    /// Calls, and calls again where ``RetryRule`` allows it.
    ///
    /// - Returns: the last answer, whatever its status.
    /// - Throws: ``TransportError`` when there was none.
    public func send(_ call: HTTPCall) async throws(TransportError) -> HTTPAnswer {
        let stopwatch = Stopwatch(start: ambient.now)
        for attempt in 1... {
            let result = await tryOnce(call, remaining: call.deadline - stopwatch.elapsed(now: ambient.now))
            let outcome: RetryRule.Outcome =
                switch result {
                case .success(let answer):
                    .answer(status: answer.status, retryAfter: answer.retryAfter(now: ambient.now))
                case .failure(let error): .failure(error.reason)
                }
            let delay = limits.retries.delay(
                after: outcome, attempt: attempt, isRepeatable: call.isRepeatable,
                remaining: call.deadline - stopwatch.elapsed(now: ambient.now), fraction: ambient.fraction()
            )
            guard let delay else { return try result.get() }
            logger.debug("outbound call is tried again", metadata: ["upstream": "\(name)", "attempt": "\(attempt)"])
            do {
                try await ambient.clock.sleep(for: delay)
            } catch {
                return try result.get()  // the caller was cancelled; what is known so far is the answer
            }
        }
        throw error(.timedOut)
    }

    private func tryOnce(_ call: HTTPCall, remaining: Duration) async -> Result<HTTPAnswer, TransportError> {
        guard remaining > .zero else { return .failure(error(.timedOut)) }
        if let refusal = enter() { return .failure(refusal) }
        let start = ContinuousClock.now
        let result = await exchange(call, within: remaining)
        leave(result)
        record(result, took: start.duration(to: .now))
        return result
    }

    private func enter() -> TransportError? {
        let now = ambient.now
        return state.withLock { state in
            guard state.underWay < limits.maxUnderWay else { return error(.overloaded, retryAfter: .seconds(1)) }
            if case .refuse(let retryAfter) = state.circuit.admit(now: now) {
                return error(.circuitOpen, retryAfter: retryAfter)
            }
            state.underWay += 1
            return nil
        }
    }

    private func leave(_ result: Result<HTTPAnswer, TransportError>) {
        let now = ambient.now
        state.withLock { state in
            state.underWay -= 1
            switch result {
            case .success(let answer) where answer.status < 500 || !limits.opensOnServerErrors:
                state.circuit.succeeded()
            case .failure(let error) where error.reason == .tooLarge: state.circuit.succeeded()
            case .failure(let error) where error.reason == .invalidAddress || Task.isCancelled:
                state.circuit.abandoned(now: now)
            default: state.circuit.failed(now: now)
            }
        }
    }

    /// One exchange of request and answer within `limit` of real time. The client's own deadline ends with the head of
    /// the answer, so that a body could take any time.
    private func exchange(_ call: HTTPCall, within limit: Duration) async -> Result<HTTPAnswer, TransportError> {
        await withTaskGroup(of: Result<HTTPAnswer, TransportError>?.self) { group in
            group.addTask { await self.exchange(call) }
            group.addTask {
                try? await self.timer(limit)  // cancelled: the exchange is over
                return nil
            }
            let first = await group.next()
            group.cancelAll()
            return first.flatMap { $0 } ?? .failure(error(.timedOut))
        }
    }

    private func exchange(_ call: HTTPCall) async -> Result<HTTPAnswer, TransportError> {
        guard ["http://", "https://"].contains(where: call.url.hasPrefix) else {
            return .failure(error(.invalidAddress))
        }
        var request = HTTPClientRequest(url: call.url)
        request.method = HTTPMethod(rawValue: call.method.rawValue)
        for field in call.headers { request.headers.add(name: field.name.rawName, value: field.value) }
        if let context = ServiceContext.current {
            if let id = context.requestID { request.headers.replaceOrAdd(name: "X-Request-Id", value: id) }
            if let trace = context.trace {
                request.headers.replaceOrAdd(name: "traceparent", value: trace.child(ambient.makeUUID()).traceparent)
            }
        }
        if !call.body.isEmpty { request.body = .bytes(ByteBuffer(bytes: call.body)) }
        do {
            // The caller's deadline ends the exchange by cancellation; this one is only asked for by the interface.
            let response = try await client.client.execute(request, timeout: .hours(24), logger: nil)
            let body = try await response.body.collect(upTo: limits.maxResponseBytes)
            var headers = HTTPFields()
            for (name, value) in response.headers {
                if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
            }
            return .success(
                HTTPAnswer(status: Int(response.status.code), headers: headers, body: Array(buffer: body))
            )
        } catch {
            return .failure(self.error(Self.reason(of: error)))
        }
    }

    private static let unreachable: Set<CInt> = [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EHOSTDOWN]

    private static func reason(of error: any Error) -> TransportError.Reason {
        switch error {
        case is NIOTooManyBytesError: return .tooLarge
        case is NIOConnectionError: return .notReachable
        // An address without a name to look up is refused with the system's own error.
        case let error as IOError where unreachable.contains(error.errnoCode): return .notReachable
        case let error as HTTPClientError:
            switch error {
            case .deadlineExceeded, .readTimeout, .writeTimeout, .getConnectionFromPoolTimeout, .cancelled:
                return .timedOut
            case .connectTimeout: return .notReachable
            case .invalidURL, .emptyHost, .emptyScheme: return .invalidAddress
            default: return .broken
            }
        case is CancellationError: return .timedOut
        default: return .broken
        }
    }

    private func error(_ reason: TransportError.Reason, retryAfter: Duration? = nil) -> TransportError {
        TransportError(upstream: name, reason: reason, retryAfter: retryAfter)
    }

    private func record(_ result: Result<HTTPAnswer, TransportError>, took: Duration) {
        let outcome =
            switch result {
            case .success(let answer): String(answer.status)
            case .failure(let error): "\(error.reason)"
            }
        let labels = [("upstream", name), ("outcome", outcome)]
        Counter(label: "alpha.outbound.calls", dimensions: labels).increment()
        Metrics.Timer(label: "alpha.outbound.duration", dimensions: [("upstream", name)])
            .recordNanoseconds(Int64(took.seconds * 1e9))
        if case .failure = result {
            logger.info("outbound call failed", metadata: ["upstream": "\(name)", "outcome": "\(outcome)"])
        }
    }
}
