internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import SlackAPI

/// Which meetings a person's next `/chat` is about. A selection holds for ten minutes and for one question.
struct SelectionRepository: Sendable {
    static let lifetime: Duration = .seconds(600)

    let database: any Database
    let ambient: Ambient

    /// Keeps a selection inside the caller's transaction; an empty one means all meetings.
    func keep(
        _ meetings: [MeetingID], of user: SlackUserID, in team: SlackTeamID, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO selections (team, person, meetings, expires_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (team, person) DO UPDATE SET meetings = excluded.meetings, expires_at = excluded.expires_at
            """,
            [
                .text(team.rawValue), .text(user.rawValue),
                .texts(meetings.map(\.description)),
                .instant(ambient.now + Self.lifetime.seconds),
            ])
    }

    /// The selection that holds, nil when there is none.
    func current(of user: SlackUserID, in team: SlackTeamID) async throws -> [MeetingID]? {
        let now = ambient.now
        return try await database.read { connection in
            guard
                let row = try connection.row(
                    "SELECT meetings FROM selections WHERE team = ? AND person = ? AND expires_at > ?",
                    [.text(team.rawValue), .text(user.rawValue), .instant(now)])
            else { return nil }
            return try row.texts("meetings").compactMap { MeetingID($0) }
        }
    }

    /// Uses a selection up, inside the caller's transaction; one that took its place stays.
    static func drop(
        _ meetings: [MeetingID], of user: SlackUserID, in team: SlackTeamID, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            "DELETE FROM selections WHERE team = ? AND person = ? AND meetings = ?",
            [.text(team.rawValue), .text(user.rawValue), .texts(meetings.map(\.description))])
    }

    /// Drops whatever selection there is, inside the caller's transaction.
    static func drop(
        of user: SlackUserID, in team: SlackTeamID, on connection: any SQLConnection
    ) throws(DatabaseError) {
        try connection.execute(
            "DELETE FROM selections WHERE team = ? AND person = ?", [.text(team.rawValue), .text(user.rawValue)])
    }

    func forgetOld() async throws -> Int {
        let now = ambient.now
        return try await database.write { connection in
            try connection.execute("DELETE FROM selections WHERE expires_at < ?", [.instant(now)])
        }
    }
}
