import GraphQLEngine

/// What an element holds, as `state.values` shows it.
package enum ElementValue {
    /// The member of a value by the element's type.
    package static func member(of type: String) -> String? {
        switch type {
        case "plain_text_input", "email_text_input", "url_text_input", "number_input": "value"
        case "rich_text_input": "rich_text_value"
        case "static_select", "external_select", "radio_buttons", "overflow": "selected_option"
        case "multi_static_select", "multi_external_select", "checkboxes": "selected_options"
        case "users_select": "selected_user"
        case "multi_users_select": "selected_users"
        case "conversations_select": "selected_conversation"
        case "multi_conversations_select": "selected_conversations"
        case "channels_select": "selected_channel"
        case "multi_channels_select": "selected_channels"
        case "datepicker": "selected_date"
        case "timepicker": "selected_time"
        case "datetimepicker": "selected_date_time"
        case "file_input": "files"
        default: nil
        }
    }

    /// The member of an element that says what it holds at first.
    private static let initialMembers = [
        "initial_value", "initial_option", "initial_options", "initial_user", "initial_users", "initial_conversation",
        "initial_conversations", "initial_channel", "initial_channels", "initial_date", "initial_time",
        "initial_date_time",
    ]

    package static func takesSeveral(_ type: String) -> Bool { type.hasPrefix("multi_") || type == "checkboxes" }

    /// What all elements of a message or view hold at first.
    ///
    /// - Parameter old: what elements of the same block and action keep.
    static func initial(of blocks: [JSON], keeping old: Fields = [:]) -> Fields {
        var values: Fields = [:]
        for element in BlockElement.all(in: blocks) where element.holdsValue {
            guard let member = member(of: element.type) else { continue }
            var value: JSON = ["type": .string(element.type), member: takesSeveral(element.type) ? [] : .null]
            if let initial = initialMembers.lazy.compactMap({ element.element[$0] }).first {
                value = ["type": .string(element.type), member: initial]
            }
            if let kept = old[element.blockID]?[element.actionID], kept["type"] == value["type"] { value = kept }
            set(value, of: element, in: &values)
        }
        return values
    }

    static func set(_ value: JSON, of element: BlockElement, in values: inout Fields) {
        var block = values[element.blockID]?.fields ?? [:]
        block[element.actionID] = value
        values[element.blockID] = .object(block)
    }
}
