/// What an element holds, or what was done with it. Nothing is chosen and nothing written: nil or empty.
public enum SlackInputValue: Sendable, Hashable {
    /// A choice of a list.
    public struct Choice: Sendable, Hashable {
        public let value: String
        /// What the person saw.
        public let text: String

        public init(value: String, text: String) {
            self.value = value
            self.text = text
        }
    }

    /// A button's value; also of feedback buttons.
    case button(value: String?)
    case text(String?)
    case option(Choice?)
    case options([Choice])
    case user(SlackUserID?)
    case users([SlackUserID])
    case conversation(SlackChannelID?)
    case conversations([SlackChannelID])
    /// As 2025-11-03.
    case date(String?)
    /// As 09:30.
    case time(String?)
    case other(type: String)

    /// The one value as text: what was written, a button's or choice's value, an id, a date. Nil for nothing and for
    /// several.
    public var single: String? {
        switch self {
        case .button(let value), .text(let value), .date(let value), .time(let value): value
        case .option(let choice): choice?.value
        case .user(let user): user?.rawValue
        case .conversation(let channel): channel?.rawValue
        case .options, .users, .conversations, .other: nil
        }
    }

    /// All values as texts.
    public var all: [String] {
        switch self {
        case .options(let choices): choices.map(\.value)
        case .users(let users): users.map(\.rawValue)
        case .conversations(let channels): channels.map(\.rawValue)
        default: single.map { [$0] } ?? []
        }
    }

    var parts: [String] {
        if case .other(let type) = self { ["other", type] } else { ["\(all.count)"] + all }
    }
}

extension SlackInputValue: Decodable {
    public init(from decoder: any Decoder) throws {
        let element = try decoder.slackObject()
        switch try element.required("type") as String {
        case "button", "feedback_buttons", "icon_button": self = .button(value: element.optional("value"))
        case "plain_text_input", "email_text_input", "url_text_input", "number_input":
            self = .text(element.optional("value"))
        case "static_select", "external_select", "overflow", "radio_buttons":
            self = .option(element.optional("selected_option"))
        case "multi_static_select", "multi_external_select", "checkboxes":
            self = .options(element.optional("selected_options") ?? [])
        case "users_select": self = .user(element.optional("selected_user"))
        case "multi_users_select": self = .users(element.optional("selected_users") ?? [])
        case "conversations_select": self = .conversation(element.optional("selected_conversation"))
        case "channels_select": self = .conversation(element.optional("selected_channel"))
        case "multi_conversations_select":
            self = .conversations(element.optional("selected_conversations") ?? [])
        case "datepicker": self = .date(element.optional("selected_date"))
        case "timepicker": self = .time(element.optional("selected_time"))
        case let type: self = .other(type: type)
        }
    }
}

extension SlackInputValue.Choice: Decodable {
    public init(from decoder: any Decoder) throws {
        let option = try decoder.slackObject()
        self.value = try option.required("value")
        self.text = option.object("text")?.text("text") ?? ""
    }
}
