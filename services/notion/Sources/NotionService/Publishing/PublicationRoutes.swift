internal import HTTPTypes
internal import Hummingbird
internal import NotionAPI
internal import ServiceClients
internal import ServiceHost

/// | Method | Path            | Caller proves | Answer                                                                    |
/// |--------|-----------------|---------------|---------------------------------------------------------------------------|
/// | POST   | `/notion/pages` | token         | 201 the new page; 200 the page that changed; 202 while Notion is away     |
struct PublicationRoutes: Sendable {
    let desk: PublicationDesk

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.post("pages", use: publish)
    }

    @Sendable private func publish(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let body = try await request.json([String: JSONValue].self)
        let publication = try await desk.publish(try PublicationRequest(from: body))
        return try .json(Self.wire(publication), status: Self.status(publication))
    }

    private static func status(_ publication: Publication) -> HTTPResponse.Status {
        guard publication.state == .published else { return .accepted }
        return publication.wasCreated ? .created : .ok
    }

    private static func wire(_ publication: Publication) -> PublicationWire {
        let isPublished = publication.state == .published
        return PublicationWire(
            id: publication.page, url: publication.url, title: publication.content.title,
            parentId: publication.parent, meetingId: publication.meeting, status: isPublished ? "published" : "queued",
            created: isPublished && publication.wasCreated, warnings: publication.warnings,
            notice: isPublished ? nil : notice(publication)
        )
    }

    private static func notice(_ publication: Publication) -> String {
        let reason = publication.reason.map { " (\($0))" } ?? ""
        return "The notes are stored and go to Notion by themselves\(reason). The same call again tells how they stand."
    }
}
