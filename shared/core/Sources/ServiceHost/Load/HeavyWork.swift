internal import Dispatch
internal import Foundation
internal import Synchronization

/// Where computations run that take long, on threads of their own: the tasks of a process have one thread a core between
/// them, and a few computations would keep everything else waiting, also whoever asks how the process is.
public enum HeavyWork {
    /// As `body` does, which has to call a function that is `@concurrent`; others stay where they are.
    public static func run<Value: Sendable, Failure: Error>(
        _ body: @Sendable () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        try await withTaskExecutorPreference(OwnThreads.shared, operation: body)
    }

    /// One thread a core. They are serial queues because Dispatch gives a concurrent one the threads that tasks have.
    private final class OwnThreads: TaskExecutor {
        static let shared = OwnThreads()

        private let queues: [DispatchQueue]
        /// How many jobs each queue has.
        private let jobs: Mutex<[Int]>

        private init() {
            let count = max(1, ProcessInfo.processInfo.activeProcessorCount)
            queues = (0..<count).map { DispatchQueue(label: "heavy work \($0)") }
            jobs = Mutex(Array(repeating: 0, count: count))
        }

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            let shortest = jobs.withLock { jobs in
                let shortest = jobs.indices.min { jobs[$0] < jobs[$1] } ?? 0
                jobs[shortest] += 1
                return shortest
            }
            queues[shortest].async {
                job.runSynchronously(on: self.asUnownedTaskExecutor())
                self.jobs.withLock { $0[shortest] -= 1 }
            }
        }
    }
}
