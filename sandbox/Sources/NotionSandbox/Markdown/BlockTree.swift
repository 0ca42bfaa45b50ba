import Domain
import GraphQLEngine

/// Stored blocks with all that they hold, as far as a limit of blocks reaches.
struct BlockTree {
    let workspace: NotionWorkspace
    /// Blocks that may still be taken.
    private(set) var left: Int
    /// Blocks whose children were left out.
    private(set) var cut: [NotionID] = []

    private static let maximumDepth = 100

    init(_ workspace: NotionWorkspace, limit: Int) {
        self.workspace = workspace
        left = limit
    }

    mutating func children(of id: NotionID, depth: Int = 0) -> [NewBlock] {
        var blocks: [NewBlock] = []
        for child in workspace.children(of: id) {
            guard left > 0, depth < Self.maximumDepth else {
                if cut.last != id { cut.append(id) }
                break
            }
            left -= 1
            blocks.append(block(child, depth: depth))
        }
        return blocks
    }

    /// A page or database is a mark only: what is on it is another document.
    private mutating func block(_ row: NotionBlock, depth: Int) -> NewBlock {
        let title = workspace.pages[row.id]?.plainTitle ?? workspace.databases[row.id]?.title
        if let title { return NewBlock(row.type, ["title": .string(title)], id: row.id) }
        let holder = Presenter.holder(of: row, in: workspace)
        let inner = workspace.isVisible(holder) ? children(of: holder, depth: depth + 1) : []
        return NewBlock(row.type, row.payload.fields, children: inner, id: row.id)
    }
}
