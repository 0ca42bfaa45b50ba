extension SlackBlock {
    /// A heading, without mark-up.
    public struct Header: Sendable, Hashable, Codable {
        public var text: SlackPlainText
        public var blockID: String?

        public init(
            _ text: SlackPlainText, blockID: String? = nil
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

extension SlackBlock {
    /// A line across.
    public struct Divider: Sendable, Hashable, Codable {
        public var blockID: String?

        public init(
            blockID: String? = nil
        ) {
            self.blockID = blockID
        }

        private enum CodingKeys: String, CodingKey {
            case blockID = "block_id"
        }
    }
}
