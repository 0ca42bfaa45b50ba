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
        let query = QueryReader(request)
        let stalledDays = try query.stalledDays
        let reading = try await cache.reading(refresh: try query.flag("refresh"))
        let frame = IssueCensus.Frame(today: today(), now: reading.fetchedAt, stalledDays: stalledDays)
        return try await HeavyWork.run { try await Self.answer(name, reading, frame) }
    }

    /// Computes a report over many issues beside the event loop.
    @concurrent
    private static func answer(
        _ name: String, _ reading: WorkspaceReading, _ frame: IssueCensus.Frame
    ) async throws -> Response {
        switch reading.workspace.people.likely(name) {
        case .found(let user): try .json(MemberReport(reading: reading, frame: frame).wire(of: user))
        case .unknown(let near): try .unknownName("member", name, near: near)
        case .ambiguous(let names): try .unknownName("one member", name, near: names)
        }
    }
}
