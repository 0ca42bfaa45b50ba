public import Domain
import GraphQLEngine

/// Everything that one Notion workspace holds. A value: who has a copy sees it as it was.
public struct NotionWorkspace: Sendable {
    public private(set) var users: [NotionID: NotionUser] = [:]
    public private(set) var databases: [NotionID: NotionDatabase] = [:]
    public private(set) var dataSources: [NotionID: DataSource] = [:]
    public private(set) var pages: [NotionID: NotionPage] = [:]
    public private(set) var blocks: [NotionID: NotionBlock] = [:]
    public private(set) var comments: [NotionID: NotionComment] = [:]

    /// Blocks by what holds them, in their order; those in the trash as well.
    private var blocksByParent: [NotionID: [NotionID]] = [:]
    /// Pages of a data source, in the order in which they came; those in the trash as well.
    private var pagesByDataSource: [NotionID: [NotionID]] = [:]

    public init() {}

    /// Pages, blocks and comments, those in the trash as well.
    var size: Int { pages.count + blocks.count + comments.count }

    public mutating func apply(_ transaction: NotionTransaction) {
        for record in transaction.put { put(record) }
    }

    mutating func put(_ record: NotionRecord) {
        switch record {
        case .user(let row): users[row.id] = row
        case .database(let row): databases[row.id] = row
        case .dataSource(let row): dataSources[row.id] = row
        case .page(let row): put(row)
        case .block(let row): put(row)
        case .comment(let row): comments[row.id] = row
        }
    }

    private mutating func put(_ page: NotionPage) {
        let old = pages.updateValue(page, forKey: page.id)
        guard old?.parent != page.parent else { return }
        if case .dataSource(let id)? = old?.parent { pagesByDataSource[id]?.removeAll { $0 == page.id } }
        if case .dataSource(let id) = page.parent { pagesByDataSource[id, default: []].append(page.id) }
    }

    private mutating func put(_ block: NotionBlock) {
        let old = blocks.updateValue(block, forKey: block.id)
        guard old?.parent != block.parent || old?.rank != block.rank else { return }
        if let id = old?.parent.id { blocksByParent[id]?.removeAll { $0 == block.id } }
        guard let id = block.parent.id else { return }
        var siblings = blocksByParent.removeValue(forKey: id) ?? []
        let place = siblings.partitioningIndex { (blocks[$0]?.rank ?? 0) > block.rank }
        siblings.insert(block.id, at: place)
        blocksByParent[id] = siblings
    }

    /// Blocks that `id` holds, those in the trash as well.
    func allChildren(of id: NotionID) -> [NotionBlock] { (blocksByParent[id] ?? []).compactMap { blocks[$0] } }

    /// Pages of a data source, those in the trash as well.
    func allPages(of dataSource: NotionID) -> [NotionPage] {
        (pagesByDataSource[dataSource] ?? []).compactMap { pages[$0] }
    }
}

extension Array {
    /// The first index at which `isAfter` holds; it holds from there to the end.
    fileprivate func partitioningIndex(_ isAfter: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
