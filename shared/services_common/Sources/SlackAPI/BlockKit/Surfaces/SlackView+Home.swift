extension SlackView {
    /// The app's own page, for one person.
    public struct Home: Sendable, Hashable, Codable {
        public var blocks: [SlackBlock]
        public var callbackID: String?
        public var privateMetadata: String?
        public var externalID: String?

        public init(
            _ blocks: [SlackBlock], callbackID: String? = nil, privateMetadata: String? = nil, externalID: String? = nil
        ) {
            self.blocks = blocks
            self.callbackID = callbackID
            self.privateMetadata = privateMetadata
            self.externalID = externalID
        }

        private enum CodingKeys: String, CodingKey {
            case blocks
            case callbackID = "callback_id"
            case privateMetadata = "private_metadata"
            case externalID = "external_id"
        }
    }
}
