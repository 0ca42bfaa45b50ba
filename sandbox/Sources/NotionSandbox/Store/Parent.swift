public import Domain

/// What holds a page, a block or a database.
public enum Parent: Codable, Sendable, Hashable {
    case workspace
    case page(NotionID)
    case block(NotionID)
    case database(NotionID)
    case dataSource(NotionID)

    /// Nil for the workspace.
    public var id: NotionID? {
        switch self {
        case .workspace: nil
        case .page(let id), .block(let id), .database(let id), .dataSource(let id): id
        }
    }
}
