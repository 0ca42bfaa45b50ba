/// Why an outside program gave no answer.
public struct TransportError: Error, Sendable, Hashable {
    public enum Reason: String, Sendable, Hashable {
        /// No connection: nothing was sent.
        case notReachable = "is not reachable"
        /// No answer within the deadline: whether the call was carried out is not known.
        case timedOut = "did not answer in time"
        /// The connection ended in the middle: whether the call was carried out is not known.
        case broken = "closed the connection before its answer was complete"
        /// The answer is larger than we take.
        case tooLarge = "answered with more than we take"
        /// It failed often just now, so it is left alone for a while: nothing was sent.
        case circuitOpen = "failed repeatedly and is left alone for a moment"
        /// Too many calls to it are under way: nothing was sent.
        case overloaded = "has too many of our calls under way"
        /// The address is not one: a wrong setting.
        case invalidAddress = "has an address that is not valid"
    }

    /// The upstream's name, such as `Linear`.
    public let upstream: String
    public let reason: Reason
    /// When another try can help.
    public let retryAfter: Duration?
    /// Whether an earlier try of the same call may have been carried out, whatever became of the last one.
    public let followsDoubt: Bool

    public init(upstream: String, reason: Reason, retryAfter: Duration? = nil, followsDoubt: Bool = false) {
        self.upstream = upstream
        self.reason = reason
        self.retryAfter = retryAfter
        self.followsDoubt = followsDoubt
    }

    /// Whether the call was certainly not carried out, in none of its tries.
    public var isUnsent: Bool {
        guard !followsDoubt else { return false }
        return switch reason {
        case .notReachable, .circuitOpen, .overloaded, .invalidAddress: true
        case .timedOut, .broken, .tooLarge: false
        }
    }
}

extension TransportError: CustomStringConvertible {
    public var description: String { "\(upstream) \(reason.rawValue)" }
}
