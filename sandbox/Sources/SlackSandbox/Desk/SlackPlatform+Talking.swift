import Domain
import FoundationEssentials
public import GraphQLEngine

/// What people do besides commands and buttons. Each gives the events that the app hears.
extension SlackPlatform {
    /// Somebody writes a message.
    ///
    /// - Returns: its `ts`, and the events.
    public func say(
        team: String?, user: String?, channel: String?, text: String, thread: String?
    ) throws(SlackError) -> (ts: String, events: [SlackEvent]) {
        let (ts, events) = try act(in: team) { (exchange) throws(SlackError) in
            try exchange.say(user: user, channel: channel, text: text, thread: thread)
        }
        return (ts, events)
    }

    public func react(
        team: String?, user: String?, channel: String?, ts: String, reaction: String
    ) throws(SlackError) -> [SlackEvent] {
        try act(in: team) { (exchange) throws(SlackError) in
            try exchange.react(user: user, channel: channel, ts: ts, reaction: reaction)
        }.1
    }

    /// - Returns: the new person's id, and the events.
    public func join(
        team: String?, name: String, realName: String, email: String?
    ) throws(SlackError) -> (id: String, events: [SlackEvent]) {
        let (id, events) = try act(in: team) { (exchange) throws(SlackError) in
            try exchange.join(name: name, realName: realName, email: email)
        }
        return (id, events)
    }

    /// - Parameter tab: `home` or `messages`.
    public func openHome(team: String?, user: String?, tab: String) throws(SlackError) -> [SlackEvent] {
        try act(in: team) { (exchange) throws(SlackError) in try exchange.openHome(user: user, tab: tab) }.1
    }

    /// An event as it is given, in an envelope.
    ///
    /// - Parameter id: nil for a new one.
    public func envelop(team: String?, event: GraphQLValue, id: String?) throws(SlackError) -> SlackEvent {
        guard let fields = event.fields, let type = fields["type"]?.text else {
            throw .desk(422, "'event' is an object with a 'type'.")
        }
        let (event, _) = try act(in: team) { (exchange) throws(SlackError) in
            if SlackEvent.outerTypes.contains(type) {
                return SlackEvent(
                    id: id ?? SlackID.new("Ev", exchange.ambient), outer: fields, workspace: exchange.workspace)
            }
            return SlackEvent(
                id: id ?? SlackID.new("Ev", exchange.ambient), event: fields, workspace: exchange.workspace,
                settings: exchange.settings, at: exchange.now)
        }
        return event
    }

    /// Somebody removes the app from a workspace: its tokens are no longer taken, and the app hears of it.
    public func uninstall(team: String?) throws(SlackError) -> [SlackEvent] {
        let installations = state.installations.values.filter { $0.teamID == team ?? state.primaryTeamID }
        return try act(in: team) { (exchange) throws(SlackError) in exchange.uninstall(installations) }.1
    }

    public func emptyChannels(team: String?) throws(SlackError) {
        _ = try act(in: team) { (exchange) throws(SlackError) in exchange.removeAllMessages() }
    }

    func act<Value>(
        in team: String?, _ body: (inout Exchange) throws(SlackError) -> Value
    ) throws(SlackError) -> (Value, [SlackEvent]) {
        let team = team ?? state.primaryTeamID
        guard state.workspaces[team] != nil else {
            let teams = state.workspaces.keys.sorted().joined(separator: ", ")
            throw .desk(404, "There is no workspace '\(team.prefix(30))'. There are \(teams).")
        }
        return try carryOut(in: team, body)
    }
}

extension Exchange {
    fileprivate mutating func say(
        user name: String?, channel place: String?, text: String, thread: String?
    ) throws(SlackError) -> String {
        let user = try person(name)
        var channel = try self.place(place, for: user)
        guard !text.allSatisfy(\.isWhitespace), text.utf8.count <= 40_000 else {
            throw .desk(422, "'text' has 1 to 40000 bytes.")
        }
        if !channel.members.contains(user.id) {
            channel.members.append(user.id)
            put(channel)
        }
        var message = SlackMessage(
            ts: makeTimestamp(), channel: channel.id, user: user.id,
            text: TypedText(workspace: workspace).escaped(text))
        if let thread {
            message.thread = try self.message(thread, in: channel, for: user).thread ?? thread
            markHead(of: message)
        }
        put(message)
        tellApp(of: message, in: channel)
        return message.ts
    }

    private mutating func tellApp(of message: SlackMessage, in channel: SlackChannel) {
        var event = presenter.json(of: message).fields ?? [:]
        event["channel"] = .string(channel.id)
        event["event_ts"] = .string(message.ts)
        event["client_msg_id"] = .string(ambient.makeUUID().uuidString.lowercased())
        if channel.kind == .direct {
            event["channel_type"] = "im"
            notify(event)
        } else if channel.members.contains(bot.id), message.text.contains("<@\(bot.id)>") {
            event["type"] = "app_mention"
            notify(event)
        }
    }

    fileprivate mutating func react(
        user name: String?, channel place: String?, ts: String, reaction: String
    ) throws(SlackError) {
        let user = try person(name)
        let channel = try self.place(place, for: user)
        var message = try self.message(ts, in: channel, for: user)
        guard message.onlyFor == nil else {
            throw .desk(422, "Nobody can react to a message that only one person sees.")
        }
        let name = reaction.filter { $0 != ":" }
        guard !name.isEmpty, message.react(name, by: user.id) else {
            throw .desk(422, "\(user.name) reacted with that already, or it has no name.")
        }
        put(message)
        guard channel.members.contains(bot.id) else { return }
        notify([
            "type": "reaction_added", "user": .string(user.id), "reaction": .string(name),
            "item": ["type": "message", "channel": .string(channel.id), "ts": .string(ts)],
            "item_user": .string(message.user), "event_ts": .string(makeTimestamp()),
        ])
    }

    fileprivate mutating func join(name: String, realName: String, email: String?) throws(SlackError) -> String {
        guard !name.isEmpty, name.utf8.count <= 80, workspace.user(name) == nil else {
            throw .desk(422, "'name' is new here and has 1 to 80 bytes.")
        }
        guard workspace.users.count < Self.maximumUsers else { throw .desk(422, "There are too many people.") }
        let user = SlackUser(
            id: SlackID.derived("U", from: workspace.id, email ?? name), teamID: workspace.id, name: name,
            realName: realName, email: email)
        put(user)
        if var general = workspace.namedChannels.first(where: { $0.name == "general" }) {
            general.members.append(user.id)
            put(general)
        }
        _ = direct(with: user)
        notify([
            "type": "team_join", "user": user.json(showsEmail: has("users:read.email")),
            "event_ts": .string(makeTimestamp()),
        ])
        return user.id
    }

    private static let maximumUsers = 10_000

    fileprivate mutating func openHome(user name: String?, tab: String) throws(SlackError) {
        let user = try person(name)
        guard ["home", "messages"].contains(tab) else { throw .desk(422, "'tab' is home or messages.") }
        var event: Fields = [
            "type": "app_home_opened", "user": .string(user.id), "channel": .string(direct(with: user).id),
            "tab": .string(tab), "event_ts": .string(makeTimestamp()),
        ]
        if tab == "home", let view = surfaces.homes[user.id].flatMap({ surfaces.views[$0] }) {
            event["view"] = view.json(in: workspace)
        }
        notify(event)
    }
}
