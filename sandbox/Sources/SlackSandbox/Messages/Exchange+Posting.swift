import GraphQLEngine

/// New messages of the app.
extension Exchange {
    mutating func postMessage() throws(SlackError) -> Fields {
        let arguments = try calling()
        let channel = try writableChannel(arguments.text("channel"))
        let content = try content(arguments)
        let metadata = try metadata(arguments)
        let thread = try thread(arguments.text("thread_ts"), in: channel)
        try takeMessage(to: channel)
        var message = SlackMessage(
            ts: makeTimestamp(), channel: channel.id, user: bot.id, text: content.text, blocks: content.blocks ?? [])
        message.botID = bot.botID
        message.attachments = StoredJSON(content.attachments ?? [])
        message.thread = thread
        message.isBroadcast = thread != nil && arguments.flag("reply_broadcast")
        message.metadata = metadata
        post(message)
        return [
            "channel": .string(channel.id), "ts": .string(message.ts),
            "message": presenter.json(of: message, withMetadata: true),
        ]
    }

    mutating func postEphemeral() throws(SlackError) -> Fields {
        let arguments = try calling()
        let channel = try writableChannel(arguments.text("channel"))
        let user = try arguments.required("user")
        guard workspace.users[user] != nil else { throw SlackError("user_not_found") }
        guard channel.members.contains(user) else { throw SlackError("user_not_in_channel") }
        let content = try content(arguments)
        let thread = try thread(arguments.text("thread_ts"), in: channel)
        try takeMessage(to: channel)
        let message = ephemeral(content, to: user, in: channel.id, thread: thread)
        put(message)
        return ["message_ts": .string(message.ts)]
    }

    /// A message of the app that one person sees.
    mutating func ephemeral(_ content: MessageContent, to user: String, in channel: String, thread: String?)
        -> SlackMessage
    {
        var message = SlackMessage(
            ts: makeTimestamp(), channel: channel, user: bot.id, text: content.text, blocks: content.blocks ?? [])
        message.botID = bot.botID
        message.attachments = StoredJSON(content.attachments ?? [])
        message.thread = thread
        message.onlyFor = user
        return message
    }

    /// Puts a message of the app where everybody sees it.
    mutating func post(_ message: SlackMessage) {
        markHead(of: message)
        put(message)
        surfaces.clearStatus(channel: message.channel, thread: message.thread)
        echo(message, subtype: nil)
    }

    /// The head of a thread knows that it is one.
    mutating func markHead(of message: SlackMessage) {
        guard message.isReply, let thread = message.thread,
            var head = workspace.message(thread, in: message.channel), head.thread == nil
        else { return }
        head.thread = thread
        put(head)
    }

    func content(_ arguments: Arguments) throws(SlackError) -> MessageContent {
        let ambient = ambient
        return try MessageContent(arguments) { BlockIdentity.makeID(ambient) }
    }

    mutating func takeMessage(to channel: SlackChannel) throws(SlackError) {
        if let seconds = surfaces.allowances.takeMessage(to: channel.id, settings.limits, at: now) {
            throw .rateLimited(retryAfter: seconds)
        }
    }

    /// The head of the thread that a message is to stand in.
    func thread(_ ts: String?, in channel: SlackChannel) throws(SlackError) -> String? {
        guard let ts else { return nil }
        guard MessageTimestamp.microseconds(ts) != nil, ts.contains(".") else { throw SlackError("invalid_thread_ts") }
        guard let message = workspace.message(ts, in: channel.id), message.onlyFor == nil else {
            throw SlackError("thread_not_found")
        }
        return message.thread ?? ts
    }

    private func metadata(_ arguments: Arguments) throws(SlackError) -> StoredJSON? {
        guard let metadata = try arguments.json("metadata", else: "invalid_metadata_format") else { return nil }
        guard metadata["event_type"]?.text?.isEmpty == false, metadata["event_payload"]?.fields != nil else {
            throw SlackError("invalid_metadata_format")
        }
        guard metadata.json().count <= Self.maximumMetadataBytes else { throw SlackError("metadata_too_large") }
        return StoredJSON(metadata)
    }

    private static let maximumMetadataBytes = 16_000
}
