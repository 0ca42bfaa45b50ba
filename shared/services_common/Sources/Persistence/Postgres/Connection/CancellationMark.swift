internal import Synchronization

/// Tells a blocked connection that nobody waits for its answer any more.
final class CancellationMark: Sendable {
    private let mark = Atomic(false)

    var isCancelled: Bool { mark.load(ordering: .relaxed) }

    func cancel() { mark.store(true, ordering: .relaxed) }
}
