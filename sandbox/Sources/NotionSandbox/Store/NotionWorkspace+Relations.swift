public import Domain
import FoundationEssentials
import GraphQLEngine

/// What belongs to what, and what can be seen.
extension NotionWorkspace {
    /// How deep a block can lie; deeper chains are cut, so that a circle ends.
    private static let maximumDepth = 1_000

    public func children(of id: NotionID) -> [NotionBlock] { allChildren(of: id).filter { !$0.isInTrash } }

    public func rows(of dataSource: NotionID) -> [NotionPage] { allPages(of: dataSource).filter { !$0.isInTrash } }

    public func hasChildren(_ id: NotionID) -> Bool { allChildren(of: id).contains { !$0.isInTrash } }

    /// What holds a block, page, database or data source.
    func parent(of id: NotionID) -> Parent? {
        if let page = pages[id] { return page.parent }
        if let database = databases[id] { return database.parent }
        if let source = dataSources[id] { return .database(source.databaseID) }
        return blocks[id]?.parent
    }

    /// The ids of all that hold `id`, the nearest first.
    func ancestors(of id: NotionID) -> [NotionID] {
        var found: [NotionID] = []
        var next = parent(of: id)?.id
        while let id = next, found.count < Self.maximumDepth {
            found.append(id)
            next = parent(of: id)?.id
        }
        return found
    }

    /// Whether the integration may see it: neither it nor a page or database above it is kept from it.
    func isVisible(_ id: NotionID) -> Bool {
        ([id] + ancestors(of: id)).allSatisfy { pages[$0]?.isShared ?? databases[$0]?.isShared ?? true }
    }

    func isInTrash(_ id: NotionID) -> Bool {
        pages[id]?.isInTrash ?? databases[id]?.isInTrash ?? blocks[id]?.isInTrash ?? false
    }

    func hasAncestorInTrash(_ id: NotionID) -> Bool { ancestors(of: id).contains(where: isInTrash) }

    /// The page on which a block stands, itself if it is one.
    func page(of id: NotionID) -> NotionPage? {
        ([id] + ancestors(of: id)).lazy.compactMap { pages[$0] }.first
    }

    func comments(on id: NotionID) -> [NotionComment] {
        comments.values.filter { $0.parent.id == id }
            .sorted { ($0.authorship.createdAt, $0.id.description) < ($1.authorship.createdAt, $1.id.description) }
    }

    func dataSource(of page: NotionPage) -> DataSource? {
        if case .dataSource(let id) = page.parent { dataSources[id] } else { nil }
    }

    /// The whole workspace as transactions that build it from nothing, each short enough for one line of a log.
    public func snapshot(rowsPerTransaction: Int = 500) -> [NotionTransaction] {
        // Order within a parent and a data source is kept: children by rank, rows as they came.
        let rows = dataSources.keys.flatMap { allPages(of: $0) }
        let others = pages.values.filter { page in dataSource(of: page) == nil }
        var records = users.values.map(NotionRecord.user)
        records += databases.values.map(NotionRecord.database)
        records += dataSources.values.map(NotionRecord.dataSource)
        records += (others + rows).map(NotionRecord.page)
        records += blocks.values.map(NotionRecord.block)
        records += comments.values.map(NotionRecord.comment)
        return stride(from: 0, to: records.count, by: rowsPerTransaction).map { start in
            NotionTransaction(put: Array(records[start..<min(start + rowsPerTransaction, records.count)]))
        }
    }

    /// The workspace that transactions build; nil when there are none.
    public init?(replaying transactions: [NotionTransaction]) {
        guard !transactions.isEmpty else { return nil }
        self.init()
        for transaction in transactions { apply(transaction) }
    }
}
