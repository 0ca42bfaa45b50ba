import GraphQLEngine

/// The forms of blocks, by type.
///
/// - SeeAlso: https://docs.slack.dev/reference/block-kit/blocks
enum BlockShapes {
    private static let identity: [(String, Shape)] = [("block_id", .id)]

    static let divider = ObjectShape(optional: identity)
    static let header = ObjectShape(
        required: [("text", .plainText(150))], optional: identity + [("level", .integer(1...4))])
    static let section = ObjectShape(
        optional: identity + [
            ("text", .anyText(3_000)), ("fields", .list(.anyText(2_000), 1...10)),
            ("accessory", .typed { accessories }),
            ("expand", .flag),
        ],
        rules: [ObjectShape.anyOf(["fields", "text"])]
    )
    static let context = ObjectShape(
        required: [
            (
                "elements",
                .list(
                    .typed {
                        [
                            "image": ElementShapes.image, "plain_text": Shape.plain(3_000),
                            "mrkdwn": Shape.mrkdwn(3_000),
                        ]
                    }, 1...10)
            )
        ], optional: identity)
    static let actions = ObjectShape(
        required: [("elements", .list(.typed { actionElements }, 1...25))], optional: identity)
    static let contextActions = ObjectShape(
        required: [
            (
                "elements",
                .list(
                    .typed {
                        ["feedback_buttons": ElementShapes.feedbackButtons, "icon_button": ElementShapes.iconButton]
                    }, 1...5)
            )
        ], optional: identity)
    static let input = ObjectShape(
        required: [("label", .plainText(2_000)), ("element", .typed { inputElements })],
        optional: identity + [("hint", .plainText(2_000)), ("optional", .flag), ("dispatch_action", .flag)]
    )
    static let image = ElementShapes.image.with(
        optional: identity + [
            ("title", .plainText(2_000)), ("image_width", .integer(1...100_000)),
            ("image_height", .integer(1...100_000)),
            ("image_bytes", .integer(1...1_000_000_000)), ("is_animated", .flag),
        ])
    static let markdown = ObjectShape(required: [("text", .text(1...12_000))], optional: identity)
    static let richText = RichTextShapes.block
    static let video = ObjectShape(
        required: [
            ("alt_text", .text(1...2_000)), ("title", .plainText(199)), ("thumbnail_url", .webURL),
            ("video_url", .webURL),
        ],
        optional: identity + [
            ("author_name", .text(1...49)), ("description", .plainText(3_000)), ("provider_icon_url", .webURL),
            ("provider_name", .text(1...255)), ("title_url", .webURL),
        ]
    )
    static let alert = ObjectShape(
        required: [("text", .anyText(3_000))],
        optional: identity + [("level", .choice(["default", "info", "warning", "error", "success"]))]
    )
    static let taskCard = ObjectShape(
        required: [
            ("task_id", .id), ("title", .text(1...256)),
            ("status", .choice(["pending", "in_progress", "complete", "error"])),
        ],
        optional: identity + [
            ("details", .typed { ["rich_text": richText] }), ("output", .typed { ["rich_text": richText] }),
            ("sources", .list(.typed { ["url": ElementShapes.urlSource] }, 1...100)),
        ]
    )
    static let plan = ObjectShape(
        required: [("title", .text(1...256))],
        optional: identity + [("tasks", .list(.typed { ["task_card": taskCard] }, 1...100))]
    )
    static let table = ObjectShape(
        required: [
            (
                "rows",
                .list(
                    .list(
                        .typed {
                            [
                                "raw_text": ObjectShape(required: [("text", .text(1...3_000))]),
                                "rich_text": richText,
                            ]
                        }, 1...20), 1...100)
            )
        ],
        optional: identity + [
            (
                "column_settings",
                .list(
                    .object(
                        ObjectShape(optional: [
                            ("align", .choice(["left", "center", "right"])), ("is_wrapped", .flag),
                        ])), 1...20)
            )
        ],
        rules: [rowsAreEven]
    )
    static let card = ObjectShape(
        optional: identity + [
            ("hero_image", .typed { ["image": ElementShapes.image] }),
            ("icon", .typed { ["image": ElementShapes.image] }),
            ("title", .mrkdwnText(150)), ("subtitle", .mrkdwnText(150)), ("body", .mrkdwnText(200)),
            ("actions", .list(.typed { ["button": ElementShapes.button] }, 1...25)),
        ],
        rules: [ObjectShape.anyOf(["hero_image", "title", "actions", "body"])]
    )
    static let carousel = ObjectShape(
        required: [("elements", .list(.typed { ["card": card] }, 1...10))], optional: identity)
    static let container = ObjectShape(
        required: [("child_blocks", .list(.typed { BlockSurface.contained }, 1...10))],
        optional: identity + [
            ("title", .anyText(150)), ("subtitle", .anyText(150)), ("is_collapsible", .flag),
            ("default_collapsed", .flag), ("icon", .typed { ["image": ElementShapes.image] }),
            ("width", .text(1...50)),
        ]
    )

    private static let rowsAreEven: ObjectShape.Rule = { table in
        let counts = Set((table["rows"]?.items ?? []).map { $0.items?.count ?? 0 })
        return counts.count > 1 ? [("all rows must have the same number of cells", "rows")] : []
    }
}
