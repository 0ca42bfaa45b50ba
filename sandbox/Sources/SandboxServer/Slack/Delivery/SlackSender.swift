import Domain
import FoundationEssentials
import HTTPTypes
import Logging
import OutboundHTTP
import ServiceLifecycle
import SlackSandbox
import Synchronization

/// Brings to the app what people do, signed as Slack signs it. Events that are not taken are sent again.
final class SlackSender: Service {
    /// Where the app is, and how it is spoken to.
    struct Settings: Sendable {
        /// Scheme, host and port.
        var address: String
        var secret: Secret
        /// The waits before an event is sent again; Slack's are none, a minute and five minutes.
        var pauses: [Duration]
    }

    /// How a delivery went.
    struct Outcome: Sendable {
        let reply: SlackReply
        let milliseconds: Int
        var attempts = 1
        /// Slack's word for the failure; nil when the app took it.
        var failure: String?
        /// Whether the app asked not to be told again.
        var refusesRetries = false

        var status: Int? { reply.status }
    }

    /// Slack waits three seconds for an answer.
    private static let deadline: Duration = .seconds(3)
    /// Events of the app's own making that wait.
    static let maximumWaiting = 2_000
    /// Deliveries that are under way in the background.
    private static let maximumUnderWay = 16

    private let settings: Settings
    private let log: SlackDeliveryLog
    private let ambient: Ambient
    private let logger: Logger
    private let upstream = Mutex<Upstream?>(nil)
    private let waiting: AsyncStream<SlackDelivery>
    private let queue: AsyncStream<SlackDelivery>.Continuation

    init(_ settings: Settings, log: SlackDeliveryLog, ambient: Ambient, logger: Logger) {
        self.settings = settings
        self.log = log
        self.ambient = ambient
        self.logger = logger
        (waiting, queue) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.maximumWaiting))
    }

    func run() async throws {
        let client = HTTPClientService(connectionsPerHost: 256)
        // An app that is away must not stop what is sent to it later.
        let limits = UpstreamLimits(maxUnderWay: 1_024, retries: .none, circuit: .init(threshold: .max))
        let upstream = Upstream("slack app", client: client, limits: limits, ambient: ambient, logger: logger)
        self.upstream.withLock { $0 = upstream }
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await client.run() }
            group.addTask { await cancelWhenGracefulShutdown { await self.work() } }
        }
    }

    /// Brings events to the app in the background; what does not fit into the queue is dropped, and logged.
    func enqueue(_ deliveries: [SlackDelivery]) {
        for delivery in deliveries {
            if case .dropped = queue.yield(delivery) {
                logger.warning("slack event was dropped", metadata: ["waiting": "\(Self.maximumWaiting)"])
            }
        }
    }

    private func work() async {
        await withTaskGroup(of: Void.self) { group in
            var underWay = 0
            for await delivery in waiting {
                if underWay >= Self.maximumUnderWay {
                    await group.next()
                    underWay -= 1
                }
                group.addTask { _ = await self.deliver(delivery) }
                underWay += 1
            }
        }
    }

    /// Sends until the app takes it; only events are sent more than once.
    func deliver(_ delivery: SlackDelivery) async -> Outcome {
        var outcome = await send(delivery)
        guard delivery.kind == .events else { return outcome }
        for (index, pause) in settings.pauses.enumerated() {
            guard let failure = outcome.failure, !outcome.refusesRetries else { return outcome }
            do { try await ambient.clock.sleep(for: pause) } catch { return outcome }
            outcome = await send(delivery, retry: index + 1, reason: failure)
            outcome.attempts = index + 2
        }
        return outcome
    }

    /// Sends once.
    ///
    /// - Parameter retry: 0 for the first time.
    func send(_ delivery: SlackDelivery, retry: Int = 0, reason: String? = nil) async -> Outcome {
        var headers = SlackSignature.headers(delivery.body, secret: settings.secret, at: ambient.now)
        headers[.contentType] = delivery.contentType
        if retry > 0 {
            let values = [("X-Slack-Retry-Num", String(retry)), ("X-Slack-Retry-Reason", reason ?? "http_timeout")]
            for (name, value) in values {
                if let name = HTTPField.Name(name) { headers[name] = value }
            }
        }
        let call = HTTPCall(
            .post, settings.address + delivery.path, headers: headers, body: delivery.body, deadline: Self.deadline,
            isRepeatable: false)
        let start = ContinuousClock.now
        let outcome = await outcome(of: call, since: start)
        log.add(delivery, outcome, retry: retry, at: ambient.now)
        return outcome
    }

    private func outcome(of call: HTTPCall, since start: ContinuousClock.Instant) async -> Outcome {
        func took() -> Int { Int(start.duration(to: .now).wholeMilliseconds) }
        guard let upstream = upstream.withLock({ $0 }) else {
            return Outcome(reply: SlackReply(status: nil), milliseconds: 0, failure: "connection_failed")
        }
        do throws(TransportError) {
            let answer = try await upstream.send(call)
            let reply = SlackReply(
                status: answer.status, contentType: answer.headers[.contentType] ?? "", body: answer.body)
            var outcome = Outcome(
                reply: reply, milliseconds: took(), failure: answer.isSuccess ? nil : "http_error")
            let name = HTTPField.Name("X-Slack-No-Retry")
            outcome.refusesRetries = name.flatMap { answer.headers[$0] } == "1"
            return outcome
        } catch {
            let failure =
                switch error.reason {
                case .timedOut: "http_timeout"
                case .notReachable: "connection_failed"
                default: "unknown_error"
                }
            return Outcome(reply: SlackReply(status: nil), milliseconds: took(), failure: failure)
        }
    }
}
