public import FoundationEssentials

/// A message on its way to a channel.
public struct SlackPost: Sendable, Hashable {
    public var message: SlackMessage
    public var channel: SlackChannelID
    /// The message whose thread it belongs to.
    public var thread: SlackTimestamp?
    /// Whether the channel sees it too, although it is in a thread.
    public var isBroadcast: Bool
    /// A name of ours that travels with the message, by which it is found again.
    public var key: String?
    /// When an earlier try was made that may have been carried out: then it is looked for first.
    public var firstTried: Date?

    public init(
        _ message: SlackMessage, to channel: SlackChannelID, thread: SlackTimestamp? = nil, isBroadcast: Bool = false,
        key: String? = nil, firstTried: Date? = nil
    ) {
        self.message = message
        self.channel = channel
        self.thread = thread
        self.isBroadcast = isBroadcast
        self.key = key
        self.firstTried = firstTried
    }
}

/// Where a message stands.
public struct SlackPosted: Sendable, Hashable {
    public let channel: SlackChannelID
    public let ts: SlackTimestamp

    public init(channel: SlackChannelID, ts: SlackTimestamp) {
        self.channel = channel
        self.ts = ts
    }
}

extension SlackPosted: Decodable {
    public init(from decoder: any Decoder) throws {
        let answer = try decoder.slackObject()
        self.init(channel: try answer.required("channel"), ts: try answer.required("ts"))
    }
}

/// The key of a message, as Slack keeps it beside the text.
struct SlackMessageKey: Sendable, Hashable, Encodable {
    static let eventType = "message_key"
    /// Slack keeps some kilobytes; ours are a few dozen bytes.
    static let maxBytes = 255

    let key: String

    private enum CodingKeys: String, CodingKey {
        case eventType = "event_type"
        case eventPayload = "event_payload"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Self.eventType, forKey: .eventType)
        try container.encode(["key": key], forKey: .eventPayload)
    }
}
