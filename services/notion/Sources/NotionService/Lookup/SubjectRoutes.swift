internal import HTTPTypes
internal import Hummingbird
internal import ServiceClients
internal import ServiceHost

/// | Method | Path                      | Caller proves | Answer                                                    |
/// |--------|---------------------------|---------------|-----------------------------------------------------------|
/// | GET    | `/notion/projects/{name}` | token         | what Notion has about a project; 404 with near names      |
/// | GET    | `/notion/clients/{name}`  | token         | what Notion has about a client; 404 with near names       |
struct SubjectRoutes: Sendable {
    let finder: SubjectFinder

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("projects/:name") { try await show($0, $1, as: .project) }
        group.get("clients/:name") { try await show($0, $1, as: .client) }
    }

    private func show(_: Request, _ context: AuthenticatedContext, as kind: SubjectKind) async throws -> Response {
        let name = try context.name("name")
        switch try await finder.find(name, as: kind) {
        case .found(let subject): return try .json(subject)
        case .unknown(let near): return try .unknownName(kind.rawValue, name, near: near)
        }
    }
}
