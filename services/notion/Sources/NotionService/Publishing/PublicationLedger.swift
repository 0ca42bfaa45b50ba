internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import NotionAPI
internal import Persistence

/// What is to be published and what was, in the database: known before Notion is called. What a worker notes counts only
/// while it holds the publication.
struct PublicationLedger: Sendable {
    /// About a day of tries.
    static let maxAttempts = 400

    let database: any Database
    let queue: JobQueue
    let ambient: Ambient

    /// Stores what is to be published together with its job. What waits already in just this form is left
    /// alone, unless somebody had to mend our settings, which a repeat tries at once.
    ///
    /// - Returns: the publication as it stands now.
    /// - Throws: `Problem` 404 when the meeting was deleted.
    func submit(_ content: Publication.Content, meeting: String?, parent: NotionID) async throws -> Publication {
        let id = PublicationID(meeting: meeting, title: content.title, parent: parent)
        let now = ambient.now
        let properties = try StoredJSON.text(content.properties)
        let hints = try StoredJSON.text(content.hints)
        let digest = TextDigest.sha256([content.title, content.markdown, properties, hints].joined(separator: "\u{0}"))
        let job: JobID = ambient.makeID()
        let publication = try await database.write { connection in
            try Self.hold(meeting, on: connection)
            try connection.execute(
                """
                INSERT INTO publications (id, meeting_id, parent_id, version, state, title, markdown, properties, hints, digest,
                    was_created, written, warnings, created_at, updated_at)
                VALUES (?, ?, ?, 1, 'pending', ?, ?, ?, ?, ?, FALSE, '[]', ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = publications.version + 1, state = 'pending',
                    title = excluded.title, markdown = excluded.markdown, properties = excluded.properties,
                    hints = excluded.hints, digest = excluded.digest, was_created = FALSE, problem_status = NULL, reason = NULL,
                    updated_at = excluded.updated_at
                WHERE publications.state <> 'pending' OR publications.digest <> excluded.digest
                    OR publications.problem_status IS NOT NULL
                """,
                [
                    .id(id), .optional(meeting), .id(parent), .text(content.title), .text(content.markdown),
                    .text(properties), .text(hints), .text(digest), .texts([]), .instant(now), .instant(now),
                ])
            guard let stored = try PublicationRow.read(id, on: connection) else { return Publication?.none }
            try queue.enqueue(
                NewJob(
                    id: job, kind: PublishNotes.jobKind, payload: "\(id) \(stored.version)",
                    uniqueKey: "publish:\(id):\(stored.version)", runAt: now, maxAttempts: Self.maxAttempts),
                on: connection)
            return stored
        }
        queue.announce()
        guard let publication else {
            throw DatabaseError(.unexpectedData, "the publication is not there after it was stored")
        }
        return publication
    }

    func publication(_ id: PublicationID) async throws -> Publication? {
        try await database.read { connection in try PublicationRow.read(id, on: connection) }
    }

    /// Notes that Notion does not take a version.
    static func fail(
        _ id: PublicationID, version: Int, status: Int, reason: String, at now: Date, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            UPDATE publications SET state = 'failed', problem_status = ?, reason = ?, updated_at = ?
            WHERE id = ? AND state = 'pending' AND version = ?
            """, [.integer(status), .text(reason), .instant(now), .id(id), .integer(version)])
    }
}
