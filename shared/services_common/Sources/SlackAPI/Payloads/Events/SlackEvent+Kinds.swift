extension SlackEvent {
    /// A reaction to a message.
    public struct Reaction: Sendable, Hashable {
        public let user: SlackUserID
        /// The name without colons and without a skin tone, such as `memo`.
        public let reaction: String
        public let channel: SlackChannelID
        /// The message's.
        public let ts: SlackTimestamp
        /// Who wrote the message.
        public let author: SlackUserID?
        public let eventTS: SlackTimestamp?
    }

    /// Somebody opened the app's page or its messages.
    public struct HomeOpened: Sendable, Hashable {
        public let user: SlackUserID
        /// The direct conversation with the bot.
        public let channel: SlackChannelID?
        /// `home` or `messages`.
        public let tab: String
        /// The page as it was shown before; nil when there was none.
        public let view: SlackOpenView?
    }

    /// Tokens that are good no longer, by the users whose they were.
    public struct TokensRevoked: Sendable, Hashable {
        public let users: [SlackUserID]
        public let bots: [SlackUserID]
    }
}

extension SlackEvent.Reaction: Decodable {
    public init(from decoder: any Decoder) throws {
        let event = try decoder.slackObject()
        let item = try event.nestedContainer(keyedBy: SlackKey.self, forKey: "item")
        let name: String = try event.required("reaction")
        self.user = try event.required("user")
        self.reaction = name.firstRange(of: "::").map { String(name[..<$0.lowerBound]) } ?? name
        self.channel = try item.required("channel")
        self.ts = try item.required("ts")
        self.author = event.optional("item_user")
        self.eventTS = event.optional("event_ts")
    }
}

extension SlackEvent.HomeOpened: Decodable {
    public init(from decoder: any Decoder) throws {
        let event = try decoder.slackObject()
        self.user = try event.required("user")
        self.channel = event.optional("channel")
        self.tab = event.optional("tab") ?? "home"
        self.view = event.optional("view")
    }
}

extension SlackEvent.TokensRevoked: Decodable {
    public init(from decoder: any Decoder) throws {
        let tokens = try decoder.slackObject().object("tokens")
        self.users = tokens?.optional("oauth") ?? []
        self.bots = tokens?.optional("bot") ?? []
    }
}
