extension SlackElement {
    /// A menu behind three dots, of up to five choices.
    public struct Overflow: Sendable, Hashable, Codable {
        /// Comes back with what a person does.
        public var actionID: String
        public var options: [SlackOption]
        /// What Slack asks first.
        public var confirm: SlackConfirmation?

        public init(
            actionID: String, options: [SlackOption], confirm: SlackConfirmation? = nil
        ) {
            self.actionID = actionID
            self.options = options
            self.confirm = confirm
        }

        private enum CodingKeys: String, CodingKey {
            case options, confirm
            case actionID = "action_id"
        }
    }
}

extension SlackElement {
    /// Boxes to tick, up to ten.
    public struct Checkboxes: Sendable, Hashable, Codable {
        /// Comes back with what a person does.
        public var actionID: String
        public var options: [SlackOption]
        public var initialOptions: [SlackOption]?
        /// What Slack asks first.
        public var confirm: SlackConfirmation?
        public var focusOnLoad: Bool?

        public init(
            actionID: String, options: [SlackOption], initialOptions: [SlackOption]? = nil,
            confirm: SlackConfirmation? = nil, focusOnLoad: Bool? = nil
        ) {
            self.actionID = actionID
            self.options = options
            self.initialOptions = initialOptions
            self.confirm = confirm
            self.focusOnLoad = focusOnLoad
        }

        private enum CodingKeys: String, CodingKey {
            case options, confirm
            case actionID = "action_id"
            case initialOptions = "initial_options"
            case focusOnLoad = "focus_on_load"
        }
    }
}

extension SlackElement {
    /// One choice of up to ten, all in view.
    public struct RadioButtons: Sendable, Hashable, Codable {
        /// Comes back with what a person does.
        public var actionID: String
        public var options: [SlackOption]
        public var initialOption: SlackOption?
        /// What Slack asks first.
        public var confirm: SlackConfirmation?
        public var focusOnLoad: Bool?

        public init(
            actionID: String, options: [SlackOption], initialOption: SlackOption? = nil,
            confirm: SlackConfirmation? = nil, focusOnLoad: Bool? = nil
        ) {
            self.actionID = actionID
            self.options = options
            self.initialOption = initialOption
            self.confirm = confirm
            self.focusOnLoad = focusOnLoad
        }

        private enum CodingKeys: String, CodingKey {
            case options, confirm
            case actionID = "action_id"
            case initialOption = "initial_option"
            case focusOnLoad = "focus_on_load"
        }
    }
}
