import GraphQLEngine

/// Who is there.
extension Exchange {
    func testAuthentication() -> Fields {
        [
            "url": .string("https://\(workspace.domain).slack.example/"), "team": .string(workspace.name),
            "user": .string(bot.name), "team_id": .string(workspace.id), "user_id": .string(bot.id),
            "bot_id": .text(bot.botID), "is_enterprise_install": false,
        ]
    }

    func teamInfo() -> Fields {
        ["team": ["id": .string(workspace.id), "name": .string(workspace.name), "domain": .string(workspace.domain)]]
    }

    func userInfo() throws(SlackError) -> Fields {
        let id = try calling().required("user")
        guard let user = workspace.users[id] else { throw SlackError("user_not_found") }
        return ["user": user.json(showsEmail: has("users:read.email"))]
    }

    func listUsers() throws(SlackError) -> Fields {
        let users = workspace.users.values.sorted { $0.id < $1.id }
        let page = try Page(users, arguments: try calling(), usual: 1_000)
        var fields = page.answer("members", page.items.map { $0.json(showsEmail: has("users:read.email")) })
        fields["cache_ts"] = 1
        return fields
    }

    func userByEmail() throws(SlackError) -> Fields {
        let email = try calling().required("email").lowercased()
        guard let user = workspace.users.values.first(where: { $0.email?.lowercased() == email }) else {
            throw SlackError("users_not_found")
        }
        return ["user": user.json(showsEmail: true)]
    }
}
