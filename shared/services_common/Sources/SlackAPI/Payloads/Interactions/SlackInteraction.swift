internal import FoundationEssentials

/// What a person did with a button, a form or a shortcut.
///
/// - SeeAlso: Slack, "Handling user interaction"
public struct SlackInteraction: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case blockActions(BlockActions)
        case viewSubmission(SlackOpenView, responseURLs: [ResponseAddress])
        case viewClosed(SlackOpenView, isCleared: Bool)
        /// From the menu of shortcuts or the search.
        case shortcut(callbackID: String, actionTS: String)
        case messageAction(MessageAction)
        /// Options are asked for as somebody types.
        case blockSuggestion(actionID: String, blockID: String, value: String)
        case other(type: String)
    }

    /// The workspace that installed the app.
    public let team: SlackTeamID
    public let enterprise: SlackEnterpriseID?
    public let user: SlackUserID
    /// The person's own workspace, where Slack tells it: in shared channels it may be another's.
    public let userTeam: SlackTeamID?
    public let userName: String
    public let app: SlackAppID?
    public let trigger: SlackTriggerID?
    public let kind: Kind

    /// Whether it comes from somebody of another organisation, in a channel that both share.
    public var isFromOutside: Bool {
        guard enterprise == nil, let userTeam else { return false }
        return userTeam != team
    }

    /// Reads the body of a request whose signature was checked.
    public static func received(_ body: some Collection<UInt8>) throws(SlackPayloadError) -> SlackInteraction {
        let payload = try SlackForm(body, known: ["payload"]).required("payload")
        return try SlackPayloadReader.read(SlackInteraction.self, from: Data(payload.utf8))
    }

    /// One for each thing done, so that a double click is told from two clicks; none for questions, which may be asked
    /// again.
    ///
    /// A form that was refused is submitted again with other values: they are part of the key.
    public var dedupKeys: [String] {
        switch kind {
        case .blockActions(let actions):
            actions.actions.map { action in
                DedupKey.make(
                    "action", team.rawValue, user.rawValue, actions.container.name, action.actionID, action.actionTS)
            }
        case .viewSubmission(let view, _):
            [DedupKey.make("submission", team.rawValue, view.id.rawValue, view.hash ?? "", view.state.digest)]
        case .viewClosed(let view, _): [DedupKey.make("closed", team.rawValue, view.id.rawValue, view.hash ?? "")]
        case .shortcut(let callbackID, let actionTS):
            [DedupKey.make("shortcut", team.rawValue, user.rawValue, callbackID, actionTS)]
        case .messageAction(let action):
            [
                DedupKey.make(
                    "message_action", team.rawValue, user.rawValue, action.channel.rawValue, action.ts.rawValue,
                    action.callbackID, action.actionTS)
            ]
        case .blockSuggestion, .other: []
        }
    }
}

extension SlackInteraction {
    /// Where a submission may be answered, when a conversation was chosen in it.
    public struct ResponseAddress: Sendable, Hashable {
        public let channel: SlackChannelID
        /// As it came: check it with ``SlackResponseURL``.
        public let responseURL: String
    }
}

extension SlackInteraction: Decodable {
    public init(from decoder: any Decoder) throws {
        let payload = try decoder.slackObject()
        let user = try payload.nestedContainer(keyedBy: SlackKey.self, forKey: "user")
        let view: SlackOpenView? = payload.optional("view")
        self.team = try view?.team ?? payload.object("team")?.optional("id") ?? user.required("team_id")
        self.enterprise = payload.object("enterprise")?.optional("id")
        self.user = try user.required("id")
        self.userTeam = user.optional("team_id")
        self.userName = user.optional("username") ?? user.text("name")
        self.app = payload.optional("api_app_id")
        self.trigger = payload.optional("trigger_id")
        self.kind = try Kind(from: decoder)
    }
}

extension SlackInteraction.Kind: Decodable {
    public init(from decoder: any Decoder) throws {
        let payload = try decoder.slackObject()
        switch try payload.required("type") as String {
        case "block_actions": self = .blockActions(try SlackInteraction.BlockActions(from: decoder))
        case "view_submission":
            self = .viewSubmission(
                try payload.required("view"), responseURLs: payload.optional("response_urls") ?? [])
        case "view_closed": self = .viewClosed(try payload.required("view"), isCleared: payload.flag("is_cleared"))
        case "shortcut":
            self = .shortcut(callbackID: try payload.required("callback_id"), actionTS: payload.text("action_ts"))
        case "message_action": self = .messageAction(try SlackInteraction.MessageAction(from: decoder))
        case "block_suggestion":
            self = .blockSuggestion(
                actionID: try payload.required("action_id"), blockID: payload.text("block_id"),
                value: payload.text("value"))
        case let type: self = .other(type: type)
        }
    }
}

extension SlackInteraction.ResponseAddress: Decodable {
    public init(from decoder: any Decoder) throws {
        let object = try decoder.slackObject()
        self.channel = try object.required("channel_id")
        self.responseURL = try object.required("response_url")
    }
}
