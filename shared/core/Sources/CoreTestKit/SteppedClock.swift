public import Domain
public import FoundationEssentials
internal import Synchronization

/// A clock whose sleepers wait until a test moves it past their time. For programs that loop on the clock, which
/// ``ManualClock`` would make spin.
public final class SteppedClock: WallClock {
    private struct Sleeper {
        let wake: Date
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: Date
        var last = 0
        var sleepers: [Int: Sleeper] = [:]
    }

    private let state: Mutex<State>

    /// Starts at 2025-11-03 09:00 UTC, a Monday, unless told otherwise.
    public init(now: Date = Date(timeIntervalSince1970: 1_762_160_400)) {
        self.state = Mutex(State(now: now))
    }

    public var now: Date { state.withLock { $0.now } }

    /// How many sleep now.
    public var sleeping: Int { state.withLock { $0.sleepers.count } }

    /// Moves the time and wakes whoever slept until then.
    public func advance(by duration: Duration) {
        let woken = state.withLock { state in
            state.now += duration.seconds
            let due = state.sleepers.filter { $0.value.wake <= state.now }
            for number in due.keys { state.sleepers[number] = nil }
            return due.values.sorted { $0.wake < $1.wake }
        }
        for sleeper in woken { sleeper.continuation.resume() }
    }

    public func sleep(for duration: Duration) async throws {
        let number = state.withLock { state in
            state.last += 1
            return state.last
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isOver = state.withLock { state in
                    guard !Task.isCancelled, duration > .zero else { return true }
                    state.sleepers[number] = Sleeper(wake: state.now + duration.seconds, continuation: continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
            try Task.checkCancellation()
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: number) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}
