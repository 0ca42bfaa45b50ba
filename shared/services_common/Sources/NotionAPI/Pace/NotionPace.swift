public import Domain
package import OutboundHTTP
internal import Synchronization

/// Lets all calls of a process to Notion go at the pace that Notion allows. Give the same one to every client that uses
/// the same connection.
///
/// - SeeAlso: Notion, "Request limits": 180 requests a minute, about 3 a second.
public final class NotionPace: Sendable {
    private let ambient: Ambient
    private let state: Mutex<PaceState>

    /// - Parameters:
    ///   - interval: the time between two calls on average.
    ///   - burst: calls that may follow at once after a while without any.
    ///   - maxWaiting: calls that may wait; further ones are refused.
    public init(
        ambient: Ambient, interval: Duration = .milliseconds(340), burst: Int = 3, maxWaiting: Int = 200
    ) {
        self.ambient = ambient
        let rules = PaceState.Rules(interval: interval, burst: burst, maxWaiting: maxWaiting)
        self.state = Mutex(PaceState(rules: rules, now: ambient.now))
    }

    /// How many calls wait for their turn.
    public var waiting: Int { state.withLock { $0.waiting } }

    /// Returns when a call may go.
    ///
    /// - Parameter patience: how long the caller can still wait; asked anew when the wait turns out longer.
    /// - Throws: ``PaceState/Refusal`` at once when that is not long enough, and when the task is cancelled.
    package func turn(within patience: () -> Duration) async throws(PaceState.Refusal) {
        var decision = state.withLock { $0.enter(now: ambient.now, patience: patience()) }
        while case .wait(let place, let duration) = decision {
            do {
                try await ambient.clock.sleep(for: duration)
            } catch {
                state.withLock { $0.leave(place: place) }
                throw PaceState.Refusal(retryAfter: duration, isPause: false)
            }
            decision = state.withLock { $0.again(place: place, now: ambient.now, patience: patience()) }
        }
        if case .refuse(let refusal) = decision { throw refusal }
    }

    /// Holds every call back, as Notion asked one of them.
    package func pause(for duration: Duration) {
        state.withLock { $0.pause(for: duration, now: ambient.now) }
    }
}
