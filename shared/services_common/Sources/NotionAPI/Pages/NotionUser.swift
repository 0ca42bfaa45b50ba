public import Domain

/// Somebody, or something, that acts in Notion.
public struct NotionUser: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable {
        case person
        case bot
        /// A group, or a kind that this client does not know.
        case other
    }

    public let id: NotionID
    /// Nil when the connection may not see users, which then come as ids.
    public let name: String?
    public let kind: Kind
    public let email: String?

    public init(id: NotionID, name: String? = nil, kind: Kind = .person, email: String? = nil) {
        self.id = id
        self.name = name
        self.kind = kind
        self.email = email
    }
}
