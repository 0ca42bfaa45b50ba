/// People, channels and messages as somebody at the desk names them.
extension Exchange {
    /// - Parameter name: nil for the first person.
    func person(_ name: String?) throws(SlackError) -> SlackUser {
        guard let name else {
            guard let first = workspace.people.first else { throw .desk(404, "Nobody is in this workspace.") }
            return first
        }
        guard let user = workspace.user(name), !user.isBot else {
            let names = workspace.people.map(\.name).joined(separator: ", ")
            throw .desk(404, "There is no user '\(name.prefix(100))'. There are \(names).")
        }
        return user
    }

    /// - Parameter name: nil for the direct messages with the bot.
    mutating func place(_ name: String?, for user: SlackUser) throws(SlackError) -> SlackChannel {
        guard let name else { return direct(with: user) }
        if ["@bot", "@\(bot.name)", bot.id].contains(name) { return direct(with: user) }
        guard let channel = workspace.channel(name, for: user),
            channel.kind == .publicChannel || channel.members.contains(user.id)
        else {
            let names = workspace.namedChannels.filter { $0.kind == .publicChannel || $0.members.contains(user.id) }
                .map { "#\($0.name)" }
            throw .desk(
                404,
                "\(user.name) sees no channel '\(name.prefix(100))'. There are \(names.joined(separator: ", ")) and @bot."
            )
        }
        return channel
    }

    func message(_ ts: String, in channel: SlackChannel, for user: SlackUser) throws(SlackError) -> SlackMessage {
        guard let message = workspace.message(ts, in: channel.id), workspace.isVisible(message, to: user.id) else {
            throw .desk(404, "\(user.name) sees no message \(ts.prefix(30)) there.")
        }
        return message
    }

    func view(_ id: String, of user: SlackUser) throws(SlackError) -> SlackView {
        guard let view = surfaces.views[id], view.user == user.id else {
            throw .desk(404, "\(user.name) has no view \(id.prefix(30)) open.")
        }
        return view
    }
}
