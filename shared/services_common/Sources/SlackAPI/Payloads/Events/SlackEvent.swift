/// What happened in a workspace.
public enum SlackEvent: Sendable, Hashable {
    /// The bot was mentioned in a channel.
    case appMention(Message)
    /// A message was posted, edited or removed where the app listens. In direct messages the bot's own come too:
    /// see ``Message/isFromPerson``.
    case message(Message)
    case reactionAdded(Reaction)
    case teamJoin(SlackUser)
    case appHomeOpened(HomeOpened)
    case appUninstalled
    case tokensRevoked(TokensRevoked)
    case other(type: String)

    /// Slack's name of it.
    public var type: String {
        switch self {
        case .appMention: "app_mention"
        case .message: "message"
        case .reactionAdded: "reaction_added"
        case .teamJoin: "team_join"
        case .appHomeOpened: "app_home_opened"
        case .appUninstalled: "app_uninstalled"
        case .tokensRevoked: "tokens_revoked"
        case .other(let type): type
        }
    }

    /// What tells this happening from others of its workspace, whatever id it came under; nil when nothing does.
    var happening: [String]? {
        switch self {
        case .appMention(let message), .message(let message):
            [message.channel.rawValue, message.ts.rawValue, type, message.subtype ?? ""]
        case .reactionAdded(let reaction):
            // Two people may choose the same reaction, and one may choose it again.
            [
                reaction.channel.rawValue, reaction.ts.rawValue, type, reaction.user.rawValue, reaction.reaction,
                reaction.eventTS?.rawValue ?? "",
            ]
        case .teamJoin(let user): [user.id.rawValue, type]
        case .appHomeOpened, .appUninstalled, .tokensRevoked, .other: nil
        }
    }
}

extension SlackEvent: Decodable {
    public init(from decoder: any Decoder) throws {
        let event = try decoder.slackObject()
        switch try event.required("type") as String {
        case "app_mention": self = .appMention(try Message(from: decoder))
        case "message": self = .message(try Message(from: decoder))
        // Reactions to files have no message.
        case "reaction_added" where event.object("item")?.optional("type") == "message":
            self = .reactionAdded(try Reaction(from: decoder))
        case "team_join": self = .teamJoin(try event.required("user"))
        case "app_home_opened": self = .appHomeOpened(try HomeOpened(from: decoder))
        case "app_uninstalled": self = .appUninstalled
        case "tokens_revoked": self = .tokensRevoked(try TokensRevoked(from: decoder))
        case let type: self = .other(type: type)
        }
    }
}
