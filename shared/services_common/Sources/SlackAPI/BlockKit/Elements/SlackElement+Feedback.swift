extension SlackElement {
    /// Thumbs up and down under an answer; for context actions only.
    public struct FeedbackButtons: Sendable, Hashable, Codable {
        /// Comes back with what a person does.
        public var actionID: String
        public var positiveButton: FeedbackButton
        public var negativeButton: FeedbackButton

        public init(
            actionID: String, positiveButton: FeedbackButton, negativeButton: FeedbackButton
        ) {
            self.actionID = actionID
            self.positiveButton = positiveButton
            self.negativeButton = negativeButton
        }

        private enum CodingKeys: String, CodingKey {
            case actionID = "action_id"
            case positiveButton = "positive_button"
            case negativeButton = "negative_button"
        }
    }
}

extension SlackElement {
    /// One of the two thumbs.
    public struct FeedbackButton: Sendable, Hashable, Codable {
        public var text: SlackPlainText
        /// Comes back with the press.
        public var value: String
        public var accessibilityLabel: String?

        public init(
            _ text: SlackPlainText, value: String, accessibilityLabel: String? = nil
        ) {
            self.text = text
            self.value = value
            self.accessibilityLabel = accessibilityLabel
        }

        private enum CodingKeys: String, CodingKey {
            case text, value
            case accessibilityLabel = "accessibility_label"
        }
    }
}
