public import Domain

/// Where something stands.
public enum NotionParent: Sendable, Hashable, Codable {
    case page(NotionID)
    case database(NotionID)
    case dataSource(NotionID, database: NotionID?)
    case block(NotionID)
    case workspace
    /// A kind that this client does not know.
    case unknown(type: String)
}
