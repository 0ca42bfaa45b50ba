internal import Synchronization

/// What is to be told to other processes: each word once, however often it comes before it is told.
final class OutgoingWords: Sendable {
    /// Comes when there is something to take.
    let ticks: AsyncStream<Void>
    private let tick: AsyncStream<Void>.Continuation
    private let words = Mutex<Set<String>>([])
    private let isTold = Mutex(false)

    init() {
        (ticks, tick) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// False when somebody tells already: there is one listener to the ticks.
    func begin() -> Bool {
        isTold.withLock { isTold in
            defer { isTold = true }
            return !isTold
        }
    }

    func end() { isTold.withLock { $0 = false } }

    func add(_ word: String) {
        words.withLock { _ = $0.insert(word) }
        tick.yield()
    }

    func take() -> [String] {
        words.withLock { words in
            defer { words = [] }
            return words.sorted()
        }
    }
}
