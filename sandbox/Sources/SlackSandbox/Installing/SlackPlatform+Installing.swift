import Domain
import FoundationEssentials
import GraphQLEngine

/// - SeeAlso: https://docs.slack.dev/authentication/installing-with-oauth
extension SlackPlatform {
    /// What the app asks a person for.
    public struct InstallRequest: Sendable {
        public let clientID: String
        public let scopes: [String]
        public let redirectURI: String
        public let state: String
        /// Nil for the first workspace.
        public let team: String?

        public init(clientID: String, scopes: [String], redirectURI: String, state: String, team: String?) {
            self.clientID = clientID
            self.scopes = scopes
            self.redirectURI = redirectURI
            self.state = state
            self.team = team
        }
    }

    /// Why nothing can be installed; nil when it can.
    public func problem(of request: InstallRequest) -> String? {
        if request.clientID != settings.clientID { return "invalid_client_id" }
        if request.scopes.isEmpty { return "no_scopes" }
        if let unknown = request.scopes.first(where: { !SlackScope.all.contains($0) }) {
            return "invalid_scope: \(unknown)"
        }
        return request.redirectURI.hasPrefix("https://") || request.redirectURI.hasPrefix("http://")
            ? nil : "bad_redirect_uri"
    }

    /// Somebody agreed. A workspace that is not there yet is made, with people and channels as the first one has.
    ///
    /// - Returns: the code that the app exchanges for a token.
    public func approve(_ request: InstallRequest) throws(SlackError) -> String {
        let team = request.team ?? state.primaryTeamID
        if state.workspaces[team] == nil { try makeWorkspace(team) }
        let user = state.workspaces[team]?.people.first?.id ?? ""
        let code = SlackID.secret(ambient)
        codes[code] = OAuthCode(
            teamID: team, user: user, scopes: request.scopes, redirectURI: request.redirectURI, madeAt: ambient.now)
        return code
    }

    /// `oauth.v2.access`.
    func exchangeCode(_ call: SlackCall) throws(SlackError) -> Fields {
        let arguments = try Arguments(call, takesJSON: false)
        let (id, secret) = try clientCredentials(call, arguments)
        guard id == settings.clientID else { throw SlackError("invalid_client_id") }
        guard secret == settings.clientSecret.reveal() else { throw SlackError("bad_client_secret") }
        guard let text = arguments.text("code"), let code = codes[text] else { throw SlackError("invalid_code") }
        codes[text] = nil
        guard ambient.now.timeIntervalSince(code.madeAt) <= OAuthCode.lifetime else { throw SlackError("code_expired") }
        guard arguments.text("redirect_uri") ?? "" == code.redirectURI else { throw SlackError("bad_redirect_uri") }
        guard let workspace = state.workspaces[code.teamID] else { throw SlackError("team_not_found") }
        let token = "xoxb-\(workspace.id)-\(SlackID.secret(ambient))"
        let installation = SlackInstallation(
            token: token, teamID: workspace.id, scopes: code.scopes, installer: code.user)
        try keep([.installation(installation)])
        return [
            "app_id": .string(SlackSettings.appID), "authed_user": ["id": .string(code.user)],
            "scope": .string(code.scopes.joined(separator: ",")), "token_type": "bot", "access_token": .string(token),
            "bot_user_id": .string(workspace.bot.id),
            "team": ["id": .string(workspace.id), "name": .string(workspace.name)],
            "enterprise": nil, "is_enterprise_install": false,
        ]
    }

    private func clientCredentials(
        _ call: SlackCall, _ arguments: Arguments
    ) throws(SlackError) -> (String, String) {
        if let header = call.authorization, header.lowercased().hasPrefix("basic ") {
            guard let data = Data(base64Encoded: String(header.dropFirst(6))),
                let text = String(validating: data, as: UTF8.self), let colon = text.firstIndex(of: ":")
            else { throw SlackError("invalid_client_id") }
            return (String(text[..<colon]), String(text[text.index(after: colon)...]))
        }
        return (arguments.text("client_id") ?? "", arguments.text("client_secret") ?? "")
    }

    private func makeWorkspace(_ team: String) throws(SlackError) {
        guard team.hasPrefix("T"), (2...20).contains(team.utf8.count),
            team.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) })
        else { throw SlackError("invalid_team_id") }
        guard state.workspaces.count < Self.maximumWorkspaces else { throw SlackError("too_many_workspaces") }
        let records = plan.records(
            teamID: team, name: "\(plan.name) \(team)", domain: team.lowercased(), at: ambient.now)
        try keep(records)
    }
}
