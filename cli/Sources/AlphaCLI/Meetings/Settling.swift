internal import Domain
internal import FoundationEssentials
internal import ServiceClients

/// Waits until meetings are processed.
struct Settling: Sendable {
    let ambient: Ambient
    let limit: Duration
    let look: @Sendable (MeetingID) async throws(ServiceCallError) -> MeetingWire

    /// Looks at each meeting, ever more rarely, until none is on the way any more.
    ///
    /// A service that is away for a moment is waited for.
    ///
    /// - Returns: what was found; whoever is missing was not done in time.
    func settle(
        _ ids: [MeetingID], report: ([MeetingID: MeetingWire]) -> Void
    ) async throws -> [MeetingID: MeetingWire] {
        let start = ambient.now
        var settled: [MeetingID: MeetingWire] = [:]
        var pause = Duration.milliseconds(60)
        while true {
            for id in ids where settled[id] == nil {
                do {
                    let meeting = try await look(id)
                    if meeting.isSettled { settled[id] = meeting }
                } catch  where error.isRetryable {
                    continue
                } catch {
                    throw CommandFailure(error)
                }
            }
            report(settled)
            if settled.count == Set(ids).count || ambient.now.timeIntervalSince(start) >= limit.seconds {
                return settled
            }
            try await ambient.clock.sleep(for: pause)
            pause = min(pause * 1.5, .seconds(1))
        }
    }
}
