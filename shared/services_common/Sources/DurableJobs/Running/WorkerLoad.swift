internal import Synchronization

/// How many jobs of each kind run in this process, so that one kind cannot take every worker.
final class WorkerLoad: Sendable {
    private struct State {
        var running: [JobKind: Int] = [:]
        var isStopped = false
    }

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

    func begin(_ kind: JobKind) { state.withLock { $0.running[kind, default: 0] += 1 } }
    func end(_ kind: JobKind) { state.withLock { $0.running[kind, default: 0] -= 1 } }
    func stop() { state.withLock { $0.isStopped = true } }
}
