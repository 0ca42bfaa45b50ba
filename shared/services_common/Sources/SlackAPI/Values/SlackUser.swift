/// A person or bot of a workspace.
public struct SlackUser: Sendable, Hashable {
    public let id: SlackUserID
    public let team: SlackTeamID?
    /// The old handle.
    public let name: String
    public let realName: String
    /// What the person chose to be called; may be empty.
    public let displayName: String
    /// Only told with the scope `users:read.email`.
    public let email: String?
    /// As `Europe/Lisbon`.
    public let timeZone: String?
    public let isBot: Bool
    public let isDeleted: Bool

    public init(
        id: SlackUserID, team: SlackTeamID? = nil, name: String, realName: String, displayName: String = "",
        email: String? = nil, timeZone: String? = nil, isBot: Bool = false, isDeleted: Bool = false
    ) {
        self.id = id
        self.team = team
        self.name = name
        self.realName = realName
        self.displayName = displayName
        self.email = email
        self.timeZone = timeZone
        self.isBot = isBot
        self.isDeleted = isDeleted
    }

    /// What others call the person.
    public var shownName: String {
        [displayName, realName, name].first { !$0.isEmpty } ?? id.rawValue
    }
}

extension SlackUser: Decodable {
    public init(from decoder: any Decoder) throws {
        let user = try decoder.slackObject()
        let profile = user.object("profile")
        let id: SlackUserID = try user.required("id")
        self.init(
            id: id, team: user.optional("team_id"), name: user.text("name"),
            realName: user.optional("real_name") ?? profile?.optional("real_name") ?? "",
            displayName: profile?.text("display_name") ?? "", email: profile?.optional("email"),
            timeZone: user.optional("tz"),
            // Slackbot says of itself that it is none.
            isBot: user.flag("is_bot") || id.rawValue == "USLACKBOT", isDeleted: user.flag("deleted"))
    }
}
