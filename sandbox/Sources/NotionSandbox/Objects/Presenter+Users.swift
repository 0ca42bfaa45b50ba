import GraphQLEngine

extension Presenter {
    func user(_ user: NotionUser) -> JSON {
        var fields: Fields = ["object": "user", "id": user.id.json, "name": .string(user.name), "avatar_url": nil]
        if user.isBot {
            fields["type"] = "bot"
            fields["bot"] = user.id == bot.id ? ownBot : [:]
        } else {
            fields["type"] = "person"
            fields["person"] = user.email.flatMap { bot.showsEmail ? ["email": .string($0)] : nil } ?? [:]
        }
        return .object(fields)
    }

    private var ownBot: JSON {
        [
            "owner": ["type": "workspace", "workspace": true], "workspace_id": bot.workspaceID.json,
            "workspace_limits": ["max_file_upload_size_in_bytes": 5_242_880],
            "workspace_name": .string(bot.workspaceName),
        ]
    }
}
