/// Which messages of a conversation are read.
public struct SlackHistoryRange: Sendable, Hashable {
    public var oldest: SlackTimestamp?
    public var latest: SlackTimestamp?
    /// Whether those at the ends belong to it.
    public var isInclusive: Bool
    /// At most this many, from 1 to 200; apps that are sold outside Slack's marketplace get 15.
    public var limit: Int
    public var cursor: String?

    public init(
        oldest: SlackTimestamp? = nil, latest: SlackTimestamp? = nil, isInclusive: Bool = true, limit: Int = 50,
        cursor: String? = nil
    ) {
        self.oldest = oldest
        self.latest = latest
        self.isInclusive = isInclusive
        self.limit = min(max(limit, 1), 200)
        self.cursor = cursor
    }

    /// One message alone.
    public static func only(_ ts: SlackTimestamp) -> SlackHistoryRange {
        SlackHistoryRange(oldest: ts, latest: ts, limit: 1)
    }
}

/// A page of a conversation: of a channel the newest first, of a thread the oldest.
public struct SlackHistory: Sendable, Hashable {
    public let messages: [SlackPastMessage]
    /// Where the next page begins; nil on the last.
    public let nextCursor: String?
}

/// A message as it stands in a conversation.
public struct SlackPastMessage: Sendable, Hashable {
    public let ts: SlackTimestamp
    public let thread: SlackTimestamp?
    public let user: SlackUserID?
    public let bot: SlackBotID?
    public let subtype: String?
    /// As Slack escaped it; see ``SlackInboundText``.
    public let text: String
    /// The key with which it was posted.
    public let key: String?
}

extension SlackHistory: Decodable {
    public init(from decoder: any Decoder) throws {
        let answer = try decoder.slackObject()
        self.messages = try answer.required("messages")
        self.nextCursor = answer.nextCursor
    }
}

extension SlackPastMessage: Decodable {
    public init(from decoder: any Decoder) throws {
        let message = try decoder.slackObject()
        let metadata = message.object("metadata")
        self.ts = try message.required("ts")
        self.thread = message.optional("thread_ts")
        self.user = message.optional("user")
        self.bot = message.optional("bot_id")
        self.subtype = message.optional("subtype")
        self.text = message.text("text")
        self.key =
            metadata?.optional("event_type") == SlackMessageKey.eventType
            ? metadata?.object("event_payload")?.optional("key") : nil
    }
}
