extension SlackElement {
    /// A small picture.
    public struct Image: Sendable, Hashable, Codable {
        public var imageURL: String
        public var altText: String

        public init(
            imageURL: String, altText: String
        ) {
            self.imageURL = imageURL
            self.altText = altText
        }

        private enum CodingKeys: String, CodingKey {
            case imageURL = "image_url"
            case altText = "alt_text"
        }
    }
}
