public import Domain

extension NotionClient {
    /// Pages and data sources whose titles match `text`, the last edited first; with an empty text, everything that is
    /// shared. What was written a moment ago may be missing.
    public func search(
        _ text: String, kind: NotionSearchKind? = nil, limit: Int = 100
    ) async throws(NotionError) -> NotionList<NotionSearchResult> {
        throw unwritten
    }

    /// A page with its properties, those with many references complete up to ``maxItems``.
    public func page(_ id: NotionID) async throws(NotionError) -> NotionPage {
        throw unwritten
    }

    /// A database with the names of its data sources.
    public func database(_ id: NotionID) async throws(NotionError) -> NotionDatabase {
        throw unwritten
    }

    /// A data source with its properties.
    public func dataSource(_ id: NotionID) async throws(NotionError) -> NotionDataSource {
        throw unwritten
    }

    /// Rows of a data source. Properties with more than 25 references are cut; ``page(_:)`` has them all.
    public func rows(
        of dataSource: NotionID, filter: NotionFilter? = nil, sorts: [NotionSort] = [], limit: Int = 1_000
    ) async throws(NotionError) -> NotionList<NotionPage> {
        throw unwritten
    }

    /// Everybody in the workspace, guests aside.
    public func users() async throws(NotionError) -> NotionList<NotionUser> {
        throw unwritten
    }

    /// The connection itself: the cheapest call to see whether the token is good.
    public func me() async throws(NotionError) -> NotionUser {
        throw unwritten
    }

    /// A block without what stands under it.
    public func block(_ id: NotionID) async throws(NotionError) -> NotionBlock {
        throw unwritten
    }

    /// One page of the blocks under a block or page, without what stands under them.
    public func children(of id: NotionID, cursor: String? = nil) async throws(NotionError) -> NotionChildren {
        throw unwritten
    }

    /// The text of a page or block. A branch that cannot be read is left out and noted, unless it is the whole.
    public func tree(of id: NotionID, limits: TreeLimits = TreeLimits()) async throws(NotionError) -> NotionTree {
        throw unwritten
    }

    var unwritten: NotionError { NotionError(.conflict, operation: "unwritten") }
}
