internal import Domain
internal import Synchronization

/// Wakes those in this process who wait for work of a kind.
///
/// Whoever looks for work takes ``heard`` first and waits for a ring beyond it: one that came between the look and the wait
/// is not missed, and one waiter cannot take another's. A ring for work that a waiter has no room for
/// lets it wait on.
final class Bell: Sendable {
    /// How often it had rung at some time.
    struct Heard: Sendable, Hashable {
        fileprivate(set) var forAll = 0
        fileprivate(set) var forKind: [JobKind: Int] = [:]

        func rings(for kinds: [JobKind]) -> Int {
            kinds.reduce(forAll) { $0 + forKind[$1, default: 0] }
        }
    }

    private struct State {
        var heard = Heard()
        var last = 0
        var waiters: [Int: Waiter] = [:]
    }

    private struct Waiter {
        let kinds: [JobKind]
        let continuation: CheckedContinuation<Void, Never>
    }

    private let state = Mutex(State())

    /// How often it has rung so far.
    var heard: Heard { state.withLock { $0.heard } }

    /// - Parameter kind: which work there is; nil wakes everybody.
    func ring(for kind: JobKind? = nil) {
        let woken = state.withLock { state in
            if let kind { state.heard.forKind[kind, default: 0] += 1 } else { state.heard.forAll += 1 }
            let woken = state.waiters.filter { entry in kind.map(entry.value.kinds.contains) ?? true }
            for number in woken.keys { state.waiters[number] = nil }
            return woken
        }
        for waiter in woken.values { waiter.continuation.resume() }
    }

    /// Returns once it has rung for `kinds` more often than was `heard`, after `limit`, or when the task is cancelled.
    func wait(past heard: Heard, for kinds: [JobKind], atMost limit: Duration, clock: any WallClock) async {
        await withTaskGroup { group in
            group.addTask { await self.ring(past: heard, for: kinds) }
            group.addTask { try? await clock.sleep(for: limit) }  // cancelled: the wait is over
            await group.next()
            group.cancelAll()
        }
    }

    private func ring(past heard: Heard, for kinds: [JobKind]) async {
        let number = state.withLock { state in
            state.last += 1
            return state.last
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    guard state.heard.rings(for: kinds) <= heard.rings(for: kinds), !Task.isCancelled else {
                        return true
                    }
                    state.waiters[number] = Waiter(kinds: kinds, continuation: continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: number) }?.continuation.resume()
        }
    }
}
