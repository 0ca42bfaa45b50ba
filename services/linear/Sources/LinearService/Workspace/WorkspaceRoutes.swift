internal import Domain
internal import Hummingbird
internal import LinearAPI
internal import NIOCore
internal import ServiceClients
internal import ServiceHost

/// | Method | Path                | Caller proves | Answer                                                        |
/// |--------|---------------------|---------------|---------------------------------------------------------------|
/// | GET    | `/linear/workspace` | token         | the workspace; `?refresh=true` asks Linear anew               |
/// | GET    | `/linear/context`   | token         | the same as text; `?max_characters=` cuts the least important |
/// | GET    | `/linear/teams`     | token         | page of teams with states and members                         |
/// | GET    | `/linear/projects`  | token         | page of projects with teams and milestones                    |
struct WorkspaceRoutes: Sendable {
    let cache: WorkspaceCache
    let today: @Sendable () -> CalendarDate

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("workspace", use: workspace)
        group.get("context", use: context)
        group.get("teams", use: teams)
        group.get("projects", use: projects)
    }

    @Sendable private func workspace(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let reading = try await cache.reading(refresh: try QueryReader(request).flag("refresh"))
        return try await HeavyWork.run { try await Self.answer(reading) }
    }

    /// Writes a large answer beside the event loop.
    @concurrent
    private static func answer(_ reading: WorkspaceReading) async throws -> Response {
        try .json(WorkspaceWriter(reading.workspace).wire(reading))
    }

    @Sendable private func context(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let query = QueryReader(request)
        let limit = try query.positive("max_characters", default: ContextText.defaultLimit)
        let reading = try await cache.reading(refresh: try query.flag("refresh"))
        let today = today()
        let text = await HeavyWork.run { await Self.text(reading, today: today, limit: limit) }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    @concurrent
    private static func text(_ reading: WorkspaceReading, today: CalendarDate, limit: Int) async -> String {
        ContextText(reading, today: today).text(limit: limit)
    }

    @Sendable private func teams(
        _ request: Request, _: AuthenticatedContext
    ) async throws -> Page<WorkspaceWire.Team> {
        let page = try PageRequest(request)
        let workspace = try await cache.reading(refresh: try QueryReader(request).flag("refresh")).workspace
        let writer = WorkspaceWriter(workspace)
        return try KeyedPage("teams", workspace.teams) { .key(name: $0.key, id: $0.id) }.page(page).map(writer.wire)
    }

    @Sendable private func projects(
        _ request: Request, _: AuthenticatedContext
    ) async throws -> Page<WorkspaceWire.Project> {
        let page = try PageRequest(request)
        let workspace = try await cache.reading(refresh: try QueryReader(request).flag("refresh")).workspace
        let writer = WorkspaceWriter(workspace)
        return try KeyedPage("projects", workspace.projects) { .key(name: $0.name, id: $0.id) }.page(page)
            .map(writer.wire)
    }
}
