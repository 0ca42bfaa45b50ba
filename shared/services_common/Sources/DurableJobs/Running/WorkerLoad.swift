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

    func kindsWithRoom() -> [JobKind] {
        state.withLock { state in
            guard !state.isStopped else { return [] }
            return limits.compactMap { kind, limit in state.running[kind, default: 0] < limit ? kind : nil }
        }
    }

    func begin(_ kind: JobKind) { state.withLock { $0.running[kind, default: 0] += 1 } }
    func end(_ kind: JobKind) { state.withLock { $0.running[kind, default: 0] -= 1 } }
    func stop() { state.withLock { $0.isStopped = true } }
}
