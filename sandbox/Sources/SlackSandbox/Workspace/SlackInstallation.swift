/// The app in a workspace: what a token stands for.
public struct SlackInstallation: Codable, Sendable, Equatable {
    public let token: String
    public let teamID: String
    public let scopes: [String]
    /// Who installed it; nil for the one that is there from the start.
    public var installer: String?
    /// Whether the app was removed since.
    public var isRevoked = false
}
