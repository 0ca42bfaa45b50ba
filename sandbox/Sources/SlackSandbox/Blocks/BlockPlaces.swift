/// Which elements may stand in which block.
extension BlockShapes {
    private static let selects: [String: ObjectShape] = [
        "static_select": ElementShapes.staticSelect, "external_select": ElementShapes.externalSelect,
        "users_select": ElementShapes.usersSelect, "conversations_select": ElementShapes.conversationsSelect,
        "channels_select": ElementShapes.channelsSelect,
    ]
    private static let multiSelects: [String: ObjectShape] = [
        "multi_static_select": ElementShapes.multiStaticSelect,
        "multi_external_select": ElementShapes.multiExternalSelect,
        "multi_users_select": ElementShapes.multiUsersSelect,
        "multi_conversations_select": ElementShapes.multiConversationsSelect,
        "multi_channels_select": ElementShapes.multiChannelsSelect,
    ]
    private static let pickers: [String: ObjectShape] = [
        "checkboxes": ElementShapes.checkboxes, "radio_buttons": ElementShapes.radioButtons,
        "datepicker": ElementShapes.datePicker, "timepicker": ElementShapes.timePicker,
        "datetimepicker": ElementShapes.dateTimePicker,
    ]
    private static let buttons: [String: ObjectShape] = [
        "button": ElementShapes.button, "workflow_button": ElementShapes.workflowButton,
        "overflow": ElementShapes.overflow,
    ]
    private static let written: [String: ObjectShape] = [
        "plain_text_input": ElementShapes.plainTextInput, "email_text_input": ElementShapes.emailInput,
        "url_text_input": ElementShapes.urlInput, "number_input": ElementShapes.numberInput,
        "rich_text_input": ElementShapes.richTextInput, "file_input": ElementShapes.fileInput,
    ]

    /// Slack refuses menus with several choices in an `actions` block.
    static let actionElements = joined(
        buttons, selects, pickers, ["rich_text_input": ElementShapes.richTextInput])
    static let accessories = joined(buttons, selects, multiSelects, pickers, ["image": ElementShapes.image])
    static let inputElements = joined(selects, multiSelects, pickers, written)

    private static func joined(_ tables: [String: ObjectShape]...) -> [String: ObjectShape] {
        tables.reduce(into: [:]) { all, table in all.merge(table) { first, _ in first } }
    }
}
