/// The bounds of all calls to one upstream.
public struct UpstreamLimits: Sendable {
    /// Calls under way at one time; further ones are refused at once, so that an upstream that hangs cannot take the
    /// process with it.
    public let maxUnderWay: Int
    public let maxResponseBytes: Int
    public let retries: RetryRule
    public let circuit: CircuitBreaker
    /// Whether an answer of 500 or more counts as a failure for the circuit. Not with our own services: theirs speak of
    /// a platform behind them, and say more than an open circuit does.
    public let opensOnServerErrors: Bool

    public init(
        maxUnderWay: Int = 64, maxResponseBytes: Int = 16 * 1024 * 1024, retries: RetryRule = RetryRule(),
        circuit: CircuitBreaker = CircuitBreaker(), opensOnServerErrors: Bool = true
    ) {
        self.opensOnServerErrors = opensOnServerErrors
        self.maxUnderWay = maxUnderWay
        self.maxResponseBytes = maxResponseBytes
        self.retries = retries
        self.circuit = circuit
    }

    /// The bounds of calls to one of our own services.
    public static func ownService(maxResponseBytes: Int = 16 * 1024 * 1024) -> UpstreamLimits {
        UpstreamLimits(
            maxResponseBytes: maxResponseBytes, retries: RetryRule(repeatsFailures: false), opensOnServerErrors: false)
    }
}
