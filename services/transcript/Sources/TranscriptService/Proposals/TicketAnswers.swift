internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import Persistence
internal import ServiceHost

/// Answers to calls that create tickets, by the callers' idempotency keys.
struct TicketAnswers: Sendable {
    struct Answer: Sendable, Hashable {
        let status: Int
        /// JSON, as it went out.
        let body: String
    }

    /// The key came with another body before, or for another meeting.
    struct KeyReused: Error {}

    /// How long a key is remembered. Whoever tries again later creates nothing twice either, but hears it in other words.
    private static let retention: Duration = .seconds(7 * 86_400)

    let database: any Database
    let ambient: Ambient

    /// The answer that was given before, or the one that `make` gives now. An error of `make` is not kept: the same call
    /// may succeed later.
    ///
    /// - Parameter body: what was asked for, in one form for one meaning.
    /// - Throws: ``KeyReused``, and what `make` throws.
    func answer(
        to key: IdempotencyKey, of meeting: MeetingID, body: String, _ make: () async throws -> Answer
    ) async throws -> Answer {
        let digest = TextDigest.sha256("\(meeting)\n\(body)")
        if let known = try await begin(key, of: meeting, digest: digest) { return known }
        return try await keep(try await make(), for: key)
    }

    /// Notes the call before it does anything, so that another body with its key is refused from now on.
    private func begin(_ key: IdempotencyKey, of meeting: MeetingID, digest: String) async throws -> Answer? {
        let now = ambient.now
        return try await database.write { connection in
            try MeetingRepository().hold(meeting, on: connection)
            try connection.execute(
                "DELETE FROM ticket_answers WHERE created_at < ?", [.instant(now - Self.retention.seconds)])
            // Of a meeting that is not there nothing is kept; the call ends with 404.
            try connection.execute(
                """
                INSERT INTO ticket_answers (idempotency_key, meeting_id, body_digest, created_at)
                SELECT ?, id, ?, ? FROM meetings WHERE id = ? ON CONFLICT (idempotency_key) DO NOTHING
                """, [.text(key.text), .text(digest), .instant(now), .id(meeting)])
            guard let row = try row(of: key, on: connection) else { return nil }
            guard try row.text("body_digest") == digest else { throw KeyReused() }
            return try Self.answer(row)
        }
    }

    /// Of two calls at once the first answer counts for both.
    private func keep(_ answer: Answer, for key: IdempotencyKey) async throws -> Answer {
        try await database.write { connection in
            try connection.execute(
                "UPDATE ticket_answers SET status = ?, body = ? WHERE idempotency_key = ? AND status IS NULL",
                [.integer(answer.status), .text(answer.body), .text(key.text)])
            return try row(of: key, on: connection).flatMap(Self.answer) ?? answer
        }
    }

    /// Forgets the answers about a meeting, whose words are not to be repeated any more.
    static func forget(_ meeting: MeetingID, on connection: any SQLConnection) throws {
        try connection.execute("DELETE FROM ticket_answers WHERE meeting_id = ? AND body IS NOT NULL", [.id(meeting)])
    }

    private func row(of key: IdempotencyKey, on connection: any SQLConnection) throws -> SQLRow? {
        try connection.row("SELECT * FROM ticket_answers WHERE idempotency_key = ?", [.text(key.text)])
    }

    private static func answer(_ row: SQLRow) throws -> Answer? {
        guard let status = try row.optionalInteger("status"), let body = try row.optionalText("body") else {
            return nil
        }
        return Answer(status: status, body: body)
    }
}

extension TicketAnswers.KeyReused: ProblemConvertible {
    var problem: Problem {
        Problem(
            .unprocessableContent,
            "This Idempotency-Key was used with another body. Send the same body again, or a new key.",
            errors: [.init(pointer: "", detail: "differs from what was sent with this key before")])
    }
}
