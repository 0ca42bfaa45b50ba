internal import Assistant
internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import SlackAPI

/// What a ``TurnID`` names.
enum TurnSubject {}
typealias TurnID = Identifier<TurnSubject>

extension Identifier where Subject == TurnSubject {
    /// The turn that a request asks for.
    init(cause: InboxID) { self.init(.derived(from: "turn", cause.description)) }
}

/// What was asked and answered, per person and place, so that a later question can refer to it. Kept for a week.
struct TurnRepository: Sendable {
    /// As many earlier turns as an answer takes into account.
    static let depth = 6
    static let memory: Duration = .seconds(7 * 86_400)

    let database: any Database
    let ambient: Ambient

    /// The last turns, the oldest first.
    func last(of user: SlackUserID, in place: ConversationPlace) async throws -> [Turn] {
        let since = ambient.now - Self.memory.seconds
        return try await database.read { connection in
            try connection.rows(
                """
                SELECT question, answer, inbox_id FROM turns WHERE team = ? AND person = ? AND place = ? AND created_at > ?
                ORDER BY created_at DESC LIMIT \(Self.depth)
                """,
                [.text(place.team.rawValue), .text(user.rawValue), .text(place.key), .instant(since)]
            ).map { row in
                let request: InboxID? = try row.optionalID("inbox_id")
                return Turn(
                    question: try row.text("question"), answer: try row.text("answer"),
                    meetings: try request.map { try RequestMeetings.meetings(of: $0, on: connection) } ?? [])
            }.reversed()
        }
    }

    /// Stores a turn inside the caller's transaction. What is stored went through the filter.
    func add(
        _ turn: Turn, of user: SlackUserID, in place: ConversationPlace, cause: InboxID,
        on connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO turns (id, team, place, person, question, answer, inbox_id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            [
                .id(TurnID(cause: cause)), .text(place.team.rawValue), .text(place.key),
                .text(user.rawValue), .text(turn.question), .text(turn.answer), .id(cause), .instant(ambient.now),
            ])
    }

    /// How many turns with a person are kept, wherever they were.
    func count(of user: SlackUserID, in team: SlackTeamID) async throws -> Int {
        try await database.read { connection in
            try connection.row(
                "SELECT count(*) AS turns FROM turns WHERE team = ? AND person = ?",
                [.text(team.rawValue), .text(user.rawValue)])?.integer("turns") ?? 0
        }
    }

    /// Forgets everything that was said with a person, inside the caller's transaction.
    static func forget(
        _ user: SlackUserID, in team: SlackTeamID, on connection: any SQLConnection
    ) throws(DatabaseError) {
        try connection.execute(
            "DELETE FROM turns WHERE team = ? AND person = ?", [.text(team.rawValue), .text(user.rawValue)])
    }

    func forgetOld() async throws -> Int {
        let before = SQLValue.instant(ambient.now - Self.memory.seconds)
        return try await database.write { connection in
            try connection.execute(
                "DELETE FROM turns WHERE id IN (SELECT id FROM turns WHERE created_at < ? LIMIT \(Housekeeping.batch))",
                [before])
        }
    }
}

/// Where a conversation is held: a thread, or a channel where there are no threads, as for commands.
struct ConversationPlace: Sendable, Hashable {
    let team: SlackTeamID
    let channel: SlackChannelID?
    let thread: SlackTimestamp?

    var key: String { "\(channel?.rawValue ?? "-")/\(thread?.rawValue ?? "-")" }
}
