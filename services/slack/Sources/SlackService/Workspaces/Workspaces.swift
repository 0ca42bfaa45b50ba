internal import Domain
internal import Logging
internal import SlackAPI
internal import Synchronization

/// Each workspace's client: with the token of its installation, else with `SLACK_BOT_TOKEN`.
struct Workspaces: Sendable {
    let botToken: Secret?
    let installations: InstallationRepository?
    let makeClient: @Sendable (Secret?, SlackTeamID?) -> SlackClient

    /// - Throws: ``NoWorkspace`` where there is no token, and what the database throws.
    func client(of team: SlackTeamID) async throws -> SlackClient {
        if let installations, let installation = try await installation(of: team, installations) {
            return makeClient(installation.token, team)
        }
        guard let botToken else { throw NoWorkspace.notInstalled(team) }
        return makeClient(botToken, team)
    }

    private func installation(
        of team: SlackTeamID, _ installations: InstallationRepository
    ) async throws -> Installation? {
        do { return try await installations.installation(of: team) } catch is UnreadableToken {
            throw NoWorkspace.unreadableToken(team)
        }
    }

    /// The workspace in which meetings are told of: the bot token's, else the first that installed the app.
    ///
    /// - Throws: ``NoWorkspace`` where there is none, `SlackError` while Slack cannot be asked.
    func home() async throws -> SlackTeamID {
        if let botToken { return try await makeClient(botToken, nil).authTest().team }
        guard let first = try await installations?.first() else { throw NoWorkspace.nobody }
        return first
    }
}

/// Why there is nobody to speak to Slack as. It says what to do.
enum NoWorkspace: Error, Sendable, Hashable {
    case notInstalled(SlackTeamID)
    case unreadableToken(SlackTeamID)
    case nobody
}

extension NoWorkspace: CustomStringConvertible {
    var description: String {
        switch self {
        case .notInstalled(let team):
            "workspace \(team) did not install the app; open /slack/install, or set SLACK_BOT_TOKEN"
        case .unreadableToken(let team):
            "the token of workspace \(team) was encrypted with another key; open /slack/install again"
        case .nobody: "no workspace installed the app; open /slack/install, or set SLACK_BOT_TOKEN"
        }
    }
}
