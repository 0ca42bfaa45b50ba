extension SlackElement {
    /// A button. With an address it also opens that.
    public struct Button: Sendable, Hashable, Codable {
        public var text: SlackPlainText
        /// Comes back with what a person does.
        public var actionID: String
        /// Comes back with the press.
        public var value: String?
        public var url: String?
        public var style: SlackButtonStyle?
        /// What Slack asks first.
        public var confirm: SlackConfirmation?
        /// What a screen reader says instead of the text.
        public var accessibilityLabel: String?

        public init(
            _ text: SlackPlainText, actionID: String, value: String? = nil, url: String? = nil,
            style: SlackButtonStyle? = nil, confirm: SlackConfirmation? = nil, accessibilityLabel: String? = nil
        ) {
            self.text = text
            self.actionID = actionID
            self.value = value
            self.url = url
            self.style = style
            self.confirm = confirm
            self.accessibilityLabel = accessibilityLabel
        }

        private enum CodingKeys: String, CodingKey {
            case text, value, url, style, confirm
            case actionID = "action_id"
            case accessibilityLabel = "accessibility_label"
        }
    }
}
