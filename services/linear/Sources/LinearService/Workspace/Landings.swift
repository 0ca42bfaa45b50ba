internal import Synchronization

/// Who waits for a fetch to be over. Fetches are numbered from 1 and come one after another.
final class Landings: Sendable {
    private struct Waiter {
        let target: Int
        /// Whether a workspace from before the start is good enough.
        let takesStored: Bool
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var over = 0
        var last = 0
        var waiters: [Int: Waiter] = [:]
    }

    private let state = Mutex(State())

    /// Returns when fetch `target`, or a later one, is over, however it ended; or earlier with what was stored.
    ///
    /// - Throws: `CancellationError` when whoever waits goes away.
    func wait(for target: Int, takesStored: Bool) async throws {
        let number = state.withLock { state in
            state.last += 1
            return state.last
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isOver = state.withLock { state in
                    guard state.over < target, !Task.isCancelled else { return true }
                    state.waiters[number] = Waiter(
                        target: target, takesStored: takesStored, continuation: continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let waiter = state.withLock { $0.waiters.removeValue(forKey: number) }
            waiter?.continuation.resume(throwing: CancellationError())
        }
        try Task.checkCancellation()
    }

    /// Fetch `number` brought a workspace.
    func landed(_ number: Int) {
        release(over: number) { $0.target <= number }
    }

    /// Fetch `number` failed; so would the next, and whoever waits for that would wait twice.
    func crashed(_ number: Int) {
        release(over: number) { _ in true }
    }

    /// There is a workspace from before the start.
    func loaded() {
        release(over: 0) { $0.takesStored }
    }

    private func release(over number: Int, _ isReady: (Waiter) -> Bool) {
        let ready = state.withLock { state in
            state.over = max(state.over, number)
            let ready = state.waiters.filter { isReady($0.value) }
            for number in ready.keys { state.waiters[number] = nil }
            return ready.values
        }
        for waiter in ready { waiter.continuation.resume() }
    }
}
