internal import Domain
internal import FoundationEssentials
internal import NotionAPI
internal import Persistence

/// A worker's hold on a publication. Everything that it notes is refused once another worker has the hold.
struct PublicationHold: Sendable {
    /// The hold is lost; what was to be noted was not.
    struct Lost: Error {}

    /// How long a worker that says nothing keeps the hold, and how often it says something.
    static let lasts: Duration = .seconds(30)
    static let renewedEvery: Duration = .seconds(8)
    /// How long a request that was sent may take until it is carried out or never will be, as far as that is worth waiting for.
    static let settles: Duration = .seconds(15)

    let id: PublicationID
    let worker: UUID
    let database: any Database
    let ambient: Ambient

    /// - Returns: nil while another worker has it.
    static func take(_ id: PublicationID, worker: UUID, of ledger: PublicationLedger) async throws -> PublicationHold? {
        let hold = PublicationHold(id: id, worker: worker, database: ledger.database, ambient: ledger.ambient)
        let now = ledger.ambient.now
        let taken = try await ledger.database.write { connection in
            try connection.execute(
                """
                UPDATE publications SET claim = ?, claimed_until = ?
                WHERE id = ? AND (claim IS NULL OR claimed_until < ?)
                """, [.uuid(worker), .instant(now + lasts.seconds), .id(id), .instant(now)])
        }
        return taken == 1 ? hold : nil
    }

    /// Runs `body` and keeps the hold meanwhile; when it is lost, `body` is cancelled.
    func keep<Value: Sendable>(during body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                while true {
                    try await ambient.clock.sleep(for: Self.renewedEvery)
                    try await set("claimed_until = ?", [.instant(ambient.now + Self.lasts.seconds)])
                }
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let value = first else { throw Lost() }
            return value
        }
    }

    func leave() async throws {
        _ = try await database.write { connection in
            try connection.execute(
                "UPDATE publications SET claim = NULL, claimed_until = NULL WHERE id = ? AND claim = ?",
                [.id(id), .uuid(worker)])
        }
    }

    /// Notes that it waits no longer: whoever asks now can wait for the result.
    func resume() async throws {
        try await set("reason = NULL, problem_status = NULL", [])
    }

    /// Notes that Notion is about to be asked to make the page.
    func begin(titled title: String) async throws {
        try await set("begun_title = ?, doubtful_until = ?", [.text(title), settled])
    }

    /// Notes the page, which was made just now or found again.
    func note(page: NotionPage) async throws {
        try await set(
            "page_id = ?, url = ?, begun_title = NULL, doubtful_until = NULL, was_created = TRUE",
            [.id(page.id), .text(page.url)])
    }

    /// Forgets the page, which somebody deleted.
    func forgetPage() async throws {
        try await set("page_id = NULL, url = NULL, begun_title = NULL, insertion = NULL, written = '[]'", [])
    }

    /// Notes that blocks are about to be inserted.
    func begin(_ insertion: Publication.Insertion) async throws {
        try await set("insertion = ?, doubtful_until = ?", [.text(try StoredJSON.text(insertion)), settled])
    }

    /// Notes which blocks stand there, and that no insertion is in doubt.
    func note(written: [Publication.Written]) async throws {
        try await set(
            "written = ?, insertion = NULL, doubtful_until = NULL", [.text(try StoredJSON.text(written))])
    }

    /// Notes that the request under way may still be carried out.
    func doubt(for time: Duration) async throws {
        try await set("doubtful_until = ?", [.instant(ambient.now + time.seconds)])
    }

    /// Notes that a version stands in Notion. Its text is not kept any longer: Notion has it.
    func finish(_ version: Int, warnings: [String]) async throws {
        let version = SQLValue.integer(version)
        try await set(
            """
            warnings = ?, state = CASE WHEN version = ? THEN 'published' ELSE state END,
            markdown = CASE WHEN version = ? THEN '' ELSE markdown END, reason = NULL, problem_status = NULL
            """, [.texts(warnings), version, version])
    }

    /// Notes why a version still waits.
    ///
    /// - Parameter status: when it waits for somebody to mend our settings.
    func note(waiting reason: String, status: Int?, version: Int) async throws {
        try await set(
            """
            reason = CASE WHEN version = ? THEN ? ELSE reason END,
            problem_status = CASE WHEN version = ? THEN ? ELSE problem_status END
            """, [.integer(version), .text(reason), .integer(version), .optional(status)])
    }

    private var settled: SQLValue { .instant(ambient.now + Self.settles.seconds) }

    /// - Throws: ``Lost`` when another worker has the hold.
    private func set(_ assignments: String, _ arguments: [SQLValue]) async throws {
        let now = ambient.now
        let changed = try await database.write { connection in
            try connection.execute(
                "UPDATE publications SET \(assignments), updated_at = ? WHERE id = ? AND claim = ?",
                arguments + [.instant(now), .id(id), .uuid(worker)])
        }
        guard changed == 1 else { throw Lost() }
    }
}
