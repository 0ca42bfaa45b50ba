internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import SlackAPI

/// Which messages tell a channel of a meeting, so that they can be changed when the meeting changes.
struct NoticeRepository: Sendable {
    let database: any Database

    struct Notice: Sendable {
        let team: SlackTeamID
        let messages: [SlackPlace]
        /// Who decided on which proposal.
        let deciders: [ProposalID: SlackUserID]
    }

    func notice(of meeting: MeetingID) async throws -> Notice? {
        try await database.read { connection in
            guard
                let row = try connection.row(
                    "SELECT team, messages, deciders FROM notices WHERE meeting_id = ? ORDER BY updated_at DESC LIMIT 1",
                    [.id(meeting)]),
                let team = SlackTeamID(try row.text("team"))
            else { return nil }
            let deciders: [String: SlackUserID] = try StoredJSON.value(try row.text("deciders"))
            return Notice(
                team: team, messages: try StoredJSON.value(try row.text("messages")),
                deciders: deciders.reduce(into: [:]) { known, entry in
                    if let proposal = ProposalID(entry.key) { known[proposal] = entry.value }
                })
        }
    }

    /// Keeps where a meeting is told of, inside the caller's transaction.
    static func keep(
        _ messages: [SlackPlace], of meeting: MeetingID, in team: SlackTeamID, at now: Date,
        on connection: any SQLConnection
    ) throws {
        guard !messages.isEmpty else { return }
        try connection.execute(
            """
            INSERT INTO notices (meeting_id, team, channel, messages, deciders, updated_at) VALUES (?, ?, ?, ?, '{}', ?)
            ON CONFLICT (meeting_id, team) DO UPDATE SET channel = excluded.channel, messages = excluded.messages,
                updated_at = excluded.updated_at
            """,
            [
                .id(meeting), .text(team.rawValue), .text(messages[0].channel.rawValue),
                .text(try StoredJSON.text(messages)), .instant(now),
            ])
    }

    /// Keeps who decided on proposals, inside the caller's transaction.
    static func keep(
        _ deciders: [ProposalID: SlackUserID], of meeting: MeetingID, on connection: any SQLConnection
    ) throws {
        let named = deciders.reduce(into: [String: SlackUserID]()) { $0[$1.key.description] = $1.value }
        try connection.execute(
            "UPDATE notices SET deciders = ? WHERE meeting_id = ?", [.text(try StoredJSON.text(named)), .id(meeting)])
    }

    /// Whether the meeting's message is on its way.
    func isPending(_ meeting: MeetingID) async throws -> Bool {
        try await database.read { connection in
            try connection.row(
                "SELECT id FROM replies WHERE notice_of = ? AND state = 'waiting' LIMIT 1", [.text(meeting.description)]
            )
                != nil
        }
    }

    static func forget(_ meeting: MeetingID, on connection: any SQLConnection) throws(DatabaseError) {
        try connection.execute("DELETE FROM notices WHERE meeting_id = ?", [.id(meeting)])
    }
}
