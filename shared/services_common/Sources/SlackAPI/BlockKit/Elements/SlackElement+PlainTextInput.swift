extension SlackElement {
    /// A field to write in.
    public struct PlainTextInput: Sendable, Hashable, Codable {
        /// Comes back with what a person does.
        public var actionID: String
        public var placeholder: SlackPlainText?
        public var initialValue: String?
        public var multiline: Bool?
        public var minLength: Int?
        public var maxLength: Int?
        public var focusOnLoad: Bool?

        public init(
            actionID: String, placeholder: SlackPlainText? = nil, initialValue: String? = nil, multiline: Bool? = nil,
            minLength: Int? = nil, maxLength: Int? = nil, focusOnLoad: Bool? = nil
        ) {
            self.actionID = actionID
            self.placeholder = placeholder
            self.initialValue = initialValue
            self.multiline = multiline
            self.minLength = minLength
            self.maxLength = maxLength
            self.focusOnLoad = focusOnLoad
        }

        private enum CodingKeys: String, CodingKey {
            case placeholder, multiline
            case actionID = "action_id"
            case initialValue = "initial_value"
            case minLength = "min_length"
            case maxLength = "max_length"
            case focusOnLoad = "focus_on_load"
        }
    }
}
