public import Domain

/// Somebody of the workspace who is not suspended.
public struct LinearUser: Sendable, Hashable, Codable {
    public let id: LinearID
    /// The full name.
    public let name: String
    /// The nickname, unique in a workspace; `@margo` is written for `margo`.
    public let displayName: String
    public let email: String
    public let isActive: Bool

    public init(id: LinearID, name: String, displayName: String, email: String, isActive: Bool = true) {
        self.id = id
        self.name = name
        self.displayName = displayName
        self.email = email
        self.isActive = isActive
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, displayName, email
        case isActive = "active"
    }
}
