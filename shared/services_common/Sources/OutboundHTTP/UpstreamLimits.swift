/// The bounds of all calls to one upstream.
public struct UpstreamLimits: Sendable {
    /// Calls under way at one time; further ones are refused at once, so that an upstream that hangs cannot take the
    /// process with it.
    public let maxUnderWay: Int
    public let maxResponseBytes: Int
    public let retries: RetryRule
    public let circuit: CircuitBreaker

    public init(
        maxUnderWay: Int = 64, maxResponseBytes: Int = 16 * 1024 * 1024, retries: RetryRule = RetryRule(),
        circuit: CircuitBreaker = CircuitBreaker()
    ) {
        self.maxUnderWay = maxUnderWay
        self.maxResponseBytes = maxResponseBytes
        self.retries = retries
        self.circuit = circuit
    }
}
