/// One choice of a select, an overflow menu, checkboxes or radio buttons.
///
/// - SeeAlso: Slack, "Option object". Selects and overflow menus take plain texts only; checkboxes and radio buttons
///   take mark-up too.
public struct SlackOption: Sendable, Hashable, Codable {
    public var text: SlackText
    /// What comes back when it is chosen; at most ``SlackLimits/optionValue`` characters.
    public var value: String
    public var description: SlackText?

    public init(text: SlackText, value: String, description: SlackText? = nil) {
        self.text = text
        self.value = value
        self.description = description
    }

    public init(_ text: String, value: String, description: String? = nil) {
        self.init(text: .plain(text), value: value, description: description.map { .plain($0) })
    }
}

/// Choices under a heading of their own.
public struct SlackOptionGroup: Sendable, Hashable, Codable {
    public var label: SlackPlainText
    public var options: [SlackOption]

    public init(_ label: SlackPlainText, options: [SlackOption]) {
        self.label = label
        self.options = options
    }
}
