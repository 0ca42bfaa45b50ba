public import Domain

/// A block of a page with what stands under it.
public struct NotionBlock: Sendable, Hashable, Codable {
    public let id: NotionID
    /// Notion's name of the type, such as `bulleted_list_item`.
    public let type: String
    public let content: NotionBlockContent
    /// Whether Notion has blocks under it, read or not.
    public let hasChildren: Bool
    public let children: [NotionBlock]

    public init(
        id: NotionID, type: String, content: NotionBlockContent, hasChildren: Bool? = nil,
        children: [NotionBlock] = []
    ) {
        self.id = id
        self.type = type
        self.content = content
        self.hasChildren = hasChildren ?? !children.isEmpty
        self.children = children
    }

    /// The text of the block itself, of whatever type; empty for those that have none.
    public var richText: [NotionRichText] { content.richText }

    /// This block with other blocks under it.
    public func with(children: [NotionBlock]) -> NotionBlock {
        NotionBlock(id: id, type: type, content: content, hasChildren: hasChildren, children: children)
    }
}
