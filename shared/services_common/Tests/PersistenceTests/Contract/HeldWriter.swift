import Dispatch
import Persistence
import Synchronization

/// A write that is under way until a test lets it go.
final class HeldWriter: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let held = Atomic(false)
    private let task: Mutex<Task<Void, any Error>?> = Mutex(nil)

    init(_ database: any Database, sql: String = "INSERT INTO things (id, name) VALUES ('held', 'taken')") {
        let task = Task {
            try await database.write { [self] connection in
                try connection.execute(sql, [])
                held.store(true, ordering: .sequentiallyConsistent)
                semaphore.wait()
                throw Refused()
            }
        }
        self.task.withLock { $0 = task }
    }

    var isHeld: Bool { held.load(ordering: .sequentiallyConsistent) }

    func letGo() { semaphore.signal() }

    /// Returns when the write was undone.
    func end() async throws {
        do {
            try await task.withLock { $0 }?.value
        } catch is Refused {
            return
        }
    }
}
