internal import Synchronization

/// Counts the open connections of a server.
final class Connections: Sendable {
    private let limit: Int
    private let count = Mutex(0)

    init(limit: Int) {
        self.limit = limit
    }

    /// Counts one more; each needs a ``close()``.
    ///
    /// - Returns: whether it is one too many.
    func open() -> Bool {
        count.withLock { count in
            count += 1
            return count > limit
        }
    }

    func close() {
        count.withLock { $0 -= 1 }
    }
}
