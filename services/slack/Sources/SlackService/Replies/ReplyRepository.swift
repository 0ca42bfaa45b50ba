internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Persistence
internal import SlackAPI

/// A reply on its way.
struct StoredReply: Sendable {
    let id: ReplyID
    let reply: Reply
    /// Parts that Slack has.
    var sent: Int
    /// Parts whose sending was begun: one more than sent, when it is not known how that ended.
    var begun: Int
    /// Where the parts stand that were posted to a channel.
    var posted: [SlackPlace]
    /// When the reply was stored: no part was sent before.
    let createdAt: Date
}

/// The replies that are on their way, and those that could not be delivered.
struct ReplyRepository: Sendable {
    static let job: JobKind = "slack.reply"
    /// With waits of at most five minutes, about two hours.
    static let maxAttempts = 30

    let database: any Database
    let queue: JobQueue
    let ambient: Ambient

    /// Stores `replies` with their jobs inside the caller's transaction. The same cause stores them once.
    ///
    /// - Parameter cause: what the replies answer; their ids are derived from it.
    func store(
        _ replies: [Reply], cause: InboxID, on connection: any SQLConnection
    ) throws {
        let now = SQLValue.instant(ambient.now)
        for (index, reply) in replies.enumerated() where !reply.parts.isEmpty {
            let id = ReplyID(.derived(from: "reply", cause.description, String(index)))
            let stored = try connection.execute(
                """
                INSERT INTO replies (id, inbox_id, team, place, asker, parts, part_count, sent, begun, posted, notice_of,
                    state, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, '[]', ?, 'waiting', ?, ?) ON CONFLICT DO NOTHING
                """,
                [
                    .id(id), .id(cause), .text(reply.team.rawValue), .text(try StoredJSON.text(reply.place)),
                    .optional(reply.asker?.rawValue), .text(try StoredJSON.text(reply.parts)),
                    .integer(reply.parts.count),
                    reply.notice.map { .id($0) } ?? .null, now, now,
                ])
            guard stored > 0 else { continue }
            try queue.enqueue(
                NewJob(
                    id: ambient.makeID(), kind: Self.job, payload: id.description, runAt: ambient.now,
                    maxAttempts: Self.maxAttempts),
                on: connection)
        }
    }

    /// The reply, nil when nothing is left to be done.
    func waiting(_ id: ReplyID) async throws -> StoredReply? {
        try await database.read { connection in
            guard
                let row = try connection.row(
                    "SELECT team, place, asker, parts, sent, begun, posted, notice_of, created_at FROM replies WHERE id = ? AND state = 'waiting'",
                    [.id(id)]),
                let team = SlackTeamID(try row.text("team"))
            else { return nil }
            let reply = Reply(
                team: team, place: try StoredJSON.value(try row.text("place")),
                parts: try StoredJSON.value(try row.text("parts")),
                asker: try row.optionalText("asker").flatMap { SlackUserID($0) },
                notice: try row.optionalID("notice_of"))
            return StoredReply(
                id: id, reply: reply, sent: try row.integer("sent"), begun: try row.integer("begun"),
                posted: try StoredJSON.value(try row.text("posted")), createdAt: try row.instant("created_at"))
        }
    }

    /// Notes that a part is about to be sent.
    ///
    /// - Returns: false when it is not to be sent any more.
    func begin(_ part: Int, of id: ReplyID) async throws -> Bool {
        let now = ambient.now
        return try await database.write { connection in
            try connection.execute(
                "UPDATE replies SET begun = ?, updated_at = ? WHERE id = ? AND state = 'waiting'",
                [.integer(part + 1), .instant(now), .id(id)]) > 0
        }
    }

    /// Notes that a part that was about to be sent was not.
    func takeBack(_ part: Int, of id: ReplyID) async throws {
        try await set("begun = ?", [.integer(part)], of: id)
    }

    /// Notes that a part was sent.
    func note(_ reply: StoredReply) async throws {
        try await set(
            "sent = ?, posted = ?", [.integer(reply.sent), .text(try StoredJSON.text(reply.posted))], of: reply.id)
    }

    private func set(_ columns: String, _ values: [SQLValue], of id: ReplyID) async throws {
        let now = ambient.now
        _ = try await database.write { connection in
            try connection.execute(
                "UPDATE replies SET \(columns), updated_at = ? WHERE id = ?", values + [.instant(now), .id(id)])
        }
    }

    /// Ends a reply that was sent, inside the caller's transaction; its words are erased.
    static func finish(
        _ reply: StoredReply, at now: Date, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            "UPDATE replies SET state = 'sent', parts = '[]', place = '{}', sent = ?, posted = ?, updated_at = ? WHERE id = ?",
            [
                .integer(reply.sent), .text(try StoredJSON.text(reply.posted)), .instant(now), .id(reply.id),
            ])
    }

    /// Keeps that a reply could not be delivered, with the reason, inside the caller's transaction; its words are erased.
    static func bury(_ id: ReplyID, reason: String, at now: Date, on connection: any SQLConnection) throws {
        try connection.execute(
            "UPDATE replies SET state = 'dead', parts = '[]', place = '{}', reason = ?, updated_at = ? WHERE id = ?",
            [.text(reason), .instant(now), .id(id)])
    }

    /// Takes the words out of replies that wait, inside the caller's transaction. A part that Slack may have already is still
    /// looked for there, and where it is not, `instead` is sent, so that it is known what stands there.
    ///
    /// - Parameter condition: which replies, with `arguments`.
    static func withdraw(
        _ condition: String, _ arguments: [SQLValue], instead: SlackMessage, reason: String, at now: Date,
        on connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            UPDATE replies SET state = 'dead', parts = '[]', place = '{}', reason = ?, updated_at = ?
            WHERE \(condition) AND state = 'waiting' AND begun <= sent
            """, [.text(reason), .instant(now)] + arguments)
        let begun = try connection.rows(
            "SELECT id, begun FROM replies WHERE \(condition) AND state = 'waiting'", arguments)
        for row in begun {
            let parts = Array(repeating: Reply.Part.message(instead), count: try row.integer("begun"))
            try connection.execute(
                "UPDATE replies SET parts = ?, part_count = ? WHERE id = ? AND state = 'waiting'",
                [.text(try StoredJSON.text(parts)), .integer(parts.count), .text(try row.text("id"))])
        }
    }

    /// How long the record of a reply is kept.
    static let memory: Duration = .seconds(7 * 86_400)

    func forgetOld() async throws -> Int {
        let before = SQLValue.instant(ambient.now - Self.memory.seconds)
        return try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM replies WHERE id IN (
                    SELECT id FROM replies WHERE state <> 'waiting' AND updated_at < ? LIMIT \(Housekeeping.batch)
                )
                """, [before])
        }
    }
}
