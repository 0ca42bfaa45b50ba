internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import ServiceClients
internal import ServiceHost
internal import WireFormat

/// | Method | Path                    | Caller proves | Answer                                                        |
/// |--------|-------------------------|---------------|---------------------------------------------------------------|
/// | POST   | `/slack/notifications`  | token         | 202 stored; 200 the same one again, or no channel is set      |
struct NotificationRoutes: Sendable {
    let inbox: Inbox
    /// `SLACK_MEETING_CHANNEL`.
    let channel: String?

    struct Answer: Encodable {
        let status: String
        let reason: String?
    }

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.post("notifications", use: receive)
    }

    @Sendable private func receive(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let notification = try await request.json(SlackNotification.self)
        guard channel != nil else {
            return try .json(
                Answer(status: "ignored", reason: "SLACK_MEETING_CHANNEL is not set: meetings are not told of."))
        }
        let body = Array(try ContractJSON.encoder().encode(notification))
        let isNew = try await inbox.accept(
            .notification, keys: ["notification:\(notification.idempotencyKey)"], body: body)
        return try .json(
            Answer(status: isNew ? "queued" : "known", reason: nil), status: isNew ? .accepted : .ok)
    }
}
