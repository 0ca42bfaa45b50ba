public import Domain
internal import FoundationEssentials
package import OutboundHTTP
internal import Synchronization

/// Lets all calls of a process to Slack go at the pace that Slack allows, by method and workspace, and messages by
/// channel. Give the same one to every client.
public final class SlackPace: Sendable {
    private enum Bucket: Hashable {
        case method(String, SlackTeamID?)
        case channel(SlackChannelID, SlackTeamID?)

        var rules: PaceState.Rules {
            switch self {
            case .method(let method, _): SlackTier.of(method).rules
            case .channel: SlackTier.channelRules
            }
        }
    }

    private struct State {
        var buckets: [Bucket: PaceState] = [:]
        var nextSweep = SlackPace.firstSweep
    }

    /// Buckets before those are looked for that nobody needs.
    private static let firstSweep = 1_024

    private let ambient: Ambient
    private let state = Mutex(State())

    public init(ambient: Ambient) {
        self.ambient = ambient
    }

    /// Methods and channels that are remembered.
    package var remembered: Int { state.withLock { $0.buckets.count } }

    /// Returns when a call may go.
    ///
    /// - Parameters:
    ///   - channel: where a message goes by it.
    ///   - patience: how long the caller can still wait; asked anew when the wait turns out longer.
    /// - Throws: ``PaceState/Refusal`` at once when that is not long enough, and when the task is cancelled.
    package func turn(
        _ method: String, team: SlackTeamID?, channel: SlackChannelID?, within patience: () -> Duration
    ) async throws(PaceState.Refusal) {
        try await turn(in: .method(method, team), within: patience)
        if let channel { try await turn(in: .channel(channel, team), within: patience) }
    }

    /// Holds every call of the method in the workspace back, as Slack asked one of them.
    package func pause(_ method: String, team: SlackTeamID?, for duration: Duration) {
        let now = ambient.now
        with(.method(method, team)) { $0.pause(for: duration, now: now) }
    }

    private func turn(in bucket: Bucket, within patience: () -> Duration) async throws(PaceState.Refusal) {
        var decision = with(bucket) { $0.enter(now: ambient.now, patience: patience()) }
        while case .wait(let place, let duration) = decision {
            do {
                try await ambient.clock.sleep(for: duration)
            } catch {
                with(bucket) { $0.leave(place: place) }
                throw PaceState.Refusal(retryAfter: duration, isPause: false)
            }
            decision = with(bucket) { $0.again(place: place, now: ambient.now, patience: patience()) }
        }
        if case .refuse(let refusal) = decision { throw refusal }
    }

    private func with<Value: Sendable>(_ bucket: Bucket, _ body: (inout PaceState) -> Value) -> Value {
        let now = ambient.now
        return state.withLock { state in
            let isNew = state.buckets[bucket] == nil
            if isNew, state.buckets.count >= state.nextSweep { Self.sweep(&state, now: now) }
            return body(&state.buckets[bucket, default: PaceState(rules: bucket.rules, now: now)])
        }
    }

    /// Forgets what a new bucket would be the same as.
    private static func sweep(_ state: inout State, now: Date) {
        for bucket in state.buckets.keys where state.buckets[bucket]?.isIdle(now: now) == true {
            state.buckets[bucket] = nil
        }
        state.nextSweep = max(firstSweep, state.buckets.count * 2)
    }
}
