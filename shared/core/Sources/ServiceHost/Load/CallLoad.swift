internal import Synchronization

/// What one call holds, given back when its answer is written or when nobody has the call any more.
final class CallLoad: Sendable {
    /// The call that the task is about; nil where none is counted.
    @TaskLocal static var current: CallLoad?

    private struct Claim {
        var isCounted = true
        var isProven = false
        var bytes = 0
    }

    private let load: Load
    private let route: String
    private let claim = Mutex(Claim())

    /// - Throws: ``Problem`` 503 when the process has enough to do.
    init(_ load: Load, route: String) throws(Problem) {
        try load.enter(route)
        self.load = load
        self.route = route
    }

    deinit {
        finish()
    }

    /// Who calls has proved it, and is trusted to send what was announced.
    func callerIsProven() {
        claim.withLock { $0.isProven = true }
    }

    /// A body that arrives slowly takes nobody's place.
    ///
    /// - Parameter announced: bytes that are to come, which are kept for a caller that is known, so that of many large
    ///   bodies some come in and not a part of each.
    /// - Throws: ``Problem`` 503 when the process holds enough already.
    func beginReading(announced: Int?) throws(Problem) {
        leave()
        if let announced, claim.withLock({ $0.isProven }) { try hold(announced) }
    }

    /// Bytes that have come, all in all.
    ///
    /// - Throws: ``Problem`` 503 when the process holds enough already.
    func received(_ bytes: Int) throws(Problem) {
        let more = bytes - claim.withLock { $0.bytes }
        if more > 0 { try hold(more) }
    }

    /// - Throws: ``Problem`` 503 when the places have been taken in the meantime.
    func endReading() throws(Problem) {
        try load.enter(route)
        claim.withLock { $0.isCounted = true }
    }

    private func hold(_ bytes: Int) throws(Problem) {
        try load.hold(bytes)
        claim.withLock { $0.bytes += bytes }
    }

    /// Gives back what is held. Nothing happens the second time.
    func finish() {
        leave()
        let bytes = claim.withLock { claim in
            defer { claim.bytes = 0 }
            return claim.bytes
        }
        load.release(bytes)
    }

    private func leave() {
        let wasCounted = claim.withLock { claim in
            defer { claim.isCounted = false }
            return claim.isCounted
        }
        if wasCounted { load.leave(route) }
    }
}
