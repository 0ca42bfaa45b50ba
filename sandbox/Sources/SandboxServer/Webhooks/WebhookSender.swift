import Domain
import FoundationEssentials
import HTTPTypes
import LinearSandbox
import Logging
import OutboundHTTP
import ServiceLifecycle
import Synchronization

/// Sends the webhooks of the stand-in of Linear, one after another. What does not fit into the queue is dropped, and logged.
final class WebhookSender: Service {
    /// Deliveries that wait.
    static let maximumWaiting = 2_000
    /// Deliveries that are remembered.
    static let maximumRemembered = 100
    /// Waits between tries; Linear's are a minute, an hour and six hours.
    private static let pauses: [Duration] = [.seconds(1), .seconds(5), .seconds(30)]

    private let settings: WebhookSettings
    private let ambient: Ambient
    private let logger: Logger
    private let waiting: AsyncStream<WebhookDelivery>
    private let queue: AsyncStream<WebhookDelivery>.Continuation
    private let remembered = Mutex<[WebhookDelivery]>([])

    init(_ settings: WebhookSettings, ambient: Ambient, logger: Logger) {
        self.settings = settings
        self.ambient = ambient
        self.logger = logger
        (waiting, queue) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.maximumWaiting))
    }

    /// The last deliveries, latest first.
    var deliveries: [WebhookDelivery] { remembered.withLock { $0.reversed() } }

    func enqueue(_ events: [WebhookEvent]) {
        for event in events {
            enqueue(WebhookDelivery(id: ambient.makeUUID().uuidString.lowercased(), event: event))
        }
    }

    /// Sends a remembered delivery once more, under its id.
    ///
    /// - Returns: false when it is not remembered.
    func replay(_ id: String) -> Bool {
        guard let delivery = remembered.withLock({ $0.first { $0.id == id } }) else { return false }
        enqueue(delivery)
        return true
    }

    func run() async throws {
        let client = HTTPClientService()
        // A receiver that is away must not stop what is sent to it later.
        let limits = UpstreamLimits(retries: .none, circuit: .init(threshold: .max))
        let upstream = Upstream("webhook receiver", client: client, limits: limits, ambient: ambient, logger: logger)
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await client.run() }
            group.addTask {
                await cancelWhenGracefulShutdown {
                    for await delivery in self.waiting { await self.send(delivery, by: upstream) }
                }
            }
        }
    }

    private func enqueue(_ delivery: WebhookDelivery) {
        if case .dropped = queue.yield(delivery) {
            logger.warning("webhook was dropped", metadata: ["waiting": "\(Self.maximumWaiting)"])
        }
    }

    private func send(_ delivery: WebhookDelivery, by upstream: Upstream) async {
        var delivery = delivery
        for attempt in 0...Self.pauses.count {
            let now = ambient.now
            let body = delivery.event.body(sentAt: now)
            let headers = delivery.headers(body, secret: settings.secret, sentAt: now)
            let call = HTTPCall(
                .post, settings.url, headers: headers, body: body, deadline: .seconds(5), isRepeatable: false)
            let answer = try? await upstream.send(call)  // no answer is one more try
            delivery.attempts += 1
            delivery.status = answer?.status
            remember(delivery)
            guard answer?.isSuccess != true, attempt < Self.pauses.count else { return }
            do { try await ambient.clock.sleep(for: Self.pauses[attempt]) } catch { return }
        }
    }

    private func remember(_ delivery: WebhookDelivery) {
        remembered.withLock { all in
            all.removeAll { $0.id == delivery.id }
            if all.count >= Self.maximumRemembered { all.removeFirst() }
            all.append(delivery)
        }
    }
}
