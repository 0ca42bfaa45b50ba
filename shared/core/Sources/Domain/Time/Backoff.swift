/// How long what failed waits for its next try: twice as long after each, with jitter, so that what failed together does
/// not come back together.
public struct Backoff: Sendable, Hashable {
    public let first: Duration
    public let longest: Duration

    public init(first: Duration = .seconds(1), longest: Duration = .seconds(300)) {
        self.first = first
        self.longest = longest
    }

    /// - Parameters:
    ///   - attempt: how many tries failed, from 1.
    ///   - fraction: chance in 0..<1; the wait is between half of the full one and all of it.
    public func delay(attempt: Int, fraction: Double) -> Duration {
        min(first * (1 << min(max(attempt - 1, 0), 20)), longest) * (0.5 + fraction / 2)
    }
}
