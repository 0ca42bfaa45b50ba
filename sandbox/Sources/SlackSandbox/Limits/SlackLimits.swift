import FoundationEssentials

/// How much an app may ask for.
public struct SlackLimits: Sendable {
    /// Messages to one channel, on average.
    public var messagesPerSecond: Int
    /// Messages to one channel that may come at once.
    public var messageBurst: Int
    /// Whether each method has the allowance of its tier.
    public var hasTiers: Bool

    /// Slack lets one message a second through, and short bursts; by default the stand-in is generous.
    public init(messagesPerSecond: Int = 100, messageBurst: Int = 100, hasTiers: Bool = false) {
        self.messagesPerSecond = messagesPerSecond
        self.messageBurst = messageBurst
        self.hasTiers = hasTiers
    }
}

/// The allowances of one workspace, and what is left of them.
struct Allowances: Sendable {
    private var buckets: [String: TokenBucket] = [:]

    /// - Returns: nil when a call of the method is allowed, else whole seconds until the next is.
    mutating func take(_ method: SlackMethod, _ limits: SlackLimits, at now: Date) -> Int? {
        guard limits.hasTiers, let perMinute = method.tier.callsPerMinute else { return nil }
        return take(method.name, capacity: perMinute, perSecond: Double(perMinute) / 60, at: now)
    }

    /// - Returns: nil when a message to the channel is allowed, else whole seconds until the next is.
    mutating func takeMessage(to channel: String, _ limits: SlackLimits, at now: Date) -> Int? {
        take(channel, capacity: limits.messageBurst, perSecond: Double(limits.messagesPerSecond), at: now)
    }

    private mutating func take(_ key: String, capacity: Int, perSecond: Double, at now: Date) -> Int? {
        var bucket =
            buckets.removeValue(forKey: key)
            ?? TokenBucket(capacity: Double(capacity), perSecond: perSecond, at: now)
        defer { buckets[key] = bucket }
        return bucket.take(at: now)
    }
}
