internal import Domain
internal import HTTPTypes

/// Whose token it is.
public struct SlackIdentity: Sendable, Hashable {
    public let team: SlackTeamID
    public let teamName: String
    /// The workspace's address.
    public let url: String
    public let user: SlackUserID
    public let bot: SlackBotID?
    public let isEnterpriseInstall: Bool
    /// What the token may do, as Slack's header tells; empty when it does not.
    public internal(set) var scopes: Set<String>
}

extension SlackIdentity: Decodable {
    public init(from decoder: any Decoder) throws {
        let answer = try decoder.slackObject()
        self.team = try answer.required("team_id")
        self.teamName = answer.text("team")
        self.url = answer.text("url")
        self.user = try answer.required("user_id")
        self.bot = answer.optional("bot_id")
        self.isEnterpriseInstall = answer.flag("is_enterprise_install")
        self.scopes = []
    }
}

extension SlackClient {
    /// Whose token this is, and what it may do.
    public func authTest() async throws(SlackError) -> SlackIdentity {
        let call = SlackCall("auth.test", isRepeatable: true)
        guard let token else { throw SlackError(.authentication(code: "not_authed"), method: call.method) }
        let answer: (value: SlackIdentity, headers: HTTPFields) = try await send(
            call, authorization: "Bearer \(token.reveal())")
        var identity = answer.value
        let header = HTTPField.Name("x-oauth-scopes").flatMap { answer.headers[$0] } ?? ""
        identity.scopes = SlackInstallation.scopes(header)
        return identity
    }
}
