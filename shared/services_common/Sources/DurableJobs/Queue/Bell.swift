internal import Domain
internal import Synchronization

/// Wakes everybody in this process who waits for work.
///
/// Whoever looks for work reads ``rings`` first and waits for a ring beyond that number: one that came between the look
/// and the wait is not missed, and one waiter cannot take another's.
final class Bell: Sendable {
    private struct State {
        var rings = 0
        var last = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    /// How often it has rung.
    var rings: Int { state.withLock { $0.rings } }

    func ring() {
        let waiters = state.withLock { state in
            state.rings += 1
            let waiters = state.waiters
            state.waiters = [:]
            return waiters
        }
        for waiter in waiters.values { waiter.resume() }
    }

    /// Returns once it has rung more than `heard` times, after `limit`, or when the task is cancelled.
    func wait(past heard: Int, atMost limit: Duration, clock: any WallClock) async {
        await withTaskGroup { group in
            group.addTask { await self.ring(past: heard) }
            group.addTask { try? await clock.sleep(for: limit) }  // cancelled: the wait is over
            await group.next()
            group.cancelAll()
        }
    }

    private func ring(past heard: Int) async {
        let number = state.withLock { state in
            state.last += 1
            return state.last
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    guard state.rings <= heard, !Task.isCancelled else { return true }
                    state.waiters[number] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
        }
    }
}
