import Domain
import FoundationEssentials

/// A code that a browser brought to the app, to be exchanged for a token once.
struct OAuthCode: Sendable {
    let teamID: String
    let user: String
    let scopes: [String]
    /// Empty when the app named none.
    let redirectURI: String
    let madeAt: Date

    static let lifetime: TimeInterval = 600
}
