internal import Hummingbird
internal import NotionAPI
internal import ServiceClients
internal import ServiceHost

/// | Method | Path             | Caller proves | Answer                                                              |
/// |--------|------------------|---------------|---------------------------------------------------------------------|
/// | GET    | `/notion/search` | token         | page of pages and databases whose titles match `q`; all without `q` |
struct SearchRoutes: Sendable {
    /// How much of what a search finds can be paged through.
    static let maxFindings = 1_000

    let platform: NotionPlatform

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("search", use: search)
    }

    @Sendable private func search(
        _ request: Request, _: AuthenticatedContext
    ) async throws -> Page<NotionFindingWire> {
        let query = QueryReader(request)
        try query.refuseOthers(than: ["q", "limit", "cursor"])
        let page = try OffsetPage(request)
        let wanted = min(page.offset + page.limit + 1, Self.maxFindings)
        let found = try await platform.client.ending(at: .now + PageReader.longest).search(
            query.text("q") ?? "", limit: wanted)
        return page.page(of: found.items.dropFirst(page.offset), Self.wire)
    }

    private static func wire(_ result: NotionSearchResult) -> NotionFindingWire {
        switch result {
        case .page(let page):
            NotionFindingWire(
                id: page.id, type: "page", title: page.title, url: page.url, parent: PageWriter.parent(page.parent),
                lastEditedTime: page.lastEditedTime)
        case .dataSource(let source):
            NotionFindingWire(
                id: source.id, type: "database", title: source.title, url: source.url,
                parent: PageWriter.parent(source.databaseParent ?? source.parent), lastEditedTime: source.lastEditedTime
            )
        }
    }
}
