import FoundationEssentials
import GraphQLEngine

/// Messages that grow while people read them.
///
/// - SeeAlso: https://docs.slack.dev/reference/methods/chat.startStream
extension Exchange {
    /// How long a stream may go on; Slack ends it after about five minutes.
    static let streamLifetime: TimeInterval = 300

    mutating func startStream() throws(SlackError) -> Fields {
        let arguments = try calling()
        let channel = try writableChannel(arguments.text("channel"))
        guard let head = try thread(try arguments.required("thread_ts"), in: channel) else {
            throw SlackError("thread_not_found")
        }
        if channel.kind != .direct {
            guard let user = arguments.text("recipient_user_id") else { throw SlackError("missing_recipient_user_id") }
            guard arguments.text("recipient_team_id") != nil else { throw SlackError("missing_recipient_team_id") }
            guard workspace.users[user] != nil else { throw SlackError("user_not_found") }
        }
        let chunks = try StreamChunk.chunks(of: arguments)
        try takeMessage(to: channel)
        var message = SlackMessage(ts: makeTimestamp(), channel: channel.id, user: bot.id, text: "")
        message.botID = bot.botID
        message.thread = head
        message.isStreaming = true
        for chunk in chunks { message.append(chunk) }
        surfaces.streams[message.ts] = now
        post(message)
        return ["channel": .string(channel.id), "ts": .string(message.ts)]
    }

    mutating func appendStream() throws(SlackError) -> Fields {
        let arguments = try calling()
        var message = try streaming(arguments)
        let chunks = try StreamChunk.chunks(of: arguments)
        guard !chunks.isEmpty else { throw SlackError("no_text") }
        for chunk in chunks { message.append(chunk) }
        put(message)
        return ["channel": .string(message.channel), "ts": .string(message.ts)]
    }

    mutating func stopStream() throws(SlackError) -> Fields {
        let arguments = try calling()
        var message = try streaming(arguments)
        for chunk in try StreamChunk.chunks(of: arguments) { message.append(chunk) }
        if let blocks = try arguments.json("blocks", else: "invalid_blocks_format") {
            let ambient = ambient
            let checked = try MessageContent.checked(blocks) { BlockIdentity.makeID(ambient) }
            message.blocks = StoredJSON(.list(message.blockList + (checked.items ?? [])))
        }
        if let metadata = try arguments.json("metadata", else: "invalid_metadata_format") {
            message.metadata = StoredJSON(metadata)
        }
        message.isStreaming = false
        surfaces.streams[message.ts] = nil
        put(message)
        echo(message, subtype: nil)
        return [
            "channel": .string(message.channel), "ts": .string(message.ts),
            "message": presenter.json(of: message, withMetadata: true),
        ]
    }

    private mutating func streaming(_ arguments: Arguments) throws(SlackError) -> SlackMessage {
        let channel = try writableChannel(arguments.text("channel"))
        guard var message = workspace.message(arguments.text("ts") ?? "", in: channel.id) else {
            throw SlackError("message_not_found")
        }
        guard message.botID == bot.botID else { throw SlackError("message_not_owned_by_app") }
        guard message.isStreaming else { throw SlackError("message_not_in_streaming_state") }
        // A stream that this process does not know began in one before it.
        guard let start = surfaces.streams[message.ts], now.timeIntervalSince(start) < Self.streamLifetime else {
            message.isStreaming = false
            put(message)
            throw SlackError("message_not_in_streaming_state")
        }
        return message
    }
}
