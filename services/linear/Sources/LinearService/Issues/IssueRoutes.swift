internal import Domain
internal import Hummingbird
internal import LinearAPI
internal import ServiceClients
internal import ServiceHost
internal import WireFormat

/// | Method | Path                   | Caller proves | Answer                                          |
/// |--------|------------------------|---------------|-------------------------------------------------|
/// | GET    | `/linear/issues`       | token         | page of issues that fit, the last changed first |
/// | GET    | `/linear/issues/{id}`  | token         | one issue, by UUID or identifier                |
struct IssueRoutes: Sendable {
    let cache: WorkspaceCache
    let platform: LinearPlatform

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("issues", use: list)
        group.get("issues/:id", use: show)
    }

    @Sendable private func list(_ request: Request, _: AuthenticatedContext) async throws -> Page<WorkspaceWire.Issue> {
        let page = try PageRequest(request)
        let query = QueryReader(request)
        let filter = try IssueQuery(query)
        let workspace = try await cache.reading(refresh: try query.flag("refresh")).workspace
        return try await HeavyWork.run { try await Self.page(page, filter, workspace) }
    }

    @concurrent
    private static func page(
        _ page: PageRequest, _ filter: IssueQuery, _ workspace: Workspace
    ) async throws -> Page<WorkspaceWire.Issue> {
        let writer = WorkspaceWriter(workspace)
        return try KeyedPage("issues", filter.issues(in: workspace), descending: true) { issue in
            "\(ContractTime.text(issue.updatedAt))|\(issue.id)"
        }.page(page).map(writer.wire)
    }

    @Sendable private func show(_: Request, _ context: AuthenticatedContext) async throws -> Response {
        let reference = try IssueReference(try context.name("id"))
        let workspace = try await cache.reading().workspace
        let issue = try await reference.find(by: platform.client)
        return try .json(WorkspaceWriter(workspace).wire(issue))
    }
}
