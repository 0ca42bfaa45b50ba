internal import Domain
internal import FoundationEssentials
internal import Logging
internal import Persistence
internal import ServiceClients
internal import SlackAPI

/// Brings the app into a workspace: sends the browser to Slack, and takes what Slack sends back.
///
/// - SeeAlso: Slack, "Installing with OAuth"
struct InstallDesk: Sendable {
    /// What the app asks for; the manifest names the same.
    static let scopes = SlackAppScopes.bot

    let app: SlackConfiguration.OAuthApp
    /// `SLACK_API_URL`: Slack's pages stand beside it.
    let apiURL: String
    let client: SlackClient
    let installations: InstallationRepository
    /// `SLACK_TEAMS`: the workspaces that may install the app; nil for all that Slack lets.
    let teams: Set<String>?
    let logger: Logger

    /// Slack's page that asks for leave, with a state that comes back.
    func authorizationAddress() async throws -> String {
        let state = try await installations.makeState()
        var items = [
            URLQueryItem(name: "client_id", value: app.clientID),
            URLQueryItem(name: "scope", value: Self.scopes.joined(separator: ",")),
            URLQueryItem(name: "state", value: state),
        ]
        if let redirect = app.redirectURI { items.append(URLQueryItem(name: "redirect_uri", value: redirect)) }
        var address = URLComponents(string: pages + "oauth/v2/authorize") ?? URLComponents()
        address.queryItems = items
        return address.string ?? pages
    }

    /// `https://slack.com/` of `https://slack.com/api/`.
    private var pages: String { apiURL.hasSuffix("api/") ? String(apiURL.dropLast("api/".count)) : apiURL }

    /// - Returns: the workspace's name.
    func finish(code: String?, state: String?, error: String?) async throws(InstallError) -> String {
        // The state first: what came without one of ours is looked at no further.
        guard let state, try await isOurs(state) else { throw .wrongState }
        if error != nil { throw .denied }
        guard let code, !code.isEmpty else { throw .missingCode }
        let access = try await installation(code)
        do {
            try await installations.keep(access)
        } catch {
            logger.error("an installation could not be stored", metadata: ["team": "\(access.team)"])
            throw .databaseIsAway
        }
        logger.info("the app was installed", metadata: ["team": "\(access.team)", "scopes": "\(access.scopes)"])
        return access.teamName ?? access.team.rawValue
    }

    private func isOurs(_ state: String) async throws(InstallError) -> Bool {
        do { return try await installations.redeem(state) } catch { throw .databaseIsAway }
    }

    private func installation(_ code: String) async throws(InstallError) -> Installation {
        let access: SlackInstallation
        do {
            access = try await client.oauthAccess(
                SlackGrant(
                    code: code, redirectURI: app.redirectURI, clientID: app.clientID, clientSecret: app.clientSecret))
        } catch {
            logger.warning("an installation failed", metadata: ["reason": "\(error)"])
            throw Self.error(error)
        }
        guard access.refreshToken == nil, access.expiresIn == nil else {
            throw .refused("token rotation is on; switch it off in the app's settings, as tokens are kept for good")
        }
        guard let team = access.team else {
            throw .refused("it is for a whole organisation; install it in one workspace")
        }
        if let teams, !teams.contains(team.rawValue) { throw .notAllowed(team.rawValue) }
        return Installation(
            team: team, teamName: access.teamName.isEmpty ? nil : access.teamName, enterprise: access.enterprise,
            botUser: access.botUser, scopes: access.scopes.sorted().joined(separator: ","), token: access.token,
            installedBy: access.installer)
    }

    private static func error(_ error: SlackError) -> InstallError {
        switch error.kind {
        case .other(let code), .authentication(let code): .refused(code)
        case .transport, .unavailable, .rateLimited, .busy: .slackIsAway
        default: .refused("an answer that was not expected")
        }
    }
}
