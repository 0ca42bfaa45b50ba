internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import SlackAPI

/// Which messages tell a channel of a meeting, so that they can be changed when the meeting changes.
struct NoticeRepository: Sendable {
    /// How long it is known that a meeting was deleted.
    static let memory: Duration = .seconds(7 * 86_400)

    let database: any Database

    struct Notice: Sendable {
        let team: SlackTeamID
        /// None once the meeting is deleted: nothing is told of it any more, whatever comes late.
        let messages: [SlackPlace]
        /// Who decided on which proposal.
        let deciders: [ProposalID: SlackUserID]
        /// What tells whether anything changed since this was read.
        fileprivate let state: State
    }

    /// Two transactions that decide by what a meeting's rows say take turns.
    private static func lock(_ meeting: MeetingID, on connection: any SQLConnection) throws(DatabaseError) {
        try connection.lock("notice:\(meeting)")
    }

    fileprivate struct State: Sendable, Hashable {
        let deciders: [String: SlackUserID]
        let updatedAt: Date

        init(_ row: SQLRow) throws {
            self.deciders = try StoredJSON.value(try row.text("deciders"))
            self.updatedAt = try row.instant("updated_at")
        }
    }

    func notice(of meeting: MeetingID) async throws -> Notice? {
        try await database.read { connection in
            guard
                let row = try connection.row(
                    "SELECT team, messages, deciders, updated_at FROM notices WHERE meeting_id = ? ORDER BY updated_at DESC LIMIT 1",
                    [.id(meeting)]),
                let team = SlackTeamID(try row.text("team"))
            else { return nil }
            let state = try State(row)
            return Notice(
                team: team, messages: try StoredJSON.value(try row.text("messages")),
                deciders: state.deciders.reduce(into: [:]) { known, entry in
                    if let proposal = ProposalID(entry.key) { known[proposal] = entry.value }
                }, state: state)
        }
    }

    /// Keeps where a meeting is told of, inside the caller's transaction.
    static func keep(
        _ messages: [SlackPlace], of meeting: MeetingID, in team: SlackTeamID, at now: Date,
        on connection: any SQLConnection
    ) throws {
        guard !messages.isEmpty else { return }
        try lock(meeting, on: connection)
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

    /// Keeps who decided on proposals, inside the caller's transaction, beside those who decided on others.
    ///
    /// - Returns: false where the meeting is told of nowhere.
    static func keep(
        _ proposals: [ProposalID], decidedBy person: SlackUserID, of meeting: MeetingID, at now: Date,
        on connection: any SQLConnection
    ) throws -> Bool {
        try lock(meeting, on: connection)
        guard let row = try connection.row("SELECT deciders FROM notices WHERE meeting_id = ?", [.id(meeting)]) else {
            return false
        }
        var deciders: [String: SlackUserID] = try StoredJSON.value(try row.text("deciders"))
        for proposal in proposals { deciders[proposal.description] = person }
        return try connection.execute(
            "UPDATE notices SET deciders = ?, updated_at = ? WHERE meeting_id = ?",
            [.text(try StoredJSON.text(deciders)), .instant(now), .id(meeting)]) > 0
    }

    /// Whether a message that was made from `notice` is still the latest, inside the transaction that stores its reply:
    /// nothing was decided or told since, and no other reply of the meeting waits.
    static func isLatest(
        _ notice: Notice, of meeting: MeetingID, on connection: any SQLConnection
    ) throws -> Bool {
        try lock(meeting, on: connection)
        let row = try connection.row(
            "SELECT deciders, updated_at FROM notices WHERE meeting_id = ? AND team = ?",
            [.id(meeting), .text(notice.team.rawValue)])
        let waiting = try connection.row(
            "SELECT count(*) AS replies FROM replies WHERE notice_of = ? AND state = 'waiting'",
            [.id(meeting)])
        guard let row, let waiting else { return false }
        return try State(row) == notice.state && waiting.integer("replies") <= 1
    }

    /// Whether the meeting's message is on its way.
    func isPending(_ meeting: MeetingID) async throws -> Bool {
        try await database.read { connection in
            try connection.row(
                "SELECT id FROM replies WHERE notice_of = ? AND state = 'waiting' LIMIT 1", [.id(meeting)]
            )
                != nil
        }
    }

    /// Whether a first message of the meeting may be stored, inside the transaction that stores it: nothing was told of it
    /// since, no other first message waits, and it is not deleted.
    static func isFirst(_ meeting: MeetingID, on connection: any SQLConnection) throws -> Bool {
        try lock(meeting, on: connection)
        let told = try connection.row("SELECT meeting_id FROM notices WHERE meeting_id = ? LIMIT 1", [.id(meeting)])
        let waiting = try connection.row(
            "SELECT count(*) AS replies FROM replies WHERE notice_of = ? AND state = 'waiting'",
            [.id(meeting)])
        return try told == nil && (waiting?.integer("replies") ?? 0) <= 1
    }

    /// Keeps that the meeting is deleted, inside the caller's transaction.
    static func close(_ meeting: MeetingID, at now: Date, on connection: any SQLConnection) throws {
        try lock(meeting, on: connection)
        try connection.execute(
            "UPDATE notices SET messages = '[]', deciders = '{}', updated_at = ? WHERE meeting_id = ?",
            [.instant(now), .id(meeting)])
        try connection.execute(
            """
            INSERT INTO notices (meeting_id, team, channel, messages, deciders, updated_at)
            VALUES (?, ?, '', '[]', '{}', ?) ON CONFLICT DO NOTHING
            """, [.id(meeting), .text(noTeam), .instant(now)])
    }

    /// Of a meeting that was deleted before anybody was told of it.
    private static let noTeam = "none"

    /// Forgets meetings that were deleted a week ago.
    func forgetOld(before time: Date) async throws -> Int {
        try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM notices WHERE meeting_id IN (
                    SELECT meeting_id FROM notices WHERE messages = '[]' AND updated_at < ? LIMIT \(Housekeeping.batch)
                )
                """, [.instant(time)])
        }
    }
}
