internal import Domain
package import NotionAPI

/// What a block says, whether it is to be written or stands in Notion: what Notion adds is not in it, nor how it looks.
package struct BlockOutline: Sendable, Hashable {
    /// Its type and its own text.
    package let head: String
    private let inner: [BlockOutline]

    private init(_ type: String, _ text: String = "", inner: [BlockOutline] = []) {
        self.head = TextDigest.sha256("\(type):\(text)")
        self.inner = inner
    }

    /// The same for the same head with the same blocks under it.
    package var digest: String { TextDigest.sha256("\(head)(\(inner.map(\.digest).joined(separator: ",")))") }

    package init(_ draft: BlockDraft) {
        let inner = draft.children.map { BlockOutline($0) }
        switch draft.content {
        case .paragraph(let text): self.init("paragraph", text.plainText, inner: inner)
        case .heading(let level, let text, _): self.init("heading_\(level)", text.plainText, inner: inner)
        case .bulletedListItem(let text): self.init("bulleted_list_item", text.plainText, inner: inner)
        case .numberedListItem(let text, _): self.init("numbered_list_item", text.plainText, inner: inner)
        case .toDo(let text, _): self.init("to_do", text.plainText, inner: inner)
        case .toggle(let text): self.init("toggle", text.plainText, inner: inner)
        case .quote(let text): self.init("quote", text.plainText, inner: inner)
        case .callout(let text, _): self.init("callout", text.plainText, inner: inner)
        case .code(let text, _): self.init("code", text.plainText)
        case .equation(let expression): self.init("equation", expression)
        case .divider: self.init("divider")
        case .table(let rows, _, _): self.init("table", inner: rows.map { Self.row($0) })
        case .columns: self.init("column_list")
        case .image: self.init("image")
        case .bookmark(let url, _): self.init("bookmark", url)
        case .embed(let url): self.init("embed", url)
        }
    }

    /// - Parameter block: with what stands under it, as far as that matters.
    package init(_ block: NotionBlock) {
        let text =
            switch block.content {
            case .equation(let expression): expression
            case .link(_, let url, _): url
            default: block.richText.plainText
            }
        if case .tableRow(let cells) = block.content {
            self = Self.row(cells)
        } else {
            self.init(block.type, text, inner: block.children.map { BlockOutline($0) })
        }
    }

    private static func row(_ cells: [[NotionRichText]]) -> BlockOutline {
        BlockOutline("table_row", cells.map(\.plainText).joined(separator: "|"))
    }
}
