internal import Synchronization

/// How many jobs of each kind run in this process, so that one kind cannot take every worker.
final class WorkerLoad: Sendable {
    private struct State {
        var running: [JobKind: Int] = [:]
        var suspects = 0
        var suspectLimit = 1
        var isStopped = false
    }

    private static let mostSuspects = 64

    private let limits: [JobKind: Int]
    private let state = Mutex(State())

    init(limits: [JobKind: Int]) {
        self.limits = limits
    }

    var isStopped: Bool { state.withLock { $0.isStopped } }

    /// How many more jobs of each kind may run; kinds without room are left out.
    func room() -> [JobKind: Int] {
        state.withLock { state in
            guard !state.isStopped else { return [:] }
            return limits.reduce(into: [:]) { room, limit in
                let left = limit.value - state.running[limit.key, default: 0]
                if left > 0 { room[limit.key] = left }
            }
        }
    }

    /// Whether one more job may run that was interrupted often: one at first, and twice as many after each that this process
    /// has outlived.
    var hasRoomForSuspect: Bool { state.withLock { $0.suspects < $0.suspectLimit } }

    func begin(_ job: LeasedJob) {
        state.withLock { state in
            state.running[job.kind, default: 0] += 1
            if job.isSuspect { state.suspects += 1 }
        }
    }

    func end(_ job: LeasedJob) {
        state.withLock { state in
            state.running[job.kind, default: 0] -= 1
            guard job.isSuspect else { return }
            state.suspects -= 1
            state.suspectLimit = min(state.suspectLimit * 2, Self.mostSuspects)
        }
    }

    func stop() { state.withLock { $0.isStopped = true } }
}
