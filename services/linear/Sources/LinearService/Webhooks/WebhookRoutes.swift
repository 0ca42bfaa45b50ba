internal import HTTPTypes
internal import Hummingbird
internal import ServiceHost

/// | Method | Path              | Caller proves    | Answer                                            |
/// |--------|-------------------|------------------|---------------------------------------------------|
/// | POST   | `/linear/webhook` | Linear signature | 200 `{"status"}` at once; Linear is asked later   |
struct WebhookRoutes: Sendable {
    let intake: WebhookIntake

    func add(to router: Router<CallContext>) {
        router.post("linear/webhook", use: receive)
    }

    private struct Receipt: Encodable {
        let status: String
    }

    @Sendable private func receive(_ request: Request, _: CallContext) async throws -> Response {
        let body = Array(try await request.wholeBody(limit: BodyLimit.other).readableBytesView)
        let delivery = WebhookIntake.Delivery(
            id: request.headers.linear("Delivery"), signature: request.headers.linear("Signature"),
            timestamp: request.headers.linear("Timestamp"), body: body
        )
        return try .json(Receipt(status: try await intake.take(delivery).rawValue))
    }
}

extension HTTPFields {
    fileprivate func linear(_ name: String) -> String? { HTTPField.Name("Linear-\(name)").flatMap { self[$0] } }
}
