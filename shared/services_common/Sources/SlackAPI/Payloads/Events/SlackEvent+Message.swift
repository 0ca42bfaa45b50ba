extension SlackEvent {
    /// A message, or a mention, which is one as well.
    public struct Message: Sendable, Hashable {
        public let channel: SlackChannelID
        public let ts: SlackTimestamp
        /// The message that opened the thread it stands in.
        public let threadTS: SlackTimestamp?
        /// Who wrote it; nil for some of Slack's own.
        public let user: SlackUserID?
        /// The author's workspace, where Slack tells it: in channels that several organisations share it may be another's.
        public let userTeam: SlackTeamID?
        /// As Slack escaped it; see ``SlackInboundText``.
        public let text: String
        /// `im`, `mpim`, `channel`, `group`; mentions have none.
        public let channelType: String?
        public let bot: SlackBotID?
        /// What was done, if it was not simply posted: `message_changed`, `file_share`, …
        public let subtype: String?

        /// Whether it stands in a direct conversation with the bot.
        public var isDirect: Bool { channelType == "im" }

        /// Whether a person wrote it just now: no bot, no edit, no notice of Slack's.
        public var isFromPerson: Bool {
            bot == nil && user != nil && user?.rawValue != "USLACKBOT"
                && [nil, "file_share", "thread_broadcast"].contains(subtype)
        }
    }
}

extension SlackEvent.Message: Decodable {
    public init(from decoder: any Decoder) throws {
        let event = try decoder.slackObject()
        self.channel = try event.required("channel")
        self.ts = try event.required("ts")
        self.threadTS = event.optional("thread_ts")
        self.user = event.optional("user")
        self.userTeam = event.optional("user_team") ?? event.optional("team")
        self.text = event.text("text")
        self.channelType = event.optional("channel_type")
        self.bot = event.optional("bot_id")
        self.subtype = event.optional("subtype")
    }
}
