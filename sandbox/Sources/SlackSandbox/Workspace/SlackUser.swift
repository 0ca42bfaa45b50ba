import GraphQLEngine

/// A member of a workspace, or the app's bot.
public struct SlackUser: Codable, Sendable, Equatable {
    public let id: String
    public let teamID: String
    /// The name that is typed after `@`.
    public var name: String
    public var realName: String
    public var email: String?
    /// A name of the tz database.
    public var timeZone = "Europe/Amsterdam"
    /// Nil for people.
    public var botID: String?

    public var isBot: Bool { botID != nil }

    /// - Parameter showsEmail: whether the caller has `users:read.email`.
    func json(showsEmail: Bool) -> JSON {
        var profile: Fields = [
            "real_name": .string(realName), "real_name_normalized": .string(realName), "display_name": .string(name),
            "display_name_normalized": .string(name), "team": .string(teamID),
        ]
        if showsEmail, let email { profile["email"] = .string(email) }
        if let botID { profile["bot_id"] = .string(botID) }
        return [
            "id": .string(id), "team_id": .string(teamID), "name": .string(name), "deleted": false,
            "real_name": .string(realName), "tz": .string(timeZone), "profile": .object(profile),
            "is_bot": .bool(isBot), "is_app_user": false, "is_admin": false, "is_owner": false,
            "is_restricted": false, "is_ultra_restricted": false, "updated": 1,
        ]
    }
}
