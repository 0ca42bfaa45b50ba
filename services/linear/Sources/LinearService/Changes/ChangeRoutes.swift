internal import HTTPTypes
internal import Hummingbird
internal import ServiceClients
internal import ServiceHost

/// | Method | Path                  | Caller proves | Answer                                                   |
/// |--------|-----------------------|---------------|----------------------------------------------------------|
/// | PATCH  | `/linear/issues/{id}` | token         | the issue as it is now; null empties a field             |
/// | DELETE | `/linear/issues/{id}` | token         | 204; in the write mode test, and test issues only        |
struct ChangeRoutes: Sendable {
    let changes: ChangeIssue

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.patch("issues/:id", use: change)
        group.delete("issues/:id", use: delete)
    }

    @Sendable private func change(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let reference = try IssueReference(try context.name("id"))
        let body = try await request.json([String: JSONValue].self)
        let (issue, workspace) = try await changes.change(reference, try ChangeRequest(from: body))
        return try .json(WorkspaceWriter(workspace).wire(issue))
    }

    @Sendable private func delete(_: Request, _ context: AuthenticatedContext) async throws -> HTTPResponse.Status {
        try await changes.delete(try IssueReference(try context.name("id")))
        return .noContent
    }
}
