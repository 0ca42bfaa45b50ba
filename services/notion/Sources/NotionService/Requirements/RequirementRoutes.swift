internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import NotionAPI
internal import ServiceClients
internal import ServiceHost

/// | Method | Path                   | Caller proves | Answer                                                        |
/// |--------|------------------------|---------------|---------------------------------------------------------------|
/// | POST   | `/notion/requirements` | token         | what a page requires, by kind, each with the block it is from |
struct RequirementRoutes: Sendable {
    let reader: PageReader

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.post("requirements", use: find)
    }

    @Sendable private func find(_ request: Request, _: AuthenticatedContext) async throws -> Response {
        let id = try Self.page(from: try await request.json([String: JSONValue].self))
        return try .json(await Self.requirements(in: try await reader.read(id)))
    }

    /// - Throws: ``Problem`` 422 for a body without a page.
    private static func page(from body: [String: JSONValue]) throws(Problem) -> NotionID {
        var reader = FieldReader(body, at: "")
        let id = reader.notionID("page_id")
        if id == nil, reader.problems.isEmpty { reader.note("page_id", "is missing") }
        guard let id, reader.problems.isEmpty else { throw Problem.fields(reader.problems) }
        return id
    }

    @concurrent
    private static func requirements(in reading: PageReading) async -> RequirementsWire {
        let page = reading.known.page
        let found = RequirementRules().requirements(in: Passage.passages(of: reading.known.tree))
        func items(_ kind: RequirementKind) -> [RequirementsWire.Item] {
            found.filter { $0.kind == kind }.map { item(of: $0.passage, in: page) }
        }
        return RequirementsWire(
            pageId: page.id, title: page.title, url: page.url, lastEditedTime: page.lastEditedTime,
            functional: items(.functional), technical: items(.technical), timeline: items(.timeline),
            stakeholders: items(.stakeholders), constraints: items(.constraints), engine: "rules",
            complete: reading.known.tree.isComplete, fetchedAt: reading.known.checkedAt, stale: reading.isStale,
            notice: PageWriter.notice(reading)
        )
    }

    /// - SeeAlso: Notion's “Copy link to block”: the page's address, `#`, and the block's id without dashes.
    private static func item(of passage: Passage, in page: NotionPage) -> RequirementsWire.Item {
        RequirementsWire.Item(
            text: passage.text, blockId: passage.block,
            url: "\(page.url)#\(passage.block.description.replacing("-", with: ""))", headings: passage.headings
        )
    }
}
