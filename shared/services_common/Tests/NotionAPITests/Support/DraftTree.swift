import Domain
import NotionAPI

/// Drafts as the blocks that Notion would have of them, with invented ids.
struct DraftTree {
    private var last = 0

    static func tree(_ drafts: [BlockDraft]) -> NotionTree {
        var maker = DraftTree()
        return NotionTree(blocks: drafts.map { maker.block($0) })
    }

    private mutating func block(_ draft: BlockDraft) -> NotionBlock {
        let (type, content, own) = parts(draft.content)
        return NotionBlock(id: next(), type: type, content: content, children: own + draft.children.map { block($0) })
    }

    private mutating func next() -> NotionID {
        last += 1
        return Sample.id(last)
    }

    private mutating func parts(_ content: BlockDraft.Content) -> (String, NotionBlockContent, [NotionBlock]) {
        switch content {
        case .paragraph(let text): return ("paragraph", .paragraph(text), [])
        case .heading(let level, let text, let isToggleable):
            return ("heading_\(level)", .heading(level: level, text, isToggleable: isToggleable), [])
        case .bulletedListItem(let text): return ("bulleted_list_item", .bulletedListItem(text), [])
        case .numberedListItem(let text, let start):
            return ("numbered_list_item", .numberedListItem(text, start: start), [])
        case .toDo(let text, let isChecked): return ("to_do", .toDo(text, isChecked: isChecked), [])
        case .toggle(let text): return ("toggle", .toggle(text), [])
        case .quote(let text): return ("quote", .quote(text), [])
        case .callout(let text, let icon): return ("callout", .callout(text, icon: icon), [])
        case .code(let text, let language): return ("code", .code(text, language: language, caption: []), [])
        case .equation(let expression): return ("equation", .equation(expression), [])
        case .divider: return ("divider", .divider, [])
        case .table(let rows, let hasColumnHeader, let hasRowHeader):
            let content = NotionBlockContent.table(
                width: rows.first?.count ?? 0, hasColumnHeader: hasColumnHeader, hasRowHeader: hasRowHeader)
            return ("table", content, rows.map { NotionBlock(id: next(), type: "table_row", content: .tableRow($0)) })
        case .columns(let columns):
            let inner = columns.map { column in
                NotionBlock(id: next(), type: "column", content: .column, children: column.map { block($0) })
            }
            return ("column_list", .columnList, inner)
        case .image(let url, let caption): return ("image", .media(.image, NotionFile(url: url), caption: caption), [])
        case .bookmark(let url, let caption): return ("bookmark", .link(.bookmark, url: url, caption: caption), [])
        case .embed(let url): return ("embed", .link(.embed, url: url, caption: []), [])
        }
    }
}
