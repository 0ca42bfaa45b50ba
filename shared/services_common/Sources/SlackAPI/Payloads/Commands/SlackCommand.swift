/// A slash command as somebody typed it.
///
/// - SeeAlso: Slack, "Implementing slash commands"
public struct SlackCommand: Sendable, Hashable {
    public let team: SlackTeamID
    public let enterprise: SlackEnterpriseID?
    public let channel: SlackChannelID
    public let channelName: String
    public let user: SlackUserID
    /// With its slash.
    public let command: String
    /// What follows the command, as Slack escaped it; see ``SlackInboundText``. Empty when there was nothing.
    public let text: String
    /// Where an answer may be posted for half an hour, as it came: check it with ``SlackResponseURL``.
    public let responseURL: String?
    public let trigger: SlackTriggerID?
    public let app: SlackAppID?
    public let isEnterpriseInstall: Bool

    private static let fields: Set<String> = [
        "team_id", "enterprise_id", "channel_id", "channel_name", "user_id", "command", "text", "response_url",
        "trigger_id", "api_app_id", "is_enterprise_install", "ssl_check",
    ]
    private static let maxCommandCharacters = 64

    /// What came to the address of commands.
    public enum Received: Sendable, Hashable {
        case command(SlackCommand)
        /// Slack only asks whether the address is there: answer 200.
        case sslCheck
    }

    /// Reads the body of a request whose signature was checked.
    public static func received(_ body: some Collection<UInt8>) throws(SlackPayloadError) -> Received {
        let form = try SlackForm(body, known: fields)
        if form["ssl_check"] == "1", form["command"] == nil { return .sslCheck }
        return .command(try SlackCommand(form))
    }

    private init(_ form: SlackForm) throws(SlackPayloadError) {
        self.team = try form.requiredIdentifier("team_id")
        self.enterprise = try form.identifier("enterprise_id")
        self.channel = try form.requiredIdentifier("channel_id")
        self.channelName = form["channel_name"] ?? ""
        self.user = try form.requiredIdentifier("user_id")
        self.command = try form.required("command")
        self.text = form["text"] ?? ""
        self.responseURL = form["response_url"].flatMap { $0.isEmpty ? nil : $0 }
        self.trigger = try form.identifier("trigger_id")
        self.app = try form.identifier("api_app_id")
        self.isEnterpriseInstall = form["is_enterprise_install"] == "true"
        guard command.hasPrefix("/"), command.count <= Self.maxCommandCharacters else {
            throw SlackPayloadError(.wrongField, field: "command")
        }
    }

    /// What tells this very command from any other, also from the same words typed again.
    ///
    /// - Parameter timestamp: the request's `X-Slack-Request-Timestamp`, which counts when there is no trigger.
    public func dedupKeys(timestamp: String) -> [String] {
        if let trigger { return [DedupKey.make("command", trigger.rawValue)] }
        return [
            DedupKey.make("command", team.rawValue, user.rawValue, channel.rawValue, command, text, timestamp)
        ]
    }
}
