internal import HTTPTypes
internal import Hummingbird
internal import ServiceClients
internal import ServiceHost

/// | Method | Path             | Caller proves | Answer                                                            |
/// |--------|------------------|---------------|-------------------------------------------------------------------|
/// | POST   | `/linear/issues` | token         | 201 created and failed; the same again with `Idempotency-Key`     |
struct CreationRoutes: Sendable {
    let creation: CreateIssues

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.post("issues", use: create)
    }

    @Sendable private func create(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let key = try Self.key(request)
        let body = try await request.json([String: JSONValue].self)
        let requests = try IssueRequest.list(from: body)
        return try .json(try await creation.create(requests, key: key), status: .created)
    }

    /// - Throws: ``Problem`` 400 for a key that is empty, too long or not visible ASCII.
    private static func key(_ request: Request) throws(Problem) -> String? {
        guard let name = HTTPField.Name("Idempotency-Key"), let key = request.headers[name] else { return nil }
        guard CreationLimits.keyCharacters.contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7e).contains($0) })
        else {
            throw Problem(
                .badRequest,
                "The Idempotency-Key must be 1 to \(CreationLimits.keyCharacters.upperBound) visible ASCII characters."
            )
        }
        return key
    }
}
