/// What becomes of a call that failed, where calls go at a pace.
package enum PacedRetry: Sendable, Hashable {
    case giveUp
    /// Again after this long.
    case again(Duration)
    /// Again after this long, and no other call at the same pace goes before.
    case pause(Duration)

    /// After a failure on the way.
    ///
    /// - Parameters:
    ///   - isRepeatable: whether the call does no harm twice.
    ///   - backoff: the wait before the next try.
    package static func after(_ error: TransportError, isRepeatable: Bool, backoff: Duration) -> PacedRetry {
        switch error.reason {
        case .notReachable: .again(backoff)
        case .broken, .timedOut: isRepeatable ? .again(backoff) : .giveUp
        case .circuitOpen, .overloaded, .tooLarge, .invalidAddress: .giveUp
        }
    }
}
