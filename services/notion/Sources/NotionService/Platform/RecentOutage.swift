internal import Domain
internal import FoundationEssentials
internal import NotionAPI
internal import Synchronization

/// The last outage of Notion, for a moment: whoever comes then and can do with what is known does not wait for the next one.
final class RecentOutage: Sendable {
    private static let counts: TimeInterval = 5

    private let ambient: Ambient
    private let last = Mutex<(error: NotionError, at: Date)?>(nil)

    init(ambient: Ambient) {
        self.ambient = ambient
    }

    var error: NotionError? {
        let now = ambient.now
        return last.withLock { last in last.flatMap { now.timeIntervalSince($0.at) < Self.counts ? $0.error : nil } }
    }

    func note(_ error: NotionError) {
        let now = ambient.now
        last.withLock { $0 = (error, now) }
    }
}
