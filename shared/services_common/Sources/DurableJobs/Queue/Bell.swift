internal import Domain
internal import Synchronization

/// Wakes whoever waits for work in this process. A ring that nobody waits for is kept, once.
final class Bell: Sendable {
    private struct State {
        var hasRung = false
        var last = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    func ring() {
        let waiters = state.withLock { state in
            state.hasRung = state.waiters.isEmpty
            let waiters = state.waiters
            state.waiters = [:]
            return waiters
        }
        for waiter in waiters.values { waiter.resume() }
    }

    /// Returns at the next ring, after `limit`, or when the task is cancelled.
    func wait(atMost limit: Duration, clock: any WallClock) async {
        await withTaskGroup { group in
            group.addTask { await self.nextRing() }
            group.addTask { try? await clock.sleep(for: limit) }  // cancelled: the wait is over
            await group.next()
            group.cancelAll()
        }
    }

    private func nextRing() async {
        let number = state.withLock { state in
            state.last += 1
            return state.last
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let immediately = state.withLock { state in
                    if state.hasRung || Task.isCancelled {
                        state.hasRung = false
                        return true
                    }
                    state.waiters[number] = continuation
                    return false
                }
                if immediately { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
        }
    }
}
