internal import Domain
public import FoundationEssentials

/// Stops calling an upstream that fails, and lets one call at a time find out whether it is back.
///
/// closed → open after `threshold` failures in a row → half open when the pause is over: one call is let through →
/// closed when it succeeds, open for twice as long (up to `longestPause`) when it fails.
public struct CircuitBreaker: Sendable {
    public enum State: Sendable, Hashable {
        case closed(failures: Int)
        case open(until: Date, pause: Duration)
        /// One call is under way; when it is not heard of until `deadline`, another may try.
        case halfOpen(pause: Duration, deadline: Date)
    }

    public enum Decision: Sendable, Hashable {
        case proceed
        case refuse(retryAfter: Duration)
    }

    public let threshold: Int
    public let firstPause: Duration
    public let longestPause: Duration
    /// How long the one call of a half open circuit keeps others waiting.
    public let probeLimit: Duration
    public private(set) var state = State.closed(failures: 0)

    public init(
        threshold: Int = 5, firstPause: Duration = .seconds(1), longestPause: Duration = .seconds(30),
        probeLimit: Duration = .seconds(30)
    ) {
        self.threshold = threshold
        self.firstPause = firstPause
        self.longestPause = longestPause
        self.probeLimit = probeLimit
    }

    /// Asks whether a call may be made at `now`.
    public mutating func admit(now: Date) -> Decision {
        switch state {
        case .closed:
            return .proceed
        case .open(let until, let pause):
            guard now >= until else { return .refuse(retryAfter: .seconds(until.timeIntervalSince(now))) }
            state = .halfOpen(pause: pause, deadline: now + probeLimit.seconds)
            return .proceed
        case .halfOpen(let pause, let deadline):
            guard now >= deadline else { return .refuse(retryAfter: pause) }
            state = .halfOpen(pause: pause, deadline: now + probeLimit.seconds)
            return .proceed
        }
    }

    public mutating func succeeded() {
        state = .closed(failures: 0)
    }

    public mutating func failed(now: Date) {
        switch state {
        case .closed(let failures) where failures + 1 < threshold:
            state = .closed(failures: failures + 1)
        case .closed:
            open(for: firstPause, now: now)
        case .halfOpen(let pause, _):
            open(for: min(pause * 2, longestPause), now: now)
        case .open:
            break  // a call that was under way when the circuit opened
        }
    }

    /// A call that was let through ended without telling anything about the upstream: another may find out.
    public mutating func abandoned(now: Date) {
        if case .halfOpen(let pause, _) = state { state = .open(until: now, pause: pause) }
    }

    private mutating func open(for pause: Duration, now: Date) {
        let seconds = pause.seconds
        state = .open(until: now + seconds, pause: pause)
    }
}
