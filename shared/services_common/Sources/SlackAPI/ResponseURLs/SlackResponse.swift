/// An answer by way of a response URL, of which Slack takes five within half an hour.
///
/// - SeeAlso: Slack, "Handling user interaction", message responses
public enum SlackResponse: Sendable, Hashable {
    /// Seen by the one person.
    case ephemeral(SlackMessage, thread: SlackTimestamp? = nil)
    /// Seen by all in the conversation.
    case inChannel(SlackMessage, thread: SlackTimestamp? = nil)
    /// In the place of the message whose button was pressed. Commands have none.
    case replaceOriginal(SlackMessage)
    /// Removes the message whose button was pressed: the only way to remove an ephemeral one.
    case deleteOriginal

    /// Whether it leaves the same behind when it is given twice.
    var isRepeatable: Bool {
        switch self {
        case .ephemeral, .inChannel: false
        case .replaceOriginal, .deleteOriginal: true
        }
    }
}

extension SlackResponse: Encodable {
    private enum CodingKeys: String, CodingKey {
        case text, blocks
        case type = "response_type"
        case replaces = "replace_original"
        case deletes = "delete_original"
        case thread = "thread_ts"
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .ephemeral(let message, let thread):
            try container.encode("ephemeral", forKey: .type)
            try encode(message, thread, to: &container)
        case .inChannel(let message, let thread):
            try container.encode("in_channel", forKey: .type)
            try encode(message, thread, to: &container)
        case .replaceOriginal(let message):
            try container.encode(true, forKey: .replaces)
            try encode(message, nil, replaces: true, to: &container)
        case .deleteOriginal: try container.encode(true, forKey: .deletes)
        }
    }

    private func encode(
        _ message: SlackMessage, _ thread: SlackTimestamp?, replaces: Bool = false,
        to container: inout KeyedEncodingContainer<CodingKeys>
    ) throws {
        let message = message.fitted()
        if !replaces { try container.encode(false, forKey: .replaces) }
        try container.encode(message.text, forKey: .text)
        if !message.blocks.isEmpty { try container.encode(message.blocks, forKey: .blocks) }
        try container.encodeIfPresent(thread, forKey: .thread)
    }
}
