internal import Domain
package import FoundationEssentials

/// One of Linear's allowances as its last answer showed it. What was used comes back steadily until all of it is there.
///
/// - SeeAlso: Linear, "Rate limiting": a leaky bucket that refills at a constant rate.
package struct RateAllowance: Sendable, Hashable {
    package let limit: Double
    package private(set) var remaining: Double
    /// When all of it is back.
    package private(set) var resetAt: Date
    package private(set) var asOf: Date

    package init(limit: Double, remaining: Double, resetAt: Date, asOf: Date) {
        self.limit = max(1, limit)
        self.remaining = min(max(0, remaining), self.limit)
        self.resetAt = resetAt
        self.asOf = asOf
    }

    /// What is left at `now`.
    package func left(at now: Date) -> Double {
        let span = resetAt.timeIntervalSince(asOf)
        guard span > 0 else { return limit }
        let share = min(1, max(0, now.timeIntervalSince(asOf) / span))
        return remaining + (limit - remaining) * share
    }

    /// How long until `amount` is there; zero when it is.
    package func wait(for amount: Double, at now: Date) -> Duration {
        let missing = min(amount, limit) - left(at: now)
        let span = resetAt.timeIntervalSince(asOf)
        guard missing > 0, limit > remaining, span > 0 else { return .zero }
        return returnTime(of: missing)
    }

    /// How long it takes until `amount` that was used is back.
    package func returnTime(of amount: Double) -> Duration { .seconds(amount / rate) }

    /// What comes back in a second.
    private var rate: Double {
        let span = resetAt.timeIntervalSince(asOf)
        return limit > remaining && span > 0 ? (limit - remaining) / span : limit / 3_600
    }

    /// How far apart calls of `cost` are, so that what is left above `reserve` lasts until all of it is back.
    package func spacing(of cost: Double, above reserve: Double, at now: Date) -> Duration {
        let calls = (left(at: now) - reserve) / max(cost, 1)
        guard calls > 0 else { return .zero }
        return .seconds(max(0, resetAt.timeIntervalSince(now)) / calls)
    }

    /// Takes what a call costs before its answer tells.
    package mutating func take(_ cost: Double, at now: Date) {
        let left = left(at: now)
        // What comes back does so at the same rate as before, so that all of it is back that much later.
        let rate = rate
        remaining = max(0, left - cost)
        asOf = now
        resetAt = now + (limit - remaining) / rate
    }
}
