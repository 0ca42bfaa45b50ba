extension SlackElement {
    /// A menu with one choice of a list.
    public struct StaticSelect: Sendable, Hashable, Codable {
        /// Comes back with what a person does.
        public var actionID: String
        public var placeholder: SlackPlainText?
        /// Either these or groups.
        public var options: [SlackOption]?
        public var optionGroups: [SlackOptionGroup]?
        public var initialOption: SlackOption?
        /// What Slack asks first.
        public var confirm: SlackConfirmation?
        public var focusOnLoad: Bool?

        public init(
            actionID: String, placeholder: SlackPlainText? = nil, options: [SlackOption]? = nil,
            optionGroups: [SlackOptionGroup]? = nil, initialOption: SlackOption? = nil,
            confirm: SlackConfirmation? = nil, focusOnLoad: Bool? = nil
        ) {
            self.actionID = actionID
            self.placeholder = placeholder
            self.options = options
            self.optionGroups = optionGroups
            self.initialOption = initialOption
            self.confirm = confirm
            self.focusOnLoad = focusOnLoad
        }

        private enum CodingKeys: String, CodingKey {
            case placeholder, options, confirm
            case actionID = "action_id"
            case optionGroups = "option_groups"
            case initialOption = "initial_option"
            case focusOnLoad = "focus_on_load"
        }
    }
}

extension SlackElement {
    /// A menu with several choices of a list.
    public struct MultiStaticSelect: Sendable, Hashable, Codable {
        /// Comes back with what a person does.
        public var actionID: String
        public var placeholder: SlackPlainText?
        /// Either these or groups.
        public var options: [SlackOption]?
        public var optionGroups: [SlackOptionGroup]?
        public var initialOptions: [SlackOption]?
        public var maxSelectedItems: Int?
        /// What Slack asks first.
        public var confirm: SlackConfirmation?
        public var focusOnLoad: Bool?

        public init(
            actionID: String, placeholder: SlackPlainText? = nil, options: [SlackOption]? = nil,
            optionGroups: [SlackOptionGroup]? = nil, initialOptions: [SlackOption]? = nil, maxSelectedItems: Int? = nil,
            confirm: SlackConfirmation? = nil, focusOnLoad: Bool? = nil
        ) {
            self.actionID = actionID
            self.placeholder = placeholder
            self.options = options
            self.optionGroups = optionGroups
            self.initialOptions = initialOptions
            self.maxSelectedItems = maxSelectedItems
            self.confirm = confirm
            self.focusOnLoad = focusOnLoad
        }

        private enum CodingKeys: String, CodingKey {
            case placeholder, options, confirm
            case actionID = "action_id"
            case optionGroups = "option_groups"
            case initialOptions = "initial_options"
            case maxSelectedItems = "max_selected_items"
            case focusOnLoad = "focus_on_load"
        }
    }
}
