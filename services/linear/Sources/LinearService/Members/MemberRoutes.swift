internal import Domain
internal import Hummingbird
internal import ServiceClients
internal import ServiceHost

/// | Method | Path                     | Caller proves | Answer                                          |
/// |--------|--------------------------|---------------|-------------------------------------------------|
/// | GET    | `/linear/members/{name}` | token         | somebody's work; 404 with names that are near   |
struct MemberRoutes: Sendable {
    let cache: WorkspaceCache
    let today: @Sendable () -> CalendarDate

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("members/:name", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let name = try context.name("name")
        let reading = try await cache.reading(refresh: try QueryReader(request).flag("refresh"))
        switch reading.workspace.people.likely(name) {
        case .found(let user):
            return try .json(MemberReport(reading: reading, today: today()).wire(of: user))
        case .unknown(let near):
            return try .unknownName("member", name, near: near)
        case .ambiguous(let names):
            return try .unknownName("one member", name, near: names)
        }
    }
}
