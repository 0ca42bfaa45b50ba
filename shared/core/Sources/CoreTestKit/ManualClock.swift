public import Domain
public import FoundationEssentials
internal import Synchronization

/// A clock that stands still until a test moves it. `sleep` returns at once and moves it by the time slept, so that
/// waits cost nothing and still show in `now`.
public final class ManualClock: WallClock {
    private let state: Mutex<(now: Date, slept: [Duration])>

    /// Starts at 2025-11-03 09:00 UTC, a Monday, unless told otherwise.
    public init(now: Date = Date(timeIntervalSince1970: 1_762_160_400)) {
        self.state = Mutex((now, []))
    }

    public var now: Date { state.withLock { $0.now } }

    /// Every duration slept so far, in order.
    public var slept: [Duration] { state.withLock { $0.slept } }

    public func advance(by duration: Duration) {
        state.withLock { $0.now += duration.seconds }
    }

    public func sleep(for duration: Duration) async throws {
        try Task.checkCancellation()
        state.withLock {
            $0.now += duration.seconds
            $0.slept.append(duration)
        }
        await Task.yield()
    }
}
