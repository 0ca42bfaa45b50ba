internal import Crypto
internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import SlackAPI

/// The workspaces that installed the app, and the installations that were begun.
struct InstallationRepository: Sendable {
    /// How long an installation may take, from our page to Slack's and back.
    static let stateLifetime: Duration = .seconds(600)
    /// Installations that may be under way: anybody can begin one.
    static let mostStates = 1_000

    let database: any Database
    let seal: TokenSeal
    let ambient: Ambient

    /// Keeps an installation; one more of the same workspace takes the place of the first.
    func keep(_ installation: Installation) async throws {
        let token = try seal.seal(installation.token, of: installation.team)
        let now = SQLValue.instant(ambient.now)
        _ = try await database.write { connection in
            try Self.lock(installation.team, on: connection)
            try connection.execute(
                """
                INSERT INTO installations (team, team_name, enterprise, bot_user, scopes, token, installed_by, installed_at,
                    updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (team) DO UPDATE SET team_name = excluded.team_name, enterprise = excluded.enterprise,
                    bot_user = excluded.bot_user, scopes = excluded.scopes, token = excluded.token,
                    installed_by = excluded.installed_by, updated_at = excluded.updated_at
                """,
                [
                    .text(installation.team.rawValue), .optional(installation.teamName),
                    .optional(installation.enterprise?.rawValue), .optional(installation.botUser?.rawValue),
                    .text(installation.scopes), .blob(token), .optional(installation.installedBy?.rawValue), now, now,
                ])
        }
    }

    /// - Throws: ``UnreadableToken`` when the key changed since.
    func installation(of team: SlackTeamID) async throws -> Installation? {
        let row = try await database.read { connection in
            try connection.row(
                "SELECT team_name, enterprise, bot_user, scopes, token, installed_by FROM installations WHERE team = ?",
                [.text(team.rawValue)])
        }
        guard let row else { return nil }
        return Installation(
            team: team, teamName: try row.optionalText("team_name"),
            enterprise: try row.optionalText("enterprise").flatMap { SlackEnterpriseID($0) },
            botUser: try row.optionalText("bot_user").flatMap { SlackUserID($0) }, scopes: try row.text("scopes"),
            token: try seal.open(try row.blob("token"), of: team),
            installedBy: try row.optionalText("installed_by").flatMap { SlackUserID($0) })
    }

    /// The workspace that installed the app first.
    func first() async throws -> SlackTeamID? {
        try await database.read { connection in
            try connection.row("SELECT team FROM installations ORDER BY installed_at LIMIT 1", [])?.text("team")
        }.flatMap { SlackTeamID($0) }
    }

    /// Removes a workspace, inside the caller's transaction, with everything that is known of its people.
    ///
    /// - Parameter time: when it removed the app; an installation after that stays, however late this is told.
    static func remove(_ team: SlackTeamID, at time: Date, on connection: any SQLConnection) throws(DatabaseError) {
        try lock(team, on: connection)
        let newer = try connection.row(
            "SELECT team FROM installations WHERE team = ? AND updated_at > ?", [.text(team.rawValue), .instant(time)])
        guard newer == nil else { return }
        for table in ["installations", "turns", "selections", "votes", "decisions", "people", "notices"] {
            try connection.execute("DELETE FROM \(table) WHERE team = ?", [.text(team.rawValue)])
        }
    }

    /// A removal that is told late, and an installation after it, take turns.
    private static func lock(_ team: SlackTeamID, on connection: any SQLConnection) throws(DatabaseError) {
        try connection.lock("installation:\(team.rawValue)")
    }

    /// Begins an installation: what it gives comes back from Slack, once, within ten minutes. Only its digest is stored.
    func makeState() async throws -> String {
        let state = [ambient.makeUUID(), ambient.makeUUID()].map { $0.uuidString.lowercased() }.joined(separator: ".")
        let until = ambient.now + Self.stateLifetime.seconds
        let now = ambient.now
        _ = try await database.write { connection in
            try connection.lock("oauth_states")  // so that no more than the most are open
            try connection.execute("DELETE FROM oauth_states WHERE expires_at < ?", [.instant(now)])
            let open = try connection.row("SELECT count(*) AS states FROM oauth_states", [])?.integer("states") ?? 0
            guard open < Self.mostStates else { throw InstallError.tooMany }
            try connection.execute(
                "INSERT INTO oauth_states (digest, expires_at) VALUES (?, ?)",
                [.text(TextDigest.sha256(state)), .instant(until)])
        }
        return state
    }

    /// Whether `state` was made here, in time, and not used before; it is used up.
    func redeem(_ state: String) async throws -> Bool {
        let now = ambient.now
        return try await database.write { connection in
            try connection.execute(
                "DELETE FROM oauth_states WHERE digest = ? AND expires_at >= ?",
                [.text(TextDigest.sha256(state)), .instant(now)]) > 0
        }
    }
}
