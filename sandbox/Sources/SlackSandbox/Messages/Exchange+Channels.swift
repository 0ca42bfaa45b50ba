import GraphQLEngine

/// Which channels a call may name.
extension Exchange {
    /// The arguments of the call that is being carried out.
    func calling() throws(SlackError) -> Arguments {
        guard let arguments else { throw SlackError("invalid_arguments") }
        return arguments
    }

    /// Whether the bot may know of a channel.
    func isKnown(_ channel: SlackChannel) -> Bool {
        channel.kind == .publicChannel || channel.members.contains(bot.id)
    }

    func has(_ scope: String) -> Bool { installation.scopes.contains(scope) }

    func need(_ scopes: [String]) throws(SlackError) {
        let missing = scopes.filter { !has($0) }
        guard missing.isEmpty else { throw .missingScope(missing, provided: installation.scopes) }
    }

    /// A channel to write to, by id, by `#name`, or by the id of a person.
    mutating func writableChannel(_ text: String?) throws(SlackError) -> SlackChannel {
        guard let text else { throw SlackError("channel_not_found") }
        guard let channel = try named(text), isKnown(channel) else { throw SlackError("channel_not_found") }
        guard !channel.isArchived else { throw SlackError("is_archived") }
        guard channel.members.contains(bot.id) || has("chat:write.public") else { throw SlackError("not_in_channel") }
        return channel
    }

    /// A channel to read from, by id.
    func readableChannel(_ id: String?) throws(SlackError) -> SlackChannel {
        guard let id, let channel = workspace.channels[id], isKnown(channel) else {
            throw SlackError("channel_not_found")
        }
        guard channel.members.contains(bot.id) else { throw SlackError("not_in_channel") }
        return channel
    }

    private mutating func named(_ text: String) throws(SlackError) -> SlackChannel? {
        if let channel = workspace.channels[text] { return channel }
        if let user = workspace.users[text] {
            guard !user.isBot else { throw SlackError("channel_not_found") }
            return direct(with: user)
        }
        let name = text.drop { $0 == "#" }
        return workspace.namedChannels.first { $0.name == name }
    }

    /// The direct messages of somebody with the bot, opened when there were none.
    mutating func direct(with user: SlackUser) -> SlackChannel {
        if let channel = workspace.direct(with: user.id) { return channel }
        let channel = SlackChannel.direct(of: user, with: bot, at: now)
        put(channel)
        return channel
    }
}
