import GraphQLEngine

/// Messages as the Web API and events show them.
struct MessagePresenter {
    let workspace: SlackWorkspace

    func json(of message: SlackMessage, withMetadata: Bool = false) -> JSON {
        var fields: Fields = [
            "type": "message", "user": .string(message.user), "ts": .string(message.ts),
            "text": .string(message.text), "team": .string(workspace.id),
        ]
        if let subtype = message.subtype { fields["subtype"] = .string(subtype) }
        if let bot = message.botID {
            fields["bot_id"] = .string(bot)
            fields["app_id"] = .string(SlackSettings.appID)
            fields["bot_profile"] = [
                "id": .string(bot), "app_id": .string(SlackSettings.appID), "name": .string(workspace.bot.realName),
                "team_id": .string(workspace.id), "deleted": false,
            ]
        }
        if !message.blockList.isEmpty { fields["blocks"] = message.blocks.value }
        if message.attachments.value != [] { fields["attachments"] = message.attachments.value }
        if message.files.value != [] { fields["files"] = message.files.value }
        if let edit = message.edited { fields["edited"] = ["user": .string(edit.user), "ts": .string(edit.ts)] }
        if let metadata = message.metadata, withMetadata { fields["metadata"] = metadata.value }
        if !message.reactions.isEmpty {
            fields["reactions"] = .list(
                message.reactions.map {
                    ["name": .string($0.name), "users": .texts($0.users), "count": .int($0.users.count)]
                })
        }
        addThread(of: message, to: &fields)
        return .object(fields)
    }

    private func addThread(of message: SlackMessage, to fields: inout Fields) {
        guard let thread = message.thread else { return }
        fields["thread_ts"] = .string(thread)
        guard !message.isReply else {
            if let head = workspace.message(thread, in: message.channel) {
                fields["parent_user_id"] = .string(head.user)
            }
            return
        }
        let replies = workspace.thread(thread, in: message.channel).filter { $0.isReply && $0.onlyFor == nil }
        var users: [String] = []
        for reply in replies where !users.contains(reply.user) { users.append(reply.user) }
        fields["reply_count"] = .int(replies.count)
        fields["reply_users"] = .texts(users)
        fields["reply_users_count"] = .int(users.count)
        if let latest = replies.last { fields["latest_reply"] = .string(latest.ts) }
    }
}

extension Exchange {
    var presenter: MessagePresenter { MessagePresenter(workspace: workspace) }
}
