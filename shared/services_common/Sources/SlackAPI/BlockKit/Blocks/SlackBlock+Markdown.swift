extension SlackBlock {
    /// Markdown as models write it; Slack turns it into blocks of its own. All of a message hold 12,000 characters.
    public struct Markdown: Sendable, Hashable, Codable {
        public var text: String
        public var blockID: String?

        public init(
            _ text: String, blockID: String? = nil
        ) {
            self.text = text
            self.blockID = blockID
        }

        private enum CodingKeys: String, CodingKey {
            case text
            case blockID = "block_id"
        }
    }
}
