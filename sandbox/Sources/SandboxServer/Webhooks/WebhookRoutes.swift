import Domain
import HTTPTypes
import Hummingbird
import LinearSandbox
import ServiceHost

/// | Method | Path                                      | Caller proves | Answer                          |
/// |--------|-------------------------------------------|---------------|---------------------------------|
/// | GET    | `/sandbox/webhooks`                       | token         | the last 100, latest first      |
/// | POST   | `/sandbox/webhooks/{delivery}/replay`     | token         | 202: it is sent once more       |
struct WebhookRoutes: Sendable {
    /// Nil when no webhooks are set up.
    let sender: WebhookSender?
    let token: Secret?

    func add(to router: Router<CallContext>) {
        let group = router.group("sandbox").add(middleware: AuthenticationMiddleware(token: token))
            .group(context: AuthenticatedContext.self)
        group.get("webhooks", use: list)
        group.post("webhooks/:delivery/replay", use: replay)
    }

    private struct Item: Codable, Sendable {
        let delivery: String
        let type: String
        let action: String
        let attempts: Int
        let status: Int?
    }

    private struct Items: Encodable {
        let items: [Item]
    }

    @Sendable private func list(_: Request, _: AuthenticatedContext) throws -> Response {
        let items = (sender?.deliveries ?? []).map {
            Item(
                delivery: $0.id, type: $0.event.type, action: $0.event.action.rawValue, attempts: $0.attempts,
                status: $0.status)
        }
        return try .json(Items(items: items))
    }

    @Sendable private func replay(_: Request, _ context: AuthenticatedContext) throws -> Response {
        guard let sender else {
            throw Problem(
                .notFound, "No webhooks are set up. Set SANDBOX_LINEAR_WEBHOOK_URL and SANDBOX_LINEAR_WEBHOOK_SECRET.")
        }
        guard let id = context.parameters.get("delivery"), sender.replay(id) else {
            throw Problem(.notFound, "There is no such delivery among the last \(WebhookSender.maximumRemembered).")
        }
        return Response(status: .accepted)
    }
}
