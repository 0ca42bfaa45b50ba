internal import Domain
package import OutboundHTTP

/// Decides whether a call is tried again. Pure, so that its rules are a table in the tests.
///
/// - SeeAlso: Slack, "Rate limits", and "Errors" of the Web API
package struct SlackRetryRule: Sendable {
    /// Tries in all, the first included.
    package static let attempts = 4
    private static let backoff = Backoff(first: .milliseconds(300), longest: .seconds(5))

    /// - Parameters:
    ///   - attempt: how many tries were made, from 1.
    ///   - isRepeatable: whether the call does no harm twice.
    ///   - fraction: chance in 0..<1.
    package static func step(
        after kind: SlackError.Kind, attempt: Int, isRepeatable: Bool, fraction: Double
    ) -> PacedRetry {
        // Others are to wait even when this call does not go on.
        if case .rateLimited(let retryAfter) = kind { return .pause(retryAfter) }
        guard attempt < attempts else { return .giveUp }
        let wait = backoff.delay(attempt: attempt, fraction: fraction)
        switch kind {
        case .unavailable(_, let retryAfter) where isRepeatable: return .again(max(wait, retryAfter ?? .zero))
        case .transport(let error): return .after(error, isRepeatable: isRepeatable, backoff: wait)
        default: return .giveUp
        }
    }
}
