public import Domain
public import OutboundHTTP

/// Calls Slack's Web API for one workspace.
///
/// Calls go at the pace that Slack allows, and are tried again where that is safe; the upstream itself need not try
/// again.
///
/// - SeeAlso: Slack, "Using the Slack Web API"
public struct SlackClient: Sendable {
    /// The most items that are read of any list.
    public static let maxItems = 10_000

    let url: String
    let token: Secret?
    let team: SlackTeamID?
    let upstream: Upstream
    let ambient: Ambient
    let pace: SlackPace
    private(set) var deadline: Duration

    /// - Parameters:
    ///   - url: the address that methods are added to, such as `https://slack.com/api/`.
    ///   - token: of the bot (`xoxb-…`); without one only ``oauthAccess(_:)`` can be called.
    ///   - team: the workspace, whose pace is its own.
    ///   - pace: shared by all clients of the process.
    ///   - deadline: how long one call may take, with its wait for its turn and its retries.
    public init(
        url: String, token: Secret?, team: SlackTeamID? = nil, upstream: Upstream, ambient: Ambient, pace: SlackPace,
        deadline: Duration = .seconds(10)
    ) {
        self.url = url.hasSuffix("/") ? url : url + "/"
        self.token = token
        self.team = team
        self.upstream = upstream
        self.ambient = ambient
        self.pace = pace
        self.deadline = deadline
    }

    /// This client, with another deadline for each call.
    public func within(_ deadline: Duration) -> SlackClient {
        var client = self
        client.deadline = deadline
        return client
    }
}
