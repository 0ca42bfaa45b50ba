/// A block without what stands under it, as Notion takes it.
extension BlockDraft {
    /// Notion's name of the type.
    var type: String {
        switch content {
        case .paragraph: "paragraph"
        case .heading(let level, _, _): "heading_\(level)"
        case .bulletedListItem: "bulleted_list_item"
        case .numberedListItem: "numbered_list_item"
        case .toDo: "to_do"
        case .toggle: "toggle"
        case .quote: "quote"
        case .callout: "callout"
        case .code: "code"
        case .equation: "equation"
        case .divider: "divider"
        case .table: "table"
        case .columns: "column_list"
        case .image: "image"
        case .bookmark: "bookmark"
        case .embed: "embed"
        }
    }

    /// What the type's own member holds, without children.
    var value: [String: NotionJSON] {
        switch content {
        case .paragraph(let text), .bulletedListItem(let text), .numberedListItem(let text, _), .toggle(let text),
            .quote(let text):
            Self.text(text)
        case .heading(_, let text, let isToggleable):
            isToggleable ? Self.text(text, ["is_toggleable": .flag(true)]) : Self.text(text)
        case .toDo(let text, let isChecked): Self.text(text, ["checked": .flag(isChecked)])
        case .callout(let text, let icon):
            Self.text(text, icon.map { ["icon": .object(["type": .text("emoji"), "emoji": .text($0)])] } ?? [:])
        case .code(let text, let language): Self.text(text, ["language": .text(language)])
        case .equation(let expression): ["expression": .text(expression)]
        case .divider, .columns: [:]
        case .table(let rows, let hasColumnHeader, let hasRowHeader):
            [
                "table_width": .number(Double(rows.first?.count ?? 0)), "has_column_header": .flag(hasColumnHeader),
                "has_row_header": .flag(hasRowHeader),
            ]
        case .image(let url, let caption):
            ["type": .text("external"), "external": .object(["url": .text(url)]), "caption": .richText(caption)]
        case .bookmark(let url, let caption): ["url": .text(url), "caption": .richText(caption)]
        case .embed(let url): ["url": .text(url)]
        }
    }

    private static func text(_ text: [NotionRichText], _ more: [String: NotionJSON] = [:]) -> [String: NotionJSON] {
        more.merging(["rich_text": .richText(text)]) { own, _ in own }
    }
}
