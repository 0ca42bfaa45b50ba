extension SlackView {
    /// A dialog over Slack's window.
    public struct Modal: Sendable, Hashable, Codable {
        /// At most 24 characters.
        public var title: SlackPlainText
        public var blocks: [SlackBlock]
        /// Needed as soon as there is an input block.
        public var submit: SlackPlainText?
        public var close: SlackPlainText?
        /// Comes back with the submission.
        public var callbackID: String?
        /// Comes back with the submission, unseen by the person.
        public var privateMetadata: String?
        public var clearOnClose: Bool?
        /// Whether closing it without submission is told.
        public var notifyOnClose: Bool?
        /// A name of ours, unique in the workspace.
        public var externalID: String?

        public init(
            title: SlackPlainText, blocks: [SlackBlock], submit: SlackPlainText? = nil, close: SlackPlainText? = nil,
            callbackID: String? = nil, privateMetadata: String? = nil, clearOnClose: Bool? = nil,
            notifyOnClose: Bool? = nil, externalID: String? = nil
        ) {
            self.title = title
            self.blocks = blocks
            self.submit = submit
            self.close = close
            self.callbackID = callbackID
            self.privateMetadata = privateMetadata
            self.clearOnClose = clearOnClose
            self.notifyOnClose = notifyOnClose
            self.externalID = externalID
        }

        private enum CodingKeys: String, CodingKey {
            case title, blocks, submit, close
            case callbackID = "callback_id"
            case privateMetadata = "private_metadata"
            case clearOnClose = "clear_on_close"
            case notifyOnClose = "notify_on_close"
            case externalID = "external_id"
        }
    }
}
