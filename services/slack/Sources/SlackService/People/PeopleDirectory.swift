internal import Assistant
internal import Domain
internal import FoundationEssentials
internal import Logging
internal import Persistence
internal import SlackAPI

/// The people behind Slack's ids, kept for a day in the database.
struct PeopleDirectory: Sendable {
    static let memory: Duration = .seconds(86_400)
    /// An answer does not wait longer for a name.
    private static let patience: Duration = .seconds(2)
    /// As many people as one text can mention before the others keep their ids.
    private static let maxMentions = 20

    let database: any Database
    let workspaces: Workspaces
    let ambient: Ambient
    let logger: Logger

    struct Person: Sendable, Hashable, Codable {
        var name: String
        var email: String?
    }

    /// Who asks, with name and address where Slack tells them.
    func asker(_ user: SlackUserID, in team: SlackTeamID) async -> Asker {
        let person = await person(user, in: team)
        return Asker(team: team, user: user, name: person?.name, email: person?.email)
    }

    /// What somebody wrote as a person reads it, mentions as names.
    ///
    /// - Parameter bot: whose mention is left out.
    func plain(_ text: SlackInboundText, in team: SlackTeamID, without bot: SlackUserID? = nil) async -> String {
        let text = bot.map { text.without($0) } ?? text
        let users = text.mentionedUsers.prefix(Self.maxMentions)
        let names = await withTaskGroup(of: (SlackUserID, String?).self) { group in
            for user in users { group.addTask { (user, await person(user, in: team)?.name) } }
            return await group.reduce(into: [SlackUserID: String]()) { $0[$1.0] = $1.1 }
        }
        return text.plain(users: names)
    }

    /// The person; nil where Slack does not tell.
    func person(_ user: SlackUserID, in team: SlackTeamID) async -> Person? {
        do {
            if let known = try await stored(user, in: team) { return known }
            let found = try await workspaces.client(of: team).within(Self.patience).user(user)
            let person = Person(name: found.shownName, email: found.email)
            try await keep(person, user, in: team)
            return person
        } catch {
            logger.info("a person's name is not known", metadata: ["reason": "\(error)"])
            return nil
        }
    }

    /// Forgets names that nobody asked for in a month.
    func forgetOld() async throws -> Int {
        let before = SQLValue.instant(ambient.now - 30 * 86_400)
        return try await database.write { connection in
            try connection.execute("DELETE FROM people WHERE fetched_at < ?", [before])
        }
    }

    /// The person, where a name was asked for before.
    func known(_ user: SlackUserID, in team: SlackTeamID) async -> Person? {
        try? await stored(user, in: team)  // a name is a courtesy
    }

    private func stored(_ user: SlackUserID, in team: SlackTeamID) async throws -> Person? {
        let since = ambient.now - Self.memory.seconds
        return try await database.read { connection in
            try connection.row(
                "SELECT body FROM people WHERE team = ? AND person = ? AND fetched_at > ?",
                [.text(team.rawValue), .text(user.rawValue), .instant(since)]
            ).map { try StoredJSON.value(try $0.text("body")) }
        }
    }

    private func keep(_ person: Person, _ user: SlackUserID, in team: SlackTeamID) async throws {
        let body = try StoredJSON.text(person)
        let now = ambient.now
        _ = try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO people (team, person, body, fetched_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (team, person) DO UPDATE SET body = excluded.body, fetched_at = excluded.fetched_at
                """, [.text(team.rawValue), .text(user.rawValue), .text(body), .instant(now)])
        }
    }
}
