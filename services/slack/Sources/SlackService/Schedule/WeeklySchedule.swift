internal import Domain
internal import FoundationEssentials
internal import Logging
internal import ServiceLifecycle

/// Puts the weekly summary into the inbox when its time has come. All replicas try; the time is the key, so one succeeds.
struct WeeklySchedule: Service {
    /// A summary that was missed by more than this is left out: it would tell of the wrong week.
    static let grace: Duration = .seconds(6 * 3_600)
    private static let lookEvery: Duration = .seconds(20)

    let time: WeeklyTime
    let zone: TimeZone
    let inbox: Inbox
    let ambient: Ambient
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await look() } catch {
                    logger.warning("the weekly summary cannot be scheduled", metadata: ["reason": "\(error)"])
                }
                let now = ambient.now
                let wait = min(Self.lookEvery.seconds, max(0.1, time.next(after: now, in: zone).timeIntervalSince(now)))
                try? await ambient.clock.sleep(for: .seconds(wait))  // cancelled: the loop ends
            }
        }
    }

    /// Stores the last time that has come, unless it is stored already.
    func look() async throws {
        let due = time.last(before: ambient.now, in: zone)
        guard ambient.now.timeIntervalSince(due) <= Self.grace.seconds else { return }
        try await inbox.accept(.schedule, keys: ["weekly:\(InstantText.text(due))"], body: Array("weekly".utf8))
    }
}
