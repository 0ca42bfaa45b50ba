internal import Hummingbird
internal import ServiceHost

/// | Method | Path                         | Caller proves | Answer                                            |
/// |--------|------------------------------|---------------|---------------------------------------------------|
/// | POST   | `/transcript/drafts/tickets` | token         | tickets made of what was typed; nothing is stored |
/// | POST   | `/transcript/drafts/updates` | token         | changes of issues that were typed; none is made   |
struct DraftRoutes: Sendable {
    let desk: DraftDesk

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.post("drafts/tickets", use: tickets)
        group.post("drafts/updates", use: updates)
    }

    @Sendable private func tickets(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let draft = try await Self.body(request)
        let tickets = await desk.tickets(draft)
        return try .json(tickets)
    }

    @Sendable private func updates(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let draft = try await Self.body(request)
        let updates = await desk.updates(draft)
        return try .json(updates)
    }

    @inline(never)  // inlined into both routes it makes the optimiser of Swift 6.3.1 crash
    private static func body(_ request: Request) async throws -> DraftRequest {
        try DraftRequest(try await request.json([String: JSONValue].self))
    }
}
