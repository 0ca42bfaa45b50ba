internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import NotionAPI
internal import Persistence

/// What is to be published and what was, in the database: known before Notion is called.
struct PublicationLedger: Sendable {
    /// How long a worker that says nothing holds a publication.
    static let claim: Duration = .seconds(90)
    /// About a day of tries.
    static let maxAttempts = 400

    let database: any Database
    let queue: JobQueue
    let ambient: Ambient

    private static let columns = """
        id, meeting_id, parent_id, version, state, title, markdown, properties, page_id, url, is_begun, was_created, \
        written, warnings, problem_status, reason, writing, begun_title
        """

    /// Stores what is to be published together with its job. What is published already in just this form stays as it is.
    ///
    /// - Returns: the publication as it stands now.
    func submit(
        _ content: Publication.Content, meeting: String?, parent: NotionID
    ) async throws -> Publication {
        let id = PublicationID(meeting: meeting, title: content.title, parent: parent)
        let now = ambient.now
        let properties = try Self.text(content.properties)
        let job: JobID = ambient.makeID()
        let publication = try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO publications (id, meeting_id, parent_id, version, state, title, markdown, properties,
                    is_begun, was_created, written, warnings, created_at, updated_at)
                VALUES (?, ?, ?, 1, 'pending', ?, ?, ?, 0, 0, '[]', '[]', ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = publications.version + 1, state = 'pending',
                    title = excluded.title, markdown = excluded.markdown, properties = excluded.properties,
                    was_created = 0, problem_status = NULL, reason = NULL, updated_at = excluded.updated_at
                """,
                [
                    .id(id), .optional(meeting), .id(parent), .text(content.title), .text(content.markdown),
                    .text(properties), .instant(now), .instant(now),
                ])
            guard let stored = try Self.publication(id, on: connection) else { return Publication?.none }
            try queue.enqueue(
                NewJob(
                    id: job, kind: PublishNotes.jobKind, payload: "\(id)", uniqueKey: "publish:\(id):\(stored.version)",
                    runAt: now, maxAttempts: Self.maxAttempts), on: connection)
            return stored
        }
        queue.announce()
        guard let publication else {
            throw DatabaseError(.unexpectedData, "the publication is not there after it was stored")
        }
        return publication
    }

    func publication(_ id: PublicationID) async throws -> Publication? {
        try await database.read { connection in try Self.publication(id, on: connection) }
    }

    /// Takes hold of a publication for `worker`, or keeps hold of it.
    ///
    /// - Returns: false when another worker has it.
    func take(_ id: PublicationID, worker: UUID) async throws -> Bool {
        let now = ambient.now
        return try await database.write { connection in
            try connection.execute(
                """
                UPDATE publications SET claim = ?, claimed_until = ?
                WHERE id = ? AND (claim IS NULL OR claim = ? OR claimed_until < ?)
                """,
                [
                    .text(worker.uuidString), .instant(now + Self.claim.seconds), .id(id), .text(worker.uuidString),
                    .instant(now),
                ]) == 1
        }
    }

    func leave(_ id: PublicationID, worker: UUID) async throws {
        _ = try await database.write { connection in
            try connection.execute(
                "UPDATE publications SET claim = NULL, claimed_until = NULL WHERE id = ? AND claim = ?",
                [.id(id), .text(worker.uuidString)])
        }
    }

    /// Notes that Notion is about to be asked to make the page.
    func begin(_ id: PublicationID, title: String) async throws {
        try await set(id, "is_begun = 1, begun_title = ?", [.text(title)])
    }

    /// Notes the page, which was made just now or found again.
    func note(page: NotionID, url: String, created: Bool, of id: PublicationID) async throws {
        try await set(
            id, "page_id = ?, url = ?, is_begun = 1, was_created = max(was_created, ?)",
            [.id(page), .text(url), .integer(created ? 1 : 0)])
    }

    /// Forgets the page, which somebody deleted.
    func forgetPage(of id: PublicationID) async throws {
        try await set(
            id, "page_id = NULL, url = NULL, is_begun = 0, begun_title = NULL, written = '[]', writing = NULL", [])
    }

    /// Notes the blocks that stand there, and those that Notion is about to be asked for.
    func note(
        written: [Publication.Written], writing: Publication.Writing? = nil, of id: PublicationID
    ) async throws {
        let writing = try writing.map { try Self.text($0) }
        try await set(
            id, "written = ?, writing = ?", [.text(try Self.text(written)), writing.map { .text($0) } ?? .null])
    }

    /// Notes that a version stands in Notion. Its text is not kept any longer: Notion has it.
    func finish(_ publication: Publication, warnings: [String]) async throws {
        try await set(
            publication.id,
            """
            warnings = ?, state = CASE version WHEN ? THEN 'published' ELSE state END,
            markdown = CASE version WHEN ? THEN '' ELSE markdown END, reason = NULL
            """, [.text(try Self.text(warnings)), .integer(publication.version), .integer(publication.version)])
    }

    /// Notes why a version still waits.
    func note(waiting reason: String, of publication: Publication) async throws {
        try await set(
            publication.id, "reason = CASE version WHEN ? THEN ? ELSE reason END",
            [.integer(publication.version), .text(reason)])
    }

    /// Notes that Notion does not take a version.
    static func fail(
        _ id: PublicationID, version: Int?, status: Int, reason: String, at now: Date, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            UPDATE publications SET state = 'failed', problem_status = ?, reason = ?, updated_at = ?
            WHERE id = ? AND state = 'pending' AND version = coalesce(?, version)
            """, [.integer(status), .text(reason), .instant(now), .id(id), .optional(version)])
    }

    func fail(_ publication: Publication, status: Int, reason: String) async throws {
        let now = ambient.now
        try await database.write { connection in
            try Self.fail(
                publication.id, version: publication.version, status: status, reason: reason, at: now, on: connection)
        }
    }

    private func set(_ id: PublicationID, _ assignments: String, _ arguments: [SQLValue]) async throws {
        let now = ambient.now
        _ = try await database.write { connection in
            try connection.execute(
                "UPDATE publications SET \(assignments), updated_at = ? WHERE id = ?",
                arguments + [.instant(now), .id(id)])
        }
    }

    private static func publication(
        _ id: PublicationID, on connection: any SQLConnection
    ) throws -> Publication? {
        let row = try connection.row("SELECT \(columns) FROM publications WHERE id = ?", [.id(id)])
        return try row.map { row in
            Publication(
                id: id, meeting: try row.optionalText("meeting_id"), parent: try row.id("parent_id"),
                version: try row.integer("version"),
                state: Publication.State(rawValue: try row.text("state")) ?? .pending,
                content: Publication.Content(
                    title: try row.text("title"), markdown: try row.text("markdown"),
                    properties: try value(try row.text("properties"))),
                page: try row.optionalID("page_id"), url: try row.optionalText("url"),
                isBegun: try row.flag("is_begun"), begunTitle: try row.optionalText("begun_title"),
                wasCreated: try row.flag("was_created"), written: try value(try row.text("written")),
                writing: try row.optionalText("writing").map { try value($0) },
                warnings: try value(try row.text("warnings")),
                problemStatus: try row.optionalInteger("problem_status"), reason: try row.optionalText("reason"))
        }
    }

    private static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func value<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
