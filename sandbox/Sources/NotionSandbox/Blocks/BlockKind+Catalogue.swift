import GraphQLEngine

extension BlockKind {
    private static let text = Member("rich_text", .richText, preset: nil)
    private static let color = Member("color", .color, preset: "default")
    private static let caption = Member("caption", .richText, preset: [])
    private static let address = Member("url", .address, preset: nil)

    /// Every type that the API names.
    static let all: [BlockKind] = [
        BlockKind(name: "paragraph", members: [text, color, Member("icon", .icon, preset: .null)], nesting: .anything),
        heading(1), heading(2), heading(3), heading(4),
        BlockKind(name: "bulleted_list_item", members: [text, color], nesting: .anything),
        BlockKind(
            name: "numbered_list_item",
            members: [
                text, color, Member("list_start_index", .count, preset: .null),
                Member("list_format", .choice(["numbers", "letters", "roman"]), preset: .null),
            ], nesting: .anything
        ),
        BlockKind(name: "to_do", members: [text, Member("checked", .flag, preset: false), color], nesting: .anything),
        BlockKind(name: "toggle", members: [text, color], nesting: .anything),
        BlockKind(name: "quote", members: [text, color], nesting: .anything),
        BlockKind(name: "callout", members: [text, Member("icon", .icon, preset: .null), color], nesting: .anything),
        BlockKind(
            name: "code", members: [caption, text, Member("language", .choice(CodeLanguage.all), preset: nil)]
        ),
        BlockKind(name: "equation", members: [Member("expression", .text(1_000), preset: nil)]),
        BlockKind(name: "divider", members: []),
        BlockKind(name: "breadcrumb", members: []),
        BlockKind(name: "table_of_contents", members: [color]),
        BlockKind(
            name: "table",
            members: [
                Member("table_width", .count, preset: nil), Member("has_column_header", .flag, preset: false),
                Member("has_row_header", .flag, preset: false),
            ], nesting: .only("table_row", 1)
        ),
        BlockKind(name: "table_row", members: [Member("cells", .cells, preset: nil)], container: "table"),
        BlockKind(name: "column_list", members: [], nesting: .only("column", 2)),
        BlockKind(
            name: "column", members: [Member("width_ratio", .number, preset: .null)], nesting: .anything,
            container: "column_list"
        ),
        media("image"), media("video"), media("audio"), media("pdf"),
        media("file", more: [Member("name", .fileName, preset: "")]),
        BlockKind(name: "bookmark", members: [caption, address]),
        BlockKind(name: "embed", members: [caption, address]),
        BlockKind(name: "link_to_page", members: []),
        BlockKind(name: "synced_block", members: [Member("synced_from", .origin, preset: .null)], nesting: .anything),
        BlockKind(name: "template", members: [text], nesting: .anything, isWritable: false),
        BlockKind(name: "link_preview", members: [address], isWritable: false),
        BlockKind(name: "child_page", members: [Member("title", .text(2_000), preset: nil)], isWritable: false),
        BlockKind(name: "child_database", members: [Member("title", .text(2_000), preset: nil)], isWritable: false),
        BlockKind(name: "meeting_notes", members: [], nesting: .anything, isWritable: false),
        BlockKind(name: "unsupported", members: [], nesting: .anything, isWritable: false),
    ]

    private static func heading(_ level: Int) -> BlockKind {
        BlockKind(
            name: "heading_\(level)", members: [text, Member("is_toggleable", .flag, preset: false), color],
            nesting: .anything
        )
    }

    private static func media(_ name: String, more: [Member] = []) -> BlockKind {
        BlockKind(name: name, members: [caption] + more, isMedia: true)
    }
}
