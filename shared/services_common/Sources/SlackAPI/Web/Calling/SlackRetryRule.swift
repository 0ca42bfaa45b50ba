internal import Domain
internal import OutboundHTTP

/// Decides whether a call is tried again. Pure, so that its rules are a table in the tests.
///
/// - SeeAlso: Slack, "Rate limits", and "Errors" of the Web API
package struct SlackRetryRule: Sendable {
    package enum Step: Sendable, Hashable {
        case giveUp
        /// After this long.
        case again(Duration)
        /// After this long, and no other call of the method goes before.
        case pause(Duration)
    }

    /// Tries in all, the first included.
    package static let attempts = 4
    private static let firstDelay: Duration = .milliseconds(300)
    private static let longestDelay: Duration = .seconds(5)

    /// - Parameters:
    ///   - attempt: how many tries were made, from 1.
    ///   - isRepeatable: whether the call does no harm twice.
    ///   - fraction: chance in 0..<1.
    package static func step(
        after kind: SlackError.Kind, attempt: Int, isRepeatable: Bool, fraction: Double
    ) -> Step {
        // Others are to wait even when this call does not go on.
        if case .rateLimited(let retryAfter) = kind { return .pause(retryAfter) }
        guard attempt < attempts else { return .giveUp }
        let backoff = min(firstDelay * (1 << min(attempt - 1, 10)), longestDelay) * (0.5 + fraction / 2)
        switch kind {
        case .unavailable(_, let retryAfter) where isRepeatable: return .again(max(backoff, retryAfter ?? .zero))
        case .transport(let error): return step(after: error, isRepeatable, backoff)
        default: return .giveUp
        }
    }

    private static func step(after error: TransportError, _ isRepeatable: Bool, _ backoff: Duration) -> Step {
        switch error.reason {
        case .notReachable: .again(backoff)
        case .broken, .timedOut: isRepeatable ? .again(backoff) : .giveUp
        case .circuitOpen, .overloaded, .tooLarge, .invalidAddress: .giveUp
        }
    }
}
