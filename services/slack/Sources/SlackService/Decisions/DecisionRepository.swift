internal import Domain
internal import DurableJobs
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

    /// Changes what is to be decided, inside the caller's transaction.
    ///
    /// - Parameter read: the content that the change was made from.
    /// - Throws: `JobFailure`, to try again with what is there now, when it changed or was decided meanwhile.
    static func change(
        _ id: DecisionID, from read: String, to content: some Encodable, on connection: any SQLConnection
    ) throws {
        let changed = try connection.execute(
            "UPDATE decisions SET content = ? WHERE id = ? AND state = 'open' AND content = ?",
            [.text(try StoredJSON.text(content)), .id(id), .text(read)])
        guard changed > 0 else {
            throw JobFailure.transient("what is to be decided changed meanwhile", retryAfter: .milliseconds(100))
        }
    }

    /// Lets the person decide once more, inside the caller's transaction: what was decided could not be carried out.
    ///
    /// - Parameter content: as it is to be decided on now.
    static func reopen(
        _ id: DecisionID, taker: InboxID, content: some Encodable, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            "UPDATE decisions SET state = 'open', taken_by = NULL, content = ? WHERE id = ? AND taken_by = ?",
            [.text(try StoredJSON.text(content)), .id(id), .id(taker)])
    }

    /// Erases what was decided on, inside the transaction that stores what came of it.
    static func erase(_ id: DecisionID, on connection: any SQLConnection) throws(DatabaseError) {
        try connection.execute("UPDATE decisions SET content = NULL WHERE id = ?", [.id(id)])
    }

    /// Drops a person's questions that wait for a choice, inside the caller's transaction.
    static func forgetQuestions(
        of person: SlackUserID, in team: SlackTeamID, on connection: any SQLConnection
    ) throws(DatabaseError) {
        try connection.execute(
            "DELETE FROM decisions WHERE kind = ? AND team = ? AND person = ?",
            [.text(DecisionKind.question.rawValue), .text(team.rawValue), .text(person.rawValue)])
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

    /// Erases what ran out, and forgets after a week that it was.
    func forgetOld() async throws -> Int {
        let now = SQLValue.instant(ambient.now)
        let before = SQLValue.instant(ambient.now - 7 * 86_400)
        return try await database.write { connection in
            let erased = try connection.execute(
                """
                UPDATE decisions SET content = NULL WHERE id IN (
                    SELECT id FROM decisions WHERE expires_at < ? AND content IS NOT NULL LIMIT \(Housekeeping.batch)
                )
                """, [now])
            let forgotten = try connection.execute(
                """
                DELETE FROM decisions WHERE id IN (
                    SELECT id FROM decisions WHERE expires_at < ? LIMIT \(Housekeeping.batch)
                )
                """, [before])
            return max(erased, forgotten)
        }
    }
}
