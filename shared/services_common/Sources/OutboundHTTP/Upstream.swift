public import Domain
internal import FoundationEssentials
public import Logging
internal import Metrics
internal import Synchronization

/// An outside program as this process sees it: every call has a deadline, is retried where that is safe, honours
/// `Retry-After`, and shares one circuit and one bound on calls under way with all other calls to the same program.
public final class Upstream: Sendable {
    public let name: String
    private let limits: UpstreamLimits
    private let exchange: Exchange
    private let ambient: Ambient
    private let logger: Logger
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
        self.exchange = Exchange(
            upstream: name, client: client, maxResponseBytes: limits.maxResponseBytes, ambient: ambient, timer: timer)
        self.ambient = ambient
        self.logger = logger
        self.state = Mutex(State(circuit: limits.circuit))
    }

    /// Calls, and calls again where ``RetryRule`` allows it.
    ///
    /// - Returns: the last answer, whatever its status.
    /// - Throws: ``TransportError`` when there was none.
    public func send(_ call: HTTPCall) async throws(TransportError) -> HTTPAnswer {
        let stopwatch = Stopwatch(start: ambient.now)
        var isInDoubt = false
        for attempt in 1... {
            let isFirst = attempt == 1
            let remaining = call.deadline - stopwatch.elapsed(now: ambient.now)
            let result = await tryOnce(call, remaining: remaining, isFirst: isFirst)
            let delay =
                isFinal(result, of: call)
                ? nil
                : limits.retries.delay(
                    after: outcome(of: result), attempt: attempt, isRepeatable: call.isRepeatable,
                    remaining: call.deadline - stopwatch.elapsed(now: ambient.now), fraction: ambient.fraction()
                )
            if limits.circuitUnit == .calls, delay == nil { note(result) }
            guard let delay else { return try last(result, isInDoubt: isInDoubt) }
            logger.debug("outbound call is tried again", metadata: ["upstream": "\(name)", "attempt": "\(attempt)"])
            do {
                try await ambient.clock.sleep(for: delay)
            } catch {
                // The caller was cancelled; what is known so far is the answer.
                if limits.circuitUnit == .calls { note(result) }
                return try last(result, isInDoubt: isInDoubt)
            }
            isInDoubt = isInDoubt || Self.leavesDoubt(result)
        }
        throw error(.timedOut)
    }

    private func isFinal(_ result: Result<HTTPAnswer, TransportError>, of call: HTTPCall) -> Bool {
        guard case .success(let answer) = result else { return false }
        return call.isFinal(answer)
    }

    private func outcome(of result: Result<HTTPAnswer, TransportError>) -> RetryRule.Outcome {
        switch result {
        case .success(let answer): .answer(status: answer.status, retryAfter: answer.retryAfter(now: ambient.now))
        case .failure(let error): .failure(error.reason)
        }
    }

    /// Whether a try may have been carried out although it is made again. 429 says that it was not.
    private static func leavesDoubt(_ result: Result<HTTPAnswer, TransportError>) -> Bool {
        switch result {
        case .success(let answer): answer.status != 429
        case .failure(let error): !error.isUnsent
        }
    }

    /// The outcome of the last try, which knows of the doubt that earlier ones left.
    private func last(
        _ result: Result<HTTPAnswer, TransportError>, isInDoubt: Bool
    ) throws(TransportError) -> HTTPAnswer {
        switch result {
        case .success(var answer):
            answer.followsDoubt = isInDoubt
            return answer
        case .failure(let error):
            throw TransportError(
                upstream: error.upstream, reason: error.reason, retryAfter: error.retryAfter, followsDoubt: isInDoubt)
        }
    }

    private func tryOnce(
        _ call: HTTPCall, remaining: Duration, isFirst: Bool
    ) async -> Result<HTTPAnswer, TransportError> {
        guard remaining > .zero else { return .failure(error(.timedOut)) }
        if let refusal = enter(asksCircuit: isFirst || limits.circuitUnit == .tries) { return .failure(refusal) }
        let start = ContinuousClock.now
        let result = await exchange.run(call, within: remaining)
        state.withLock { $0.underWay -= 1 }
        if limits.circuitUnit == .tries { note(result) }
        record(result, took: start.duration(to: .now))
        return result
    }

    private func enter(asksCircuit: Bool) -> TransportError? {
        let now = ambient.now
        return state.withLock { state in
            guard state.underWay < limits.maxUnderWay else { return error(.overloaded, retryAfter: .seconds(1)) }
            if asksCircuit, case .refuse(let retryAfter) = state.circuit.admit(now: now) {
                return error(.circuitOpen, retryAfter: retryAfter)
            }
            state.underWay += 1
            return nil
        }
    }

    /// Tells the circuit how a try or a call ended.
    private func note(_ result: Result<HTTPAnswer, TransportError>) {
        let now = ambient.now
        state.withLock { state in
            switch result {
            case .success(let answer) where answer.status < 500 || !limits.opensOnServerErrors:
                state.circuit.succeeded()
            case .failure(let error) where error.reason == .tooLarge: state.circuit.succeeded()
            case .failure(let error) where [.circuitOpen, .overloaded].contains(error.reason): break
            case .failure(let error) where error.reason == .invalidAddress || Task.isCancelled:
                state.circuit.abandoned(now: now)
            default: state.circuit.failed(now: now)
            }
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
