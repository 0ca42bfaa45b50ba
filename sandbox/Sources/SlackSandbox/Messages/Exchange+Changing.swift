import GraphQLEngine

/// Changes of messages that are there.
extension Exchange {
    /// The longest text that a message can be given afterwards, in UTF-16 units.
    private static let maximumUpdatedText = 4_000

    mutating func updateMessage() throws(SlackError) -> Fields {
        let arguments = try calling()
        var message = try ownMessage(arguments, else: "cant_update_message")
        guard !message.isStreaming else { throw SlackError("streaming_state_conflict") }
        guard (arguments.text("text") ?? "").utf16.count <= Self.maximumUpdatedText else {
            throw SlackError("msg_too_long")
        }
        let content = try content(arguments)
        message.text = content.text
        message.blocks = StoredJSON(content.blocks ?? [])
        message.attachments = StoredJSON(content.attachments ?? [])
        if let metadata = try arguments.json("metadata", else: "invalid_metadata_format") {
            message.metadata = StoredJSON(metadata)
        }
        message.edited = .init(user: bot.id, ts: makeTimestamp())
        put(message)
        echo(message, subtype: "message_changed")
        return [
            "channel": .string(message.channel), "ts": .string(message.ts), "text": .string(message.text),
            "message": presenter.json(of: message, withMetadata: true),
        ]
    }

    mutating func deleteMessage() throws(SlackError) -> Fields {
        let message = try ownMessage(try calling(), else: "cant_delete_message")
        remove(message)
        echo(message, subtype: "message_deleted")
        return ["channel": .string(message.channel), "ts": .string(message.ts)]
    }

    mutating func permalink() throws(SlackError) -> Fields {
        let arguments = try calling()
        let channel = try readableChannel(arguments.text("channel"))
        guard let message = workspace.message(arguments.text("message_ts") ?? "", in: channel.id),
            message.onlyFor == nil
        else { throw SlackError("message_not_found") }
        let digits = message.ts.filter { $0 != "." }
        let thread = message.thread.map { "?thread_ts=\($0)&cid=\(channel.id)" } ?? ""
        let address = "\(settings.publicAddress)/sandbox/slack/archives/\(channel.id)/p\(digits)\(thread)"
        return ["channel": .string(channel.id), "permalink": .string(address)]
    }

    mutating func addReaction() throws(SlackError) -> Fields {
        let arguments = try calling()
        let channel = try readableChannel(arguments.text("channel"))
        let name = try arguments.required("name")
        guard var message = workspace.message(arguments.text("timestamp") ?? "", in: channel.id),
            message.onlyFor == nil
        else { throw SlackError("message_not_found") }
        guard message.react(name, by: bot.id) else { throw SlackError("already_reacted") }
        put(message)
        return [:]
    }

    private func ownMessage(_ arguments: Arguments, else code: String) throws(SlackError) -> SlackMessage {
        guard let id = arguments.text("channel"), let channel = workspace.channels[id], isKnown(channel) else {
            throw SlackError("channel_not_found")
        }
        guard let message = workspace.message(arguments.text("ts") ?? "", in: channel.id), message.onlyFor == nil else {
            throw SlackError("message_not_found")
        }
        guard message.botID == bot.botID else { throw SlackError(code) }
        guard !channel.isArchived else { throw SlackError("is_archived") }
        return message
    }
}

extension SlackMessage {
    /// - Returns: false when that person reacted so already.
    mutating func react(_ name: String, by user: String) -> Bool {
        guard let index = reactions.firstIndex(where: { $0.name == name }) else {
            reactions.append(Reaction(name: name, users: [user]))
            return true
        }
        guard !reactions[index].users.contains(user) else { return false }
        reactions[index].users.append(user)
        return true
    }
}
