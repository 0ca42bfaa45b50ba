extension SlackBlock {
    /// Small print: up to ten texts and images in a row.
    public struct Context: Sendable, Hashable, Codable {
        public var elements: [ContextElement]
        public var blockID: String?

        public init(
            _ elements: [ContextElement], blockID: String? = nil
        ) {
            self.elements = elements
            self.blockID = blockID
        }

        private enum CodingKeys: String, CodingKey {
            case elements
            case blockID = "block_id"
        }

        /// One line of small print.
        public init(_ text: Mrkdwn, blockID: String? = nil) {
            self.init([.text(.mrkdwn(text))], blockID: blockID)
        }
    }
}

extension SlackBlock {
    /// What a context block is made of.
    public enum ContextElement: Sendable, Hashable {
        case text(SlackText)
        case image(SlackElement.Image)
    }
}

extension SlackBlock.ContextElement: Codable {
    public init(from decoder: any Decoder) throws {
        if try TypeTag(from: decoder).type == "image" {
            self = .image(try SlackElement.Image(from: decoder))
        } else {
            self = .text(try SlackText(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .text(let text): try text.encode(to: encoder)
        case .image(let image): try TypeTag.write("image", image, to: encoder)
        }
    }
}
