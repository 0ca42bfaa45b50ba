extension SlackBlock {
    /// Text, or up to ten short texts in two columns, with an element beside them.
    public struct Section: Sendable, Hashable, Codable {
        public var text: SlackText?
        public var fields: [SlackText]?
        public var accessory: SlackElement?
        /// Whether a long text is shown whole instead of behind 'See more'.
        public var expand: Bool?
        public var blockID: String?

        public init(
            _ text: SlackText?, fields: [SlackText]? = nil, accessory: SlackElement? = nil, expand: Bool? = nil,
            blockID: String? = nil
        ) {
            self.text = text
            self.fields = fields
            self.accessory = accessory
            self.expand = expand
            self.blockID = blockID
        }

        private enum CodingKeys: String, CodingKey {
            case text, fields, accessory, expand
            case blockID = "block_id"
        }

        public init(
            _ text: Mrkdwn, fields: [SlackText]? = nil, accessory: SlackElement? = nil, expand: Bool? = nil,
            blockID: String? = nil
        ) {
            self.init(.mrkdwn(text), fields: fields, accessory: accessory, expand: expand, blockID: blockID)
        }
    }
}
