internal import Domain
internal import Hummingbird
internal import ServiceClients
internal import ServiceHost

/// | Method | Path                     | Caller proves | Answer                                              |
/// |--------|--------------------------|---------------|-----------------------------------------------------|
/// | GET    | `/linear/clients/{name}` | token         | how the work stands; 404 with names that are near   |
struct ClientRoutes: Sendable {
    let cache: WorkspaceCache
    let today: @Sendable () -> CalendarDate

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("clients/:name", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let name = try context.name("name")
        let reading = try await cache.reading(refresh: try QueryReader(request).flag("refresh"))
        let directory = ClientProjects(workspace: reading.workspace)
        let projects = directory.projects(of: name)
        guard !projects.isEmpty else { return try .unknownName("client", name, near: directory.near(name)) }
        return try .json(ClientReport(name: name, projects: projects, reading: reading, today: today()).wire)
    }
}
