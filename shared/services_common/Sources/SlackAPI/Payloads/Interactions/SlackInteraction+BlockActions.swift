extension SlackInteraction {
    /// Presses and choices in a message or view.
    public struct BlockActions: Sendable, Hashable {
        public let container: Container
        public let channel: SlackChannelID?
        /// What the message says, as Slack escaped it; nil in views.
        public let messageText: String?
        public let view: SlackOpenView?
        /// What is chosen elsewhere in the same message or view.
        public let state: SlackFormState
        /// As it came: check it with ``SlackResponseURL``. Views have none.
        public let responseURL: String?
        /// At least one.
        public let actions: [Action]
    }

    /// Where the element stands.
    public enum Container: Sendable, Hashable {
        case message(channel: SlackChannelID, ts: SlackTimestamp, threadTS: SlackTimestamp?, isEphemeral: Bool)
        case view(SlackViewID)

        var name: String {
            switch self {
            case .message(let channel, let ts, _, _): "\(channel).\(ts)"
            case .view(let view): view.rawValue
            }
        }
    }

    /// One press or choice.
    public struct Action: Sendable, Hashable {
        public let actionID: String
        public let blockID: String
        /// When it was done.
        public let actionTS: String
        public let value: SlackInputValue
    }

    /// A shortcut on a message.
    public struct MessageAction: Sendable, Hashable {
        public let callbackID: String
        public let actionTS: String
        public let channel: SlackChannelID
        public let ts: SlackTimestamp
        public let threadTS: SlackTimestamp?
        /// Who wrote the message; nil for bots.
        public let author: SlackUserID?
        /// As Slack escaped it; see ``SlackInboundText``.
        public let text: String
        /// As it came: check it with ``SlackResponseURL``.
        public let responseURL: String?
    }
}

extension SlackInteraction.BlockActions: Decodable {
    public init(from decoder: any Decoder) throws {
        let payload = try decoder.slackObject()
        self.container = try payload.required("container")
        self.channel = payload.object("channel")?.optional("id")
        self.messageText = payload.object("message")?.optional("text")
        self.view = payload.optional("view")
        self.state = payload.optional("state") ?? view?.state ?? SlackFormState()
        self.responseURL = payload.optional("response_url")
        self.actions = try payload.required("actions")
        guard !actions.isEmpty else {
            throw DecodingError.dataCorruptedError(forKey: "actions", in: payload, debugDescription: "empty")
        }
    }
}

extension SlackInteraction.Container: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.slackObject()
        if try container.required("type") as String == "view" {
            self = .view(try container.required("view_id"))
        } else {
            self = .message(
                channel: try container.required("channel_id"), ts: try container.required("message_ts"),
                threadTS: container.optional("thread_ts"), isEphemeral: container.flag("is_ephemeral"))
        }
    }
}

extension SlackInteraction.Action: Decodable {
    public init(from decoder: any Decoder) throws {
        let action = try decoder.slackObject()
        self.actionID = try action.required("action_id")
        self.blockID = action.text("block_id")
        self.actionTS = action.text("action_ts")
        self.value = try SlackInputValue(from: decoder)
    }
}

extension SlackInteraction.MessageAction: Decodable {
    public init(from decoder: any Decoder) throws {
        let payload = try decoder.slackObject()
        let message = try payload.nestedContainer(keyedBy: SlackKey.self, forKey: "message")
        self.callbackID = try payload.required("callback_id")
        self.actionTS = payload.text("action_ts")
        self.channel = try payload.nestedContainer(keyedBy: SlackKey.self, forKey: "channel").required("id")
        self.ts = try message.required("ts")
        self.threadTS = message.optional("thread_ts")
        self.author = message.optional("user")
        self.text = message.text("text")
        self.responseURL = payload.optional("response_url")
    }
}
