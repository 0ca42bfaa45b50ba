public import Domain

/// What Slack's stand-in is told at its start.
public struct SlackSettings: Sendable {
    public var signingSecret: Secret
    public var clientID: String
    public var clientSecret: Secret
    /// Where response URLs and uploads begin, without a slash at the end.
    public var address: String
    /// Where people look at messages, without a slash at the end.
    public var publicAddress: String
    public var limits: SlackLimits
    /// Whether the app hears of what its own bot writes in direct messages, as it does of Slack.
    public var echoes: Bool
    /// Whether names in commands reach the app as ids (`should_escape` of the manifest).
    public var escapesCommands: Bool

    public static let appID = "A0SANDBOX01"
    /// What the deprecated `token` of every request to the app says.
    static let verificationToken = "sandbox-verification-token"

    public init(
        signingSecret: Secret, clientID: String, clientSecret: Secret, address: String, publicAddress: String,
        limits: SlackLimits = SlackLimits(), echoes: Bool = true, escapesCommands: Bool = true
    ) {
        self.signingSecret = signingSecret
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.address = address
        self.publicAddress = publicAddress
        self.limits = limits
        self.echoes = echoes
        self.escapesCommands = escapesCommands
    }
}
