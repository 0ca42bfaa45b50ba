internal import Domain
package import OutboundHTTP

/// Decides whether a call is tried again. Pure, so that its rules are a table in the tests.
///
/// - SeeAlso: Notion, "Request limits" and "Status codes": 429 and 529 for every method, 500 to 504 for what only reads,
///   and for DELETE.
package struct NotionRetryRule: Sendable {
    /// Tries in all, the first included.
    package static let attempts = 5
    private static let backoff = Backoff(first: .milliseconds(300), longest: .seconds(8))

    /// - Parameters:
    ///   - attempt: how many tries were made, from 1.
    ///   - isRepeatable: whether the call only reads, or deletes.
    ///   - fraction: chance in 0..<1.
    package static func step(
        after kind: NotionError.Kind, attempt: Int, isRepeatable: Bool, fraction: Double
    ) -> PacedRetry {
        let wait = backoff.delay(attempt: attempt, fraction: fraction)
        switch kind {
        // Others are to wait even when this call does not go on.
        case .rateLimited(let retryAfter), .overloaded(let retryAfter): return .pause(retryAfter)
        case .conflict where attempt < 4: return .again(wait)
        case .serverError(let status, let retryAfter)
        where isRepeatable && attempt < attempts && [500, 502, 503, 504].contains(status):
            return .again(max(wait, retryAfter ?? .zero))
        case .transport(let error) where attempt < attempts:
            return .after(error, isRepeatable: isRepeatable, backoff: wait)
        default: return .giveUp
        }
    }
}
