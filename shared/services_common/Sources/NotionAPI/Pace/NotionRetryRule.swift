internal import Domain
internal import OutboundHTTP

/// Decides whether a call is tried again. Pure, so that its rules are a table in the tests.
///
/// - SeeAlso: Notion, "Request limits" and "Status codes": 429 and 529 for every method, 500 to 504 for what only reads,
///   and for DELETE.
package struct NotionRetryRule: Sendable {
    package enum Step: Sendable, Hashable {
        case giveUp
        /// After this long.
        case again(Duration)
        /// After this long, and nobody else goes before.
        case pause(Duration)
    }

    /// Tries in all, the first included.
    package static let attempts = 5
    private static let firstDelay: Duration = .milliseconds(300)
    private static let longestDelay: Duration = .seconds(8)

    /// - Parameters:
    ///   - attempt: how many tries were made, from 1.
    ///   - isRepeatable: whether the call only reads, or deletes.
    ///   - fraction: chance in 0..<1.
    package static func step(
        after kind: NotionError.Kind, attempt: Int, isRepeatable: Bool, fraction: Double
    ) -> Step {
        let backoff = min(firstDelay * (1 << min(attempt - 1, 10)), longestDelay) * (0.5 + fraction / 2)
        switch kind {
        // Others are to wait even when this call does not go on.
        case .rateLimited(let retryAfter), .overloaded(let retryAfter): return .pause(retryAfter)
        case .conflict where attempt < 4: return .again(backoff)
        case .serverError(let status, let retryAfter)
        where isRepeatable && attempt < attempts && [500, 502, 503, 504].contains(status):
            return .again(max(backoff, retryAfter ?? .zero))
        case .transport(let error) where attempt < attempts: return step(after: error, isRepeatable, backoff)
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
