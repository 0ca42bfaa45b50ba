internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import Metrics
internal import ServiceHost

/// Takes what Linear sends: checks who sent it and when, notes it, and tells the workspace.
struct WebhookIntake: Sendable {
    /// How far the time of a delivery may be from now.
    static let tolerance: Duration = .seconds(60)
    private static let maxDeliveryCharacters = 128

    /// One delivery as it came in.
    struct Delivery: Sendable {
        let id: String?
        let signature: String?
        /// Milliseconds since 1970.
        let timestamp: String?
        let body: [UInt8]
    }

    enum Outcome: String, Sendable {
        case accepted
        /// It was noted before, and nothing was done.
        case duplicate
        /// The workspace has nothing of its kind.
        case ignored
    }

    let signature: WebhookSignature?
    let inbox: WebhookInbox
    let cache: WorkspaceCache
    let ambient: Ambient

    /// - Throws: ``Problem`` 403 without a secret, 401 for another signature or an old time, 400 for a body that is none
    ///   of Linear's.
    func take(_ delivery: Delivery) async throws -> Outcome {
        guard let signature else {
            throw Problem(
                .forbidden,
                "Webhooks are not set up here. Set LINEAR_WEBHOOK_SECRET to the signing secret of the webhook in Linear "
                    + "and restart."
            )
        }
        guard signature.isValid(delivery.signature, of: delivery.body) else {
            throw Problem(
                .unauthorized,
                "The Linear-Signature does not fit. Set LINEAR_WEBHOOK_SECRET to the signing secret of this webhook.")
        }
        let event = try Self.event(delivery.body)
        try checkTime(event.webhookTimestamp ?? delivery.timestamp.flatMap(Double.init))
        guard let id = delivery.id, !id.isEmpty, id.count <= Self.maxDeliveryCharacters else {
            throw Problem(.badRequest, "The header Linear-Delivery is missing or is none.")
        }
        let outcome = try await settle(id, event.news)
        Counter(label: "alpha.linear.webhooks", dimensions: [("outcome", outcome.rawValue)]).increment()
        return outcome
    }

    private func settle(_ id: String, _ news: WorkspaceNews?) async throws -> Outcome {
        guard try await inbox.accept(id, news) else { return .duplicate }
        guard let news else { return .ignored }
        await cache.hear(news)
        return .accepted
    }

    private static func event(_ body: [UInt8]) throws(Problem) -> WebhookEvent {
        do {
            return try JSONDecoder().decode(WebhookEvent.self, from: Data(body))
        } catch {
            throw Problem(.badRequest, "The body is not a webhook of Linear.")
        }
    }

    private func checkTime(_ milliseconds: Double?) throws(Problem) {
        let seconds = milliseconds.map { ambient.now.timeIntervalSince1970 - $0 / 1_000 }
        guard let seconds, abs(seconds) <= Self.tolerance.seconds else {
            throw Problem(
                .unauthorized, "The delivery's time is not within 60 s of now. Check the clock of this machine.")
        }
    }
}
