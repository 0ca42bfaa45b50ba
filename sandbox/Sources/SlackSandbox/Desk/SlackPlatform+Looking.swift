public import GraphQLEngine

/// What a person sees.
extension SlackPlatform {
    private static let maximumMessages = 1_000

    /// People, channels and direct messages of a workspace.
    public func look(team: String?) throws(SlackError) -> GraphQLValue {
        try act(in: team) { (exchange) throws(SlackError) in
            let workspace = exchange.workspace
            return [
                "team": [
                    "id": .string(workspace.id), "name": .string(workspace.name), "domain": .string(workspace.domain),
                ],
                "app_id": .string(SlackSettings.appID),
                "bot": [
                    "id": .string(workspace.bot.id), "name": .string(workspace.bot.name),
                    "bot_id": .text(workspace.bot.botID),
                ],
                "users": .list(workspace.people.map(exchange.shown)),
                "channels": .list(workspace.namedChannels.map(exchange.shown)),
                "workspaces": .texts(self.state.workspaces.keys.sorted()),
            ]
        }.0
    }

    /// Reads markup with the names of a workspace.
    package func reader(team: String?) throws(SlackError) -> ReaderText {
        try act(in: team) { (exchange) throws(SlackError) in ReaderText(workspace: exchange.workspace) }.0
    }

    /// The messages that somebody sees, oldest first, and what the agent shows about threads.
    ///
    /// - Parameters:
    ///   - channel: nil for all channels.
    ///   - thread: only what stands in this thread.
    ///   - after: only what is later than this `ts`.
    public func messages(
        team: String?, user: String?, channel: String?, thread: String?, after: String?, limit: Int
    ) throws(SlackError) -> GraphQLValue {
        try act(in: team) { (exchange) throws(SlackError) in
            let user = try exchange.person(user)
            var all: [SlackMessage]
            if let channel {
                all = exchange.workspace.messages[try exchange.place(channel, for: user).id] ?? []
            } else {
                all = exchange.workspace.messages.values.joined().sorted { $0.ts < $1.ts }
            }
            all = all.filter { message in
                exchange.workspace.isVisible(message, to: user.id) && message.ts > after ?? ""
                    && (thread.map { message.ts == $0 || message.thread == $0 } ?? true)
            }
            let shown = all.suffix(min(max(1, limit), Self.maximumMessages))
            return [
                "items": .list(shown.map { exchange.shown($0, to: user) }),
                "threads": .list(exchange.surfaces.threads.all.map(Exchange.shown)),
            ]
        }.0
    }

    /// The modals that somebody has open, the top last, and the Home tab.
    public func views(team: String?, user: String?) throws(SlackError) -> GraphQLValue {
        try act(in: team) { (exchange) throws(SlackError) in
            let user = try exchange.person(user)
            let stack = (exchange.surfaces.stacks[user.id] ?? []).compactMap { exchange.surfaces.views[$0] }
            let home = exchange.surfaces.homes[user.id].flatMap { exchange.surfaces.views[$0] }
            return ["modals": .list(stack.map(exchange.shown)), "home": home.map(exchange.shown) ?? .null]
        }.0
    }
}

extension Exchange {
    fileprivate func shown(_ user: SlackUser) -> JSON {
        [
            "id": .string(user.id), "name": .string(user.name), "real_name": .string(user.realName),
            "email": .text(user.email), "tz": .string(user.timeZone),
            "dm_channel": .text(workspace.direct(with: user.id)?.id),
        ]
    }

    fileprivate func shown(_ channel: SlackChannel) -> JSON {
        [
            "id": .string(channel.id), "name": .string(channel.name),
            "is_private": .bool(channel.kind == .privateChannel), "is_archived": .bool(channel.isArchived),
            "members": .texts(channel.members), "is_bot_member": .bool(channel.members.contains(bot.id)),
        ]
    }

    fileprivate func shown(_ message: SlackMessage, to user: SlackUser) -> JSON {
        let values = surfaces.choices["\(user.id)/\(message.channel)/\(message.ts)"] ?? [:]
        let current = ElementValue.initial(of: message.blockList, keeping: values)
        return [
            "ts": .string(message.ts), "channel": .string(message.channel),
            "channel_name": .text(workspace.channels[message.channel]?.name), "user": .string(message.user),
            "user_name": .text(workspace.users[message.user]?.name), "text": .string(message.text),
            "blocks": message.blocks.value, "thread_ts": .text(message.thread),
            "is_ephemeral": .bool(message.onlyFor != nil),
            "edited": message.edited.map { ["user": .string($0.user), "ts": .string($0.ts)] } ?? .null,
            "is_streaming": .bool(message.isStreaming),
            "response_url": .text(message.responsePath.map { "\(settings.address)/sandbox/slack/\($0)" }),
            "files": message.files.value,
            "reactions": .list(message.reactions.map { ["name": .string($0.name), "users": .texts($0.users)] }),
            "state": .object(current), "metadata": message.metadata?.value ?? .null,
            "rendered": .string(
                MessageText(workspace: workspace).lines(of: message, values: current).joined(separator: "\n")),
        ]
    }

    fileprivate static func shown(_ thread: (key: String, value: AgentThread)) -> JSON {
        let parts = thread.key.split(separator: "/", omittingEmptySubsequences: false)
        return [
            "channel": .string(String(parts[0])), "thread_ts": .string(String(parts.last ?? "")),
            "status": .string(thread.value.status), "title": .string(thread.value.title),
            "prompts": thread.value.prompts,
        ]
    }

    fileprivate func shown(_ view: SlackView) -> JSON {
        [
            "id": .string(view.id), "view": view.json(in: workspace),
            "rendered": .string(MessageText(workspace: workspace).lines(of: view).joined(separator: "\n")),
        ]
    }
}
