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
    /// What the circuit counts.
    public let circuitUnit: CircuitUnit

    /// What counts as one failure for the circuit.
    public enum CircuitUnit: Sendable, Hashable {
        /// Each try of a call.
        case tries
        /// A call with all its tries.
        case calls
    }

    public init(
        maxUnderWay: Int = 64, maxResponseBytes: Int = 16 * 1024 * 1024, retries: RetryRule = RetryRule(),
        circuit: CircuitBreaker = CircuitBreaker(), opensOnServerErrors: Bool = true, circuitUnit: CircuitUnit = .tries
    ) {
        self.opensOnServerErrors = opensOnServerErrors
        self.circuitUnit = circuitUnit
        self.maxUnderWay = maxUnderWay
        self.maxResponseBytes = maxResponseBytes
        self.retries = retries
        self.circuit = circuit
    }

    /// The bounds of calls to one of our own services. They restart within seconds, so a circuit is open for two at the
    /// most, and five calls must have failed, not five tries of two calls.
    public static func ownService(maxResponseBytes: Int = 16 * 1024 * 1024) -> UpstreamLimits {
        UpstreamLimits(
            maxResponseBytes: maxResponseBytes, retries: RetryRule(repeatsFailures: false),
            circuit: CircuitBreaker(longestPause: .seconds(2), probeLimit: .seconds(2)), opensOnServerErrors: false,
            circuitUnit: .calls
        )
    }
}
