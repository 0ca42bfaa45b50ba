internal import Synchronization

/// Writes that wait for a connection; those that come together share a transaction and its commit.
final class WriteQueue: Sendable {
    struct Entry: Sendable {
        let write: any WaitingWrite
        let since: ContinuousClock.Instant
        let done: CheckedContinuation<Void, Never>
    }

    private struct State {
        var entries: [Entry] = []
        var writers = 0
    }

    /// The most writes in one transaction: each has a savepoint, and PostgreSQL keeps 64 of these at hand.
    ///
    /// - SeeAlso: PostgreSQL source, `PGPROC_MAX_CACHED_SUBXIDS`.
    static let writesPerCommit = 32

    private let maxWaiting: Int
    private let maxWriters: Int
    private let state = Mutex(State())

    init(maxWaiting: Int, maxWriters: Int) {
        self.maxWaiting = maxWaiting
        self.maxWriters = maxWriters
    }

    /// Lets a write wait.
    ///
    /// - Returns: whether the caller is to start another writer; nil when too many wait.
    func add(_ entry: Entry) -> Bool? {
        state.withLock { state in
            guard state.entries.count < maxWaiting else { return nil }
            state.entries.append(entry)
            guard state.writers < maxWriters else { return false }
            state.writers += 1
            return true
        }
    }

    /// The next writes; empty when none wait, and the writer then ends.
    func next() -> [Entry] {
        state.withLock { state in
            let batch = Array(state.entries.prefix(Self.writesPerCommit))
            state.entries.removeFirst(batch.count)
            if batch.isEmpty { state.writers -= 1 }
            return batch
        }
    }

    /// Ends a writer when nothing waits for it.
    func retire() -> Bool {
        state.withLock { state in
            guard state.entries.isEmpty else { return false }
            state.writers -= 1
            return true
        }
    }

    /// Takes out those that have waited since before `time`.
    func expired(since time: ContinuousClock.Instant) -> [Entry] {
        state.withLock { state in
            let count = state.entries.prefix { $0.since <= time }.count
            let expired = Array(state.entries.prefix(count))
            state.entries.removeFirst(count)
            return expired
        }
    }
}
