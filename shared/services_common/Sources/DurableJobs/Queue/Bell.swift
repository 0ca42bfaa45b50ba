internal import Domain
internal import Synchronization

/// Wakes whoever waits for work in this process. A ring that nobody waits for is kept, once.
final class Bell: Sendable {
    private struct State {
        var hasRung = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    func ring() {
        state.withLock { state in
            if let waiter = state.waiter {
                state.waiter = nil
                waiter.resume()
            } else {
                state.hasRung = true
            }
        }
    }

    /// Returns at the next ring, after `limit`, or when the task is cancelled. One waiter at a time: the runner.
    func wait(atMost limit: Duration, clock: any WallClock) async {
        await withTaskGroup { group in
            group.addTask { await self.nextRing() }
            group.addTask { try? await clock.sleep(for: limit) }  // cancelled: the wait is over
            await group.next()
            group.cancelAll()
        }
    }

    private func nextRing() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let immediately = state.withLock { state in
                    if state.hasRung || Task.isCancelled {
                        state.hasRung = false
                        return true
                    }
                    state.waiter = continuation
                    return false
                }
                if immediately { continuation.resume() }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                let waiter = state.waiter
                state.waiter = nil
                return waiter
            }
            waiter?.resume()
        }
    }
}
