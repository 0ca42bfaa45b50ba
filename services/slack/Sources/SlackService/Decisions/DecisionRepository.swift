internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import SlackAPI

/// What waits for a person's click. Only whoever asked may decide, once, within an hour.
struct DecisionRepository: Sendable {
    static let lifetime: Duration = .seconds(3_600)

    let database: any Database
    let ambient: Ambient

    /// Stores what is to be decided, inside the caller's transaction. The same id again changes nothing.
    func open(
        _ id: DecisionID, _ kind: DecisionKind, of asker: SlackUserID, in team: SlackTeamID, content: some Encodable,
        on connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO decisions (id, kind, team, person, content, state, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, 'open', ?, ?) ON CONFLICT DO NOTHING
            """,
            [
                .id(id), .text(kind.rawValue), .text(team.rawValue), .text(asker.rawValue),
                .text(try StoredJSON.text(content)), .instant(ambient.now),
                .instant(ambient.now + Self.lifetime.seconds),
            ])
    }

    /// Takes the decision for `taker`. Whoever took it before gets it again, so that a try after a crash goes on.
    func take(
        _ id: DecisionID, _ kind: DecisionKind, as verdict: Verdict, by person: SlackUserID, in team: SlackTeamID,
        taker: InboxID
    ) async throws -> Taken {
        let now = ambient.now
        return try await database.write { connection in
            let changed = try connection.execute(
                """
                UPDATE decisions SET state = ?, taken_by = ?
                WHERE id = ? AND kind = ? AND team = ? AND person = ? AND expires_at > ? AND state = 'open'
                """,
                [
                    .text(verdict.rawValue), .id(taker), .id(id), .text(kind.rawValue), .text(team.rawValue),
                    .text(person.rawValue), .instant(now),
                ])
            let found = try Self.row(id, kind, in: team, on: connection)
            guard let found else { return .unknown }
            if changed > 0 || found.taker == taker.description { return .yours(found.content) }
            return Self.refusal(found, to: person, at: now)
        }
    }

    /// Looks at the decision without taking it.
    func look(
        _ id: DecisionID, _ kind: DecisionKind, by person: SlackUserID, in team: SlackTeamID
    ) async throws -> Taken {
        let now = ambient.now
        return try await database.read { connection in
            guard let found = try Self.row(id, kind, in: team, on: connection) else { return .unknown }
            if found.person == person.rawValue, found.state == "open", found.expiresAt > now {
                return .yours(found.content)
            }
            return Self.refusal(found, to: person, at: now)
        }
    }

    /// Changes what is to be decided, inside the caller's transaction; nothing once it is decided.
    static func change(
        _ id: DecisionID, to content: some Encodable, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            "UPDATE decisions SET content = ? WHERE id = ? AND state = 'open'",
            [.text(try StoredJSON.text(content)), .id(id)])
    }

    /// Lets the person decide once more, inside the caller's transaction: what was decided could not be carried out.
    static func reopen(_ id: DecisionID, taker: InboxID, on connection: any SQLConnection) throws {
        try connection.execute(
            "UPDATE decisions SET state = 'open', taken_by = NULL WHERE id = ? AND taken_by = ?", [.id(id), .id(taker)])
    }

    private struct Found {
        let person: String
        let state: String
        let taker: String?
        let content: String
        let expiresAt: Date
    }

    private static func row(
        _ id: DecisionID, _ kind: DecisionKind, in team: SlackTeamID, on connection: any SQLConnection
    ) throws -> Found? {
        try connection.row(
            "SELECT person, state, taken_by, content, expires_at FROM decisions WHERE id = ? AND kind = ? AND team = ?",
            [.id(id), .text(kind.rawValue), .text(team.rawValue)]
        ).map { row in
            Found(
                person: try row.text("person"), state: try row.text("state"), taker: try row.optionalText("taken_by"),
                content: try row.optionalText("content") ?? "", expiresAt: try row.instant("expires_at"))
        }
    }

    private static func refusal(_ found: Found, to person: SlackUserID, at now: Date) -> Taken {
        guard found.person == person.rawValue else { return .someoneElses }
        switch found.state {
        case "accepted": return .accepted
        case "declined": return .declined
        default: return found.expiresAt > now ? .unknown : .expired
        }
    }

    /// Forgets what was decided or ran out a week ago.
    func forgetOld() async throws {
        let before = SQLValue.instant(ambient.now - 7 * 86_400)
        _ = try await database.write { connection in
            try connection.execute(
                "DELETE FROM decisions WHERE id IN (SELECT id FROM decisions WHERE expires_at < ? LIMIT 1000)", [before]
            )
        }
    }
}
