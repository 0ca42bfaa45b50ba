import GraphQLEngine

/// The form of rich text.
///
/// - SeeAlso: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
enum RichTextShapes {
    static let block = ObjectShape(
        required: [("elements", .list(.typed { parts }, 0...1_000))], optional: [("block_id", .id)])

    private static let parts: [String: ObjectShape] = [
        "rich_text_section": ObjectShape(required: [("elements", .list(.typed { inline }, 0...1_000))]),
        "rich_text_list": ObjectShape(
            required: [
                ("elements", .list(.typed { ["rich_text_section": section] }, 0...1_000)),
                ("style", .choice(["bullet", "ordered"])),
            ],
            optional: [
                ("indent", .integer(0...8)), ("offset", .integer(0...1_000_000)), ("border", .integer(0...1)),
            ]
        ),
        "rich_text_preformatted": ObjectShape(
            required: [("elements", .list(.typed { inline }, 0...1_000))],
            optional: [("border", .integer(0...1)), ("language", .text(1...100))]
        ),
        "rich_text_quote": ObjectShape(
            required: [("elements", .list(.typed { inline }, 0...1_000))], optional: [("border", .integer(0...1))]),
    ]

    private static let section = ObjectShape(required: [("elements", .list(.typed { inline }, 0...1_000))])

    private static let style = Shape.object(
        ObjectShape(
            optional: [
                "bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink",
            ].map { ($0, .flag) }))

    private static func styled(_ required: [(String, Shape)], _ optional: [(String, Shape)] = []) -> ObjectShape {
        ObjectShape(required: required, optional: optional + [("style", style)])
    }

    private static let inline: [String: ObjectShape] = [
        "text": styled([("text", .text(1...12_000))]),
        "link": styled([("url", .url)], [("text", .text(0...3_000)), ("unsafe", .flag)]),
        "user": styled([("user_id", .id)]),
        "channel": styled([("channel_id", .id)]),
        "usergroup": styled([("usergroup_id", .id)]),
        "team": styled([("team_id", .id)]),
        "emoji": styled([("name", .text(1...100))], [("unicode", .text(1...100)), ("url", .url)]),
        "broadcast": styled([("range", .choice(["here", "channel", "everyone"]))]),
        "color": styled([("value", .text(1...20))]),
        "date": styled(
            [("timestamp", .integer(0...9_999_999_999)), ("format", .text(1...200))],
            [("url", .url), ("fallback", .text(1...200))]),
    ]
}
