public import FoundationEssentials

/// An event of a workspace, with what Slack says around it.
///
/// - SeeAlso: Slack, "Events API"
public struct SlackEventEnvelope: Sendable, Hashable {
    /// The workspace that installed the app, which in shared channels may be another than where it happened.
    public let team: SlackTeamID
    public let enterprise: SlackEnterpriseID?
    public let app: SlackAppID?
    /// Our bot's user, where Slack tells it.
    public let botUser: SlackUserID?
    public let eventID: String
    /// When it happened, in whole seconds.
    public let time: Date?
    public let isExternallyShared: Bool
    public let event: SlackEvent

    /// What came to the address of events.
    public enum Received: Sendable, Hashable {
        case event(SlackEventEnvelope)
        /// Slack asks whether the address is ours: answer with the challenge.
        case urlVerification(challenge: String)
        /// More events happened in this minute than Slack delivers.
        case rateLimited(team: SlackTeamID?)
        case other(type: String)
    }

    /// Reads the body of a request whose signature was checked.
    public static func received(_ body: Data) throws(SlackPayloadError) -> Received {
        try SlackPayloadReader.read(Received.self, from: body)
    }

    /// The event's own id; and for what happened to one message or person that, because Slack can tell one thing under
    /// several ids.
    public var dedupKeys: [String] {
        let happening = event.happening.map { DedupKey.make("happening", [team.rawValue] + $0) }
        return [DedupKey.make("event", eventID)] + (happening.map { [$0] } ?? [])
    }
}

extension SlackEventEnvelope.Received: Decodable {
    public init(from decoder: any Decoder) throws {
        let envelope = try decoder.slackObject()
        switch try envelope.required("type") as String {
        case "event_callback": self = .event(try SlackEventEnvelope(from: decoder))
        case "url_verification":
            let challenge: String = try envelope.required("challenge")
            guard challenge.utf8.count <= 1_024 else {
                throw DecodingError.dataCorruptedError(forKey: "challenge", in: envelope, debugDescription: "too long")
            }
            self = .urlVerification(challenge: challenge)
        case "app_rate_limited": self = .rateLimited(team: envelope.optional("team_id"))
        case let type: self = .other(type: type)
        }
    }
}

extension SlackEventEnvelope: Decodable {
    public init(from decoder: any Decoder) throws {
        let envelope = try decoder.slackObject()
        let authorizations: [Authorization] = envelope.optional("authorizations") ?? []
        let authorization = authorizations.first
        self.team = try authorization?.team ?? envelope.required("team_id")
        self.enterprise = authorization?.enterprise ?? envelope.optional("enterprise_id")
        self.app = envelope.optional("api_app_id")
        self.botUser = authorization.flatMap { $0.isBot ? $0.user : nil }
        self.eventID = try envelope.required("event_id")
        self.time = (envelope.optional("event_time") as Int64?).map { Date(timeIntervalSince1970: Double($0)) }
        self.isExternallyShared = envelope.flag("is_ext_shared_channel")
        self.event = try envelope.required("event")
        guard !eventID.isEmpty else {
            throw DecodingError.dataCorruptedError(forKey: "event_id", in: envelope, debugDescription: "empty")
        }
    }

    private struct Authorization: Decodable {
        let team: SlackTeamID?
        let enterprise: SlackEnterpriseID?
        let user: SlackUserID?
        let isBot: Bool

        init(from decoder: any Decoder) throws {
            let object = try decoder.slackObject()
            self.team = object.optional("team_id")
            self.enterprise = object.optional("enterprise_id")
            self.user = object.optional("user_id")
            self.isBot = object.flag("is_bot")
        }
    }
}
