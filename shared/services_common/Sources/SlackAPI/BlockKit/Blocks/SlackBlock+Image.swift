extension SlackBlock {
    /// A picture with a public address.
    public struct Image: Sendable, Hashable, Codable {
        public var imageURL: String
        /// What the picture shows, for whoever does not see it.
        public var altText: String
        public var title: SlackPlainText?
        public var blockID: String?

        public init(
            imageURL: String, altText: String, title: SlackPlainText? = nil, blockID: String? = nil
        ) {
            self.imageURL = imageURL
            self.altText = altText
            self.title = title
            self.blockID = blockID
        }

        private enum CodingKeys: String, CodingKey {
            case title
            case imageURL = "image_url"
            case altText = "alt_text"
            case blockID = "block_id"
        }
    }
}
