extension SlackBlock {
    /// One field of a form.
    public struct Input: Sendable, Hashable, Codable {
        public var label: SlackPlainText
        public var element: SlackElement
        /// Shown below the field.
        public var hint: SlackPlainText?
        /// Whether it may stay empty.
        public var optional: Bool?
        /// Whether each change is told at once, as the press of a button is.
        public var dispatchAction: Bool?
        public var blockID: String?

        public init(
            _ label: SlackPlainText, element: SlackElement, hint: SlackPlainText? = nil, optional: Bool? = nil,
            dispatchAction: Bool? = nil, blockID: String? = nil
        ) {
            self.label = label
            self.element = element
            self.hint = hint
            self.optional = optional
            self.dispatchAction = dispatchAction
            self.blockID = blockID
        }

        private enum CodingKeys: String, CodingKey {
            case label, element, hint, optional
            case dispatchAction = "dispatch_action"
            case blockID = "block_id"
        }
    }
}
