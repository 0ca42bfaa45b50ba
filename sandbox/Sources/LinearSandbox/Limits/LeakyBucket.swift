import FoundationEssentials

/// An allowance that comes back steadily: the whole of it within one period.
struct LeakyBucket: Sendable {
    let capacity: Double
    /// Seconds.
    let period: TimeInterval
    private var used = 0.0
    private var asOf: Date

    init(capacity: Double, period: TimeInterval, now: Date) {
        self.capacity = capacity
        self.period = period
        self.asOf = now
    }

    /// Takes `amount` when there is enough left.
    mutating func take(_ amount: Double, at now: Date) -> Bool {
        settle(at: now)
        guard used + amount <= capacity else { return false }
        used += amount
        return true
    }

    /// What is left, and when all of it will be back.
    func state(at now: Date) -> (remaining: Double, reset: Date) {
        var bucket = self
        bucket.settle(at: now)
        return (capacity - bucket.used, now.addingTimeInterval(bucket.used / capacity * period))
    }

    private mutating func settle(at now: Date) {
        used = max(0, used - max(0, now.timeIntervalSince(asOf)) / period * capacity)
        asOf = max(asOf, now)
    }
}

/// One allowance as `rateLimitStatus` and the headers show it.
struct RateLimitState: Sendable {
    /// `REQUEST`, `COMPLEXITY` or `ENDPOINT`.
    let type: String
    let allowed: Double
    let remaining: Double
    /// What this request took.
    let requested: Double
    let period: TimeInterval
    let reset: Date

    var resetMilliseconds: Int { Int((reset.timeIntervalSince1970 * 1000).rounded()) }
}

extension RateLimitState {
    /// The same allowance with nothing left.
    func usedUp() -> RateLimitState {
        RateLimitState(
            type: type, allowed: allowed, remaining: 0, requested: requested, period: period,
            reset: reset.addingTimeInterval(period / 1000)
        )
    }
}
