extension SlackClient {
    public func user(_ user: SlackUserID) async throws(SlackError) -> SlackUser {
        var call = SlackCall("users.info", isRepeatable: true)
        call.arguments.set("user", user)
        let answer: UserAnswer = try await send(call)
        return answer.user
    }

    /// Who has this address; nil when nobody does. Needs the scope `users:read.email`.
    public func user(email: String) async throws(SlackError) -> SlackUser? {
        var call = SlackCall("users.lookupByEmail", isRepeatable: true)
        call.arguments.set("email", email)
        do {
            let answer: UserAnswer = try await send(call)
            return answer.user
        } catch {
            guard error.kind == .userNotFound else { throw error }
            return nil
        }
    }

    /// Everybody in the workspace, bots and those who left too; at most `limit` and ``maxItems``.
    public func users(upTo limit: Int = SlackClient.maxItems) async throws(SlackError) -> [SlackUser] {
        try await list(upTo: min(limit, Self.maxItems), method: "users.list") { cursor throws(SlackError) in
            var call = SlackCall("users.list", isRepeatable: true)
            call.arguments.set("limit", 200)
            call.arguments.set("cursor", cursor)
            let answer: UsersAnswer = try await send(call)
            return Page(items: answer.members, nextCursor: answer.nextCursor)
        }
    }
}

private struct UserAnswer: Sendable, Decodable {
    let user: SlackUser
}

private struct UsersAnswer: Sendable, Decodable {
    let members: [SlackUser]
    let nextCursor: String?

    init(from decoder: any Decoder) throws {
        let answer = try decoder.slackObject()
        self.members = try answer.required("members")
        self.nextCursor = answer.nextCursor
    }
}
