extension SlackBlock {
    /// Buttons, selects and the like in a row.
    public struct Actions: Sendable, Hashable, Codable {
        public var elements: [SlackElement]
        public var blockID: String?

        public init(
            _ elements: [SlackElement], blockID: String? = nil
        ) {
            self.elements = elements
            self.blockID = blockID
        }

        private enum CodingKeys: String, CodingKey {
            case elements
            case blockID = "block_id"
        }
    }
}

extension SlackBlock {
    /// Feedback buttons under an answer.
    public struct ContextActions: Sendable, Hashable, Codable {
        public var elements: [SlackElement]
        public var blockID: String?

        public init(
            _ elements: [SlackElement], blockID: String? = nil
        ) {
            self.elements = elements
            self.blockID = blockID
        }

        private enum CodingKeys: String, CodingKey {
            case elements
            case blockID = "block_id"
        }
    }
}
