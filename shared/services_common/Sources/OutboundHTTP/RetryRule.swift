/// Decides whether and when a call is tried again. Pure, so that its rules are a table in the tests.
public struct RetryRule: Sendable, Hashable {
    /// Tries in all, the first included.
    public let attempts: Int
    public let firstDelay: Duration
    public let longestDelay: Duration
    /// Whether an answer that the other side failed is a reason to try again. Not with our own services: they have
    /// tried again themselves.
    public let repeatsFailures: Bool

    public init(
        attempts: Int = 4, firstDelay: Duration = .milliseconds(200), longestDelay: Duration = .seconds(5),
        repeatsFailures: Bool = true
    ) {
        self.repeatsFailures = repeatsFailures
        self.attempts = attempts
        self.firstDelay = firstDelay
        self.longestDelay = longestDelay
    }

    public static let none = RetryRule(attempts: 1)

    /// How one try ended.
    public enum Outcome: Sendable, Hashable {
        case answer(status: Int, retryAfter: Duration?)
        case failure(TransportError.Reason)
    }

    /// The wait before the next try; nil when there is to be none.
    ///
    /// - Parameters:
    ///   - attempt: how many tries were made, from 1.
    ///   - remaining: what is left of the call's deadline. A wait that does not fit is not begun.
    ///   - fraction: chance in 0..<1; the delay is that share of the full one, and at least a tenth of it.
    public func delay(
        after outcome: Outcome, attempt: Int, isRepeatable: Bool, remaining: Duration, fraction: Double
    ) -> Duration? {
        guard attempt < attempts, isWorthRepeating(outcome, isRepeatable: isRepeatable) else { return nil }
        var delay = min(firstDelay * (1 << min(attempt - 1, 16)), longestDelay) * max(0.1, fraction)
        if case .answer(_, let retryAfter?) = outcome { delay = max(delay, retryAfter) }
        return delay < remaining ? delay : nil
    }

    private func isWorthRepeating(_ outcome: Outcome, isRepeatable: Bool) -> Bool {
        switch outcome {
        case .answer(let status, _):
            // 429 says that the call was not carried out, so even a call that must not be repeated may go again.
            repeatsFailures && (status == 429 || (isRepeatable && [408, 500, 502, 503, 504].contains(status)))
        case .failure(.notReachable): true
        case .failure(.broken), .failure(.timedOut): isRepeatable
        case .failure: false
        }
    }
}
