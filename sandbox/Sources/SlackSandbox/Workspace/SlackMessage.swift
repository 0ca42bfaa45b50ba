import GraphQLEngine

/// A message in a channel.
public struct SlackMessage: Codable, Sendable, Equatable {
    /// Who changed a message, and when.
    public struct Edit: Codable, Sendable, Equatable {
        public let user: String
        public let ts: String
    }

    public struct Reaction: Codable, Sendable, Equatable {
        public let name: String
        public var users: [String]
    }

    /// Its identity within the channel, such as `1712345678.000100`.
    public let ts: String
    public let channel: String
    public let user: String
    /// Set for what an app wrote.
    public var botID: String?
    public var text: String
    /// A list.
    public var blocks: StoredJSON
    /// A list.
    public var attachments = StoredJSON([])
    /// A list.
    public var files = StoredJSON([])
    /// The message under which it stands; its own `ts` at the head of a thread.
    public var thread: String?
    /// Whether a reply shows in the channel as well.
    public var isBroadcast = false
    public var edited: Edit?
    public var reactions: [Reaction] = []
    public var metadata: StoredJSON?
    /// The only person that sees it.
    public var onlyFor: String?
    public var isStreaming = false
    public var subtype: String?
    /// The response URL's path by which it came; nil for what came otherwise.
    public var responsePath: String?

    init(ts: String, channel: String, user: String, text: String, blocks: JSON = []) {
        self.ts = ts
        self.channel = channel
        self.user = user
        self.text = text
        self.blocks = StoredJSON(blocks)
    }

    /// Whether it stands in a thread and is not its head.
    var isReply: Bool { thread.map { $0 != ts } ?? false }

    var blockList: [JSON] { blocks.value.items ?? [] }
}
