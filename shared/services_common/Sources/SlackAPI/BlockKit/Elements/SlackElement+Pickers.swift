extension SlackElement {
    /// A menu of the workspace's people.
    public struct UsersSelect: Sendable, Hashable, Codable {
        /// Comes back with what a person does.
        public var actionID: String
        public var placeholder: SlackPlainText?
        public var initialUser: SlackUserID?
        /// What Slack asks first.
        public var confirm: SlackConfirmation?
        public var focusOnLoad: Bool?

        public init(
            actionID: String, placeholder: SlackPlainText? = nil, initialUser: SlackUserID? = nil,
            confirm: SlackConfirmation? = nil, focusOnLoad: Bool? = nil
        ) {
            self.actionID = actionID
            self.placeholder = placeholder
            self.initialUser = initialUser
            self.confirm = confirm
            self.focusOnLoad = focusOnLoad
        }

        private enum CodingKeys: String, CodingKey {
            case placeholder, confirm
            case actionID = "action_id"
            case initialUser = "initial_user"
            case focusOnLoad = "focus_on_load"
        }
    }
}

extension SlackElement {
    /// A menu of conversations.
    public struct ConversationsSelect: Sendable, Hashable, Codable {
        /// Comes back with what a person does.
        public var actionID: String
        public var placeholder: SlackPlainText?
        public var initialConversation: SlackChannelID?
        public var defaultToCurrentConversation: Bool?
        /// Whether the submission of a modal brings an address to answer the chosen conversation.
        public var responseURLEnabled: Bool?
        /// What Slack asks first.
        public var confirm: SlackConfirmation?
        public var focusOnLoad: Bool?

        public init(
            actionID: String, placeholder: SlackPlainText? = nil, initialConversation: SlackChannelID? = nil,
            defaultToCurrentConversation: Bool? = nil, responseURLEnabled: Bool? = nil,
            confirm: SlackConfirmation? = nil, focusOnLoad: Bool? = nil
        ) {
            self.actionID = actionID
            self.placeholder = placeholder
            self.initialConversation = initialConversation
            self.defaultToCurrentConversation = defaultToCurrentConversation
            self.responseURLEnabled = responseURLEnabled
            self.confirm = confirm
            self.focusOnLoad = focusOnLoad
        }

        private enum CodingKeys: String, CodingKey {
            case placeholder, confirm
            case actionID = "action_id"
            case initialConversation = "initial_conversation"
            case defaultToCurrentConversation = "default_to_current_conversation"
            case responseURLEnabled = "response_url_enabled"
            case focusOnLoad = "focus_on_load"
        }
    }
}

extension SlackElement {
    /// A calendar.
    public struct DatePicker: Sendable, Hashable, Codable {
        /// Comes back with what a person does.
        public var actionID: String
        public var placeholder: SlackPlainText?
        /// As 2025-11-03.
        public var initialDate: String?
        /// What Slack asks first.
        public var confirm: SlackConfirmation?
        public var focusOnLoad: Bool?

        public init(
            actionID: String, placeholder: SlackPlainText? = nil, initialDate: String? = nil,
            confirm: SlackConfirmation? = nil, focusOnLoad: Bool? = nil
        ) {
            self.actionID = actionID
            self.placeholder = placeholder
            self.initialDate = initialDate
            self.confirm = confirm
            self.focusOnLoad = focusOnLoad
        }

        private enum CodingKeys: String, CodingKey {
            case placeholder, confirm
            case actionID = "action_id"
            case initialDate = "initial_date"
            case focusOnLoad = "focus_on_load"
        }
    }
}
