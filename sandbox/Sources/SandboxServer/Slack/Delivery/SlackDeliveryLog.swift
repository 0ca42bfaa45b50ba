import Domain
import FoundationEssentials
import GraphQLEngine
import SlackSandbox
import Synchronization

/// What was sent to the app lately.
final class SlackDeliveryLog: Sendable {
    private static let maximum = 500

    private let entries = Mutex<[GraphQLValue]>([])

    /// The latest first.
    var items: [GraphQLValue] { entries.withLock { $0.reversed() } }

    func add(_ delivery: SlackDelivery, _ outcome: SlackSender.Outcome, retry: Int, at now: Date) {
        let entry: GraphQLValue = [
            "kind": .string(delivery.kind.rawValue), "type": .string(delivery.type),
            "event_id": delivery.id.map(GraphQLValue.string) ?? .null, "retry": .int(retry),
            "status": outcome.status.map(GraphQLValue.int) ?? .null,
            "failure": outcome.failure.map(GraphQLValue.string) ?? .null,
            "milliseconds": .int(outcome.milliseconds), "sent_at": .string(InstantText.text(now)),
        ]
        entries.withLock { entries in
            if entries.count >= Self.maximum { entries.removeFirst(Self.maximum / 10) }
            entries.append(entry)
        }
    }

    func removeAll() { entries.withLock { $0 = [] } }
}
