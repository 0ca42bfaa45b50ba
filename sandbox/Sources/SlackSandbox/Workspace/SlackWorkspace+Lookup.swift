/// How people name people and channels.
extension SlackWorkspace {
    /// People in the order of their names, without the bot.
    public var people: [SlackUser] { users.values.filter { !$0.isBot }.sorted { $0.name < $1.name } }

    /// Channels in the order of their names, without direct messages.
    public var namedChannels: [SlackChannel] {
        channels.values.filter { $0.kind != .direct }.sorted { $0.name < $1.name }
    }

    /// Found by id, by the name after `@`, by e-mail address, by the whole name, or by the first name when only one has it.
    public func user(_ text: String) -> SlackUser? {
        if let user = users[text] { return user }
        let wanted = text.drop { $0 == "@" }.lowercased()
        if let user = users.values.first(where: { $0.name.lowercased() == wanted }) { return user }
        let others = users.values.filter { user in
            user.email?.lowercased() == wanted || user.realName.lowercased() == wanted
        }
        if let user = others.first { return user }
        let firsts = users.values.filter {
            $0.realName.lowercased().split(separator: " ").first.map(String.init) == wanted
        }
        return firsts.count == 1 ? firsts.first : nil
    }

    /// Found by id or by name, with or without `#`. `@bot` and the bot's own name are the direct messages of `user`.
    public func channel(_ text: String, for user: SlackUser) -> SlackChannel? {
        if let channel = channels[text] { return channel }
        if ["@bot", "@\(bot.name)", bot.id].contains(text.lowercased()) || text == bot.id {
            return direct(with: user.id)
        }
        let wanted = text.drop { $0 == "#" }.lowercased()
        return channels.values.first { $0.kind != .direct && $0.name == wanted }
    }

    /// The direct messages of somebody with the bot.
    func direct(with user: String) -> SlackChannel? {
        channels.values.first { $0.kind == .direct && $0.partner == user }
    }
}
