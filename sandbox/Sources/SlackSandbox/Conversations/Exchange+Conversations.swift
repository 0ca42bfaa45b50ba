import GraphQLEngine

/// Channels as the Web API shows them.
extension Exchange {
    mutating func openConversation() throws(SlackError) -> Fields {
        let arguments = try calling()
        let channel: SlackChannel
        if let id = arguments.text("channel") {
            guard let known = workspace.channels[id], known.kind == .direct else {
                throw SlackError("channel_not_found")
            }
            channel = known
        } else {
            guard let list = arguments.text("users") else { throw SlackError("users_list_not_supplied") }
            let ids = list.split(separator: ",").map { $0.filter { $0 != " " } }
            // There are no direct messages of several people here.
            guard ids.count == 1 else { throw SlackError(ids.isEmpty ? "not_enough_users" : "too_many_users") }
            guard let user = workspace.users[ids[0]] else { throw SlackError("user_not_found") }
            guard !user.isBot else { throw SlackError("cannot_dm_bot") }
            channel = direct(with: user)
        }
        guard arguments.flag("return_im") else { return ["channel": ["id": .string(channel.id)]] }
        return ["channel": channel.json(for: bot.id)]
    }

    mutating func joinConversation() throws(SlackError) -> Fields {
        let arguments = try calling()
        guard let id = arguments.text("channel"), var channel = workspace.channels[id], isKnown(channel) else {
            throw SlackError("channel_not_found")
        }
        guard channel.kind == .publicChannel else { throw SlackError("method_not_supported_for_channel_type") }
        guard !channel.isArchived else { throw SlackError("is_archived") }
        if !channel.members.contains(bot.id) {
            channel.members.append(bot.id)
            put(channel)
        }
        return ["channel": channel.json(for: bot.id)]
    }

    mutating func conversationInfo() throws(SlackError) -> Fields {
        ["channel": try knownChannel().json(for: bot.id)]
    }

    mutating func conversationMembers() throws(SlackError) -> Fields {
        let channel = try knownChannel()
        let page = try Page(channel.members.sorted(), arguments: try calling(), usual: 100)
        return page.answer("members", page.items.map(JSON.string))
    }

    /// - Parameter onlyJoined: whether only those are listed in which the bot, or the `user` of the call, is a member.
    mutating func listConversations(onlyJoined: Bool = false) throws(SlackError) -> Fields {
        let arguments = try calling()
        let names = arguments.text("types")?.split(separator: ",").map { $0.filter { $0 != " " } } ?? ["public_channel"]
        var kinds: [SlackChannel.Kind] = []
        for name in names {
            if name == "mpim" { continue }
            guard let kind = SlackChannel.Kind(rawValue: String(name)) else { throw SlackError("invalid_types") }
            kinds.append(kind)
        }
        try need(kinds.map { "\($0.scopePrefix):read" })
        let member = onlyJoined ? arguments.text("user") ?? bot.id : bot.id
        let channels = workspace.channels.values.filter { channel in
            kinds.contains(channel.kind) && isKnown(channel)
                && !(onlyJoined && !channel.members.contains(member))
                && !(arguments.flag("exclude_archived") && channel.isArchived)
        }
        let page = try Page(channels.sorted { $0.id < $1.id }, arguments: arguments, usual: 100)
        return page.answer("channels", page.items.map { $0.json(for: bot.id) })
    }

    private func knownChannel() throws(SlackError) -> SlackChannel {
        guard let id = try calling().text("channel"), let channel = workspace.channels[id], isKnown(channel) else {
            throw SlackError("channel_not_found")
        }
        try need(["\(channel.kind.scopePrefix):read"])
        return channel
    }
}
