import GraphQLEngine

/// The forms of the elements that stand in blocks, by type.
///
/// - SeeAlso: https://docs.slack.dev/reference/block-kit/block-elements
package enum ElementShapes {
    private static let actionable: [(String, Shape)] = [("action_id", .id)]
    private static let confirmable: [(String, Shape)] = actionable + [("confirm", .confirm)]
    private static let focusable: [(String, Shape)] = [("focus_on_load", .flag)]
    private static let placeholder: [(String, Shape)] = [("placeholder", .plainText(150))]

    static let button = ObjectShape(
        required: [("text", .plainText(75))],
        optional: confirmable + [
            ("value", .text(0...2_000)), ("url", .url), ("style", .style), ("accessibility_label", .text(1...75)),
            ("agent_prompt", .text(1...4_000)),
        ]
    )

    static let workflowButton = ObjectShape(
        required: [("text", .plainText(75)), ("workflow", .anyObject)],
        optional: confirmable + [("style", .style), ("accessibility_label", .text(1...75))]
    )

    static let image = ObjectShape(
        required: [("alt_text", .text(1...2_000))], optional: [("image_url", .webURL), ("slack_file", .slackFile)],
        rules: [ObjectShape.exactlyOne("image_url", "slack_file")]
    )

    static let overflow = ObjectShape(
        required: [("options", .list(.option(withURL: true), 1...5))], optional: confirmable, rules: [uniqueValues])

    static let checkboxes = ObjectShape(
        required: [("options", .list(.option(formatted: true), 1...10))],
        optional: confirmable + focusable + [("initial_options", .list(.option(formatted: true), 1...10))],
        rules: [initialsAreOptions, uniqueValues]
    )

    static let radioButtons = ObjectShape(
        required: [("options", .list(.option(formatted: true), 1...10))],
        optional: confirmable + focusable + [("initial_option", .option(formatted: true))],
        rules: [initialsAreOptions, uniqueValues]
    )

    private static let picker = confirmable + focusable + placeholder
    static let datePicker = ObjectShape(optional: picker + [("initial_date", .date)])
    static let timePicker = ObjectShape(
        optional: picker + [("initial_time", .time), ("timezone", .text(1...100))])
    static let dateTimePicker = ObjectShape(
        optional: confirmable + focusable + [("initial_date_time", .integer(1_000_000_000...9_999_999_999))])

    private static let options: [(String, Shape)] = [
        ("options", .list(.option(), 1...100)), ("option_groups", .list(.optionGroup(), 1...100)),
    ]
    static let staticSelect = ObjectShape(
        optional: picker + options + [("initial_option", .option())],
        rules: [ObjectShape.exactlyOne("options", "option_groups"), initialsAreOptions, uniqueValues]
    )
    static let externalSelect = ObjectShape(
        optional: picker + [("initial_option", .option()), ("min_query_length", .integer(0...75))])
    static let usersSelect = ObjectShape(optional: picker + [("initial_user", .id)])
    static let conversationsSelect = ObjectShape(
        optional: picker + conversations + [("initial_conversation", .id), ("response_url_enabled", .flag)])
    static let channelsSelect = ObjectShape(
        optional: picker + [("initial_channel", .id), ("response_url_enabled", .flag)])

    private static let several = picker + [("max_selected_items", .integer(1...100))]
    private static let conversations: [(String, Shape)] = [
        ("default_to_current_conversation", .flag), ("filter", .anyObject),
    ]
    static let multiStaticSelect = ObjectShape(
        optional: several + options + [("initial_options", .list(.option(), 1...100))],
        rules: [ObjectShape.exactlyOne("options", "option_groups"), initialsAreOptions, uniqueValues]
    )
    static let multiExternalSelect = ObjectShape(
        optional: several + [
            ("initial_options", .list(.option(), 1...100)), ("min_query_length", .integer(0...75)),
        ])
    static let multiUsersSelect = ObjectShape(optional: several + [("initial_users", .list(.id, 1...100))])
    static let multiConversationsSelect = ObjectShape(
        optional: several + conversations + [("initial_conversations", .list(.id, 1...100))])
    static let multiChannelsSelect = ObjectShape(optional: several + [("initial_channels", .list(.id, 1...100))])

    private static let written = actionable + focusable + placeholder + [("dispatch_action_config", .dispatchConfig)]
    static let plainTextInput = ObjectShape(
        optional: written + [
            ("initial_value", .text(0...3_000)), ("multiline", .flag), ("min_length", .integer(0...3_000)),
            ("max_length", .integer(1...3_000)),
        ],
        rules: [lengthsFit]
    )
    static let emailInput = ObjectShape(optional: written + [("initial_value", .text(0...3_000))])
    static let urlInput = ObjectShape(optional: written + [("initial_value", .text(0...3_000))])
    static let numberInput = ObjectShape(
        required: [("is_decimal_allowed", .flag)],
        optional: written + ["initial_value", "min_value", "max_value"].map { ($0, .number) }
    )
    static let richTextInput = ObjectShape(
        optional: written + [("initial_value", .typed { ["rich_text": RichTextShapes.block] })])
    static let fileInput = ObjectShape(
        optional: actionable + [("filetypes", .list(.text(1...20), 1...100)), ("max_files", .integer(1...10))])

    static let feedbackButtons = ObjectShape(
        required: [("positive_button", feedbackButton), ("negative_button", feedbackButton)], optional: actionable)
    private static let feedbackButton = Shape.object(
        ObjectShape(
            required: [("text", .plainText(75)), ("value", .text(1...2_000))],
            optional: [("accessibility_label", .text(1...75))]
        ))
    static let iconButton = ObjectShape(
        required: [("icon", .choice(["trash"])), ("text", .plainText(75))],
        optional: confirmable + [
            ("value", .text(0...2_000)), ("accessibility_label", .text(1...75)),
            ("visible_to_user_ids", .list(.id, 1...100)),
        ]
    )

    static let urlSource = ObjectShape(required: [("url", .webURL), ("text", .text(1...255))])
}

extension Shape {
    /// A number as elements hold it: in a text.
    fileprivate static let number = Shape.matching("must be a number in a string") { Double($0) != nil }
}
