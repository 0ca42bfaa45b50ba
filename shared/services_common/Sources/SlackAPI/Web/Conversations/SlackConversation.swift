/// A channel, group or direct conversation.
public struct SlackConversation: Sendable, Hashable {
    public let id: SlackChannelID
    /// Without `#`; empty for direct conversations.
    public let name: String
    public let isPrivate: Bool
    /// Whether the app is in it.
    public let isMember: Bool
    public let isArchived: Bool
    public let isDirect: Bool
    /// With whom, in a direct conversation.
    public let user: SlackUserID?
}

extension SlackConversation: Decodable {
    public init(from decoder: any Decoder) throws {
        let channel = try decoder.slackObject()
        self.id = try channel.required("id")
        self.name = channel.text("name")
        self.isDirect = channel.flag("is_im")
        self.isPrivate = channel.flag("is_private") || channel.flag("is_im")
        self.isMember = channel.flag("is_member") || channel.flag("is_im")
        self.isArchived = channel.flag("is_archived")
        self.user = channel.optional("user")
    }
}
