import FoundationEssentials

/// An allowance that fills up again while time passes.
struct TokenBucket: Sendable {
    private let capacity: Double
    private let perSecond: Double
    private var level: Double
    private var filledAt: Date

    init(capacity: Double, perSecond: Double, at now: Date) {
        self.capacity = capacity
        self.perSecond = perSecond
        level = capacity
        filledAt = now
    }

    /// - Returns: nil when the call is allowed, else whole seconds until the next is, at least 1.
    mutating func take(at now: Date) -> Int? {
        level = min(capacity, level + max(0, now.timeIntervalSince(filledAt)) * perSecond)
        filledAt = now
        guard level >= 1 else { return max(1, Int(((1 - level) / perSecond).rounded(.up))) }
        level -= 1
        return nil
    }
}
