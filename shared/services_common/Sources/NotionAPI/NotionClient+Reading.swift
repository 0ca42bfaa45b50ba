public import Domain

extension NotionClient {
    /// The most references of one property that are read.
    public static let maxReferences = 1_000

    /// Pages and data sources whose titles match `text`, the best matches first; with an empty text everything that is
    /// shared, the last edited first. What was written a moment ago may be missing.
    public func search(
        _ text: String, kind: NotionSearchKind? = nil, limit: Int = 100
    ) async throws(NotionError) -> NotionList<NotionSearchResult> {
        var body: [String: NotionJSON] = [:]
        if text.isEmpty {
            body["sort"] = NotionSort(.lastEditedTime, isAscending: false).json
        } else {
            body["query"] = .text(text)
        }
        if let kind { body["filter"] = .object(["property": .text("object"), "value": .text(kind.rawValue)]) }
        return try await all(.ask("/search", body: .object(body)), limit: limit) { NotionSearchResult($0) }
    }

    /// A page with its properties, those with many references complete up to ``maxReferences``.
    public func page(_ id: NotionID) async throws(NotionError) -> NotionPage {
        let request = NotionRequest.get("/pages/{id}", id)
        guard let page = NotionPage(try await send(request)) else { throw .malformed(request) }
        return try await completed(page)
    }

    /// A database with the names of its data sources.
    public func database(_ id: NotionID) async throws(NotionError) -> NotionDatabase {
        let request = NotionRequest.get("/databases/{id}", id)
        guard let database = NotionDatabase(try await send(request)) else { throw .malformed(request) }
        return database
    }

    /// A data source with its properties.
    public func dataSource(_ id: NotionID) async throws(NotionError) -> NotionDataSource {
        let request = NotionRequest.get("/data_sources/{id}", id)
        guard let source = NotionDataSource(try await send(request)) else { throw .malformed(request) }
        return source
    }

    /// Rows of a data source. Properties with more than 25 references are cut; ``page(_:)`` has them all.
    public func rows(
        of dataSource: NotionID, filter: NotionFilter? = nil, sorts: [NotionSort] = [], limit: Int = 1_000
    ) async throws(NotionError) -> NotionList<NotionPage> {
        var body: [String: NotionJSON] = [:]
        if let filter { body["filter"] = filter.json }
        if !sorts.isEmpty { body["sorts"] = .list(sorts.map(\.json)) }
        return try await all(.ask("/data_sources/{id}/query", dataSource, body: .object(body)), limit: limit) {
            NotionPage($0)
        }
    }

    /// Everybody in the workspace, guests aside.
    public func users() async throws(NotionError) -> NotionList<NotionUser> {
        try await all(.get("/users"), limit: Self.maxItems) { NotionUser($0) }
    }

    /// The connection itself: the cheapest call to see whether the token is good.
    public func me() async throws(NotionError) -> NotionUser {
        let request = NotionRequest.get("/users/me")
        guard let user = NotionUser(try await send(request)) else { throw .malformed(request) }
        return user
    }

    /// A block without what stands under it.
    public func block(_ id: NotionID) async throws(NotionError) -> NotionBlock {
        let request = NotionRequest.get("/blocks/{id}", id)
        guard let block = NotionBlock(try await send(request)) else { throw .malformed(request) }
        return block
    }

    /// One page of the blocks under a block or page, without what stands under them.
    public func children(of id: NotionID, cursor: String? = nil) async throws(NotionError) -> NotionChildren {
        let request = NotionRequest.get("/blocks/{id}/children", id)
        let page = try await send(request.page(size: Self.pageSize, cursor: cursor))
        guard case .list(let results)? = page["results"] else { throw .malformed(request) }
        var next = NotionCursor()
        let nextCursor = try next.next(after: page, of: request)
        guard nextCursor == nil || nextCursor != cursor else { throw .malformed(request) }
        return NotionChildren(blocks: results.compactMap { NotionBlock($0) }, nextCursor: nextCursor)
    }

    /// The text of a page or block. A branch that cannot be read is left out and noted, unless it is the whole.
    public func tree(of id: NotionID, limits: TreeLimits = TreeLimits()) async throws(NotionError) -> NotionTree {
        try await TreeReader(client: self, limits: limits).tree(of: id)
    }

    /// Blocks under a block or page, at most `limit`, without what stands under them.
    func allChildren(of id: NotionID, limit: Int) async throws(NotionError) -> NotionList<NotionBlock> {
        try await all(.get("/blocks/{id}/children", id), limit: limit) { NotionBlock($0) }
    }
}

extension NotionSearchResult {
    fileprivate init?(_ json: NotionJSON) {
        switch json["object"]?.text {
        case "page":
            guard let page = NotionPage(json) else { return nil }
            self = .page(page)
        case "data_source":
            guard let source = NotionDataSource(json) else { return nil }
            self = .dataSource(source)
        default: return nil
        }
    }
}
