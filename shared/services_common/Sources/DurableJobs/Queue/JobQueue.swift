public import Domain
internal import FoundationEssentials
public import Persistence
internal import Synchronization

/// The stored jobs of a service. Enqueuing joins the caller's transaction, so that the work exists exactly when what
/// it is about does.
///
/// waiting → running when a worker leases it → done, or waiting again after a failure, or dead after the last try.
/// A running job whose lease ran out counts as waiting: its worker is gone.
public struct JobQueue: Sendable {
    let database: any Database
    let ambient: Ambient
    private let bell = Bell()

    public init(database: any Database, ambient: Ambient) {
        self.database = database
        self.ambient = ambient
    }

    /// Stores a job inside the caller's transaction.
    ///
    /// - Returns: false when a job with the same unique key is stored already.
    @discardableResult
    public func enqueue(_ job: NewJob, on connection: any SQLConnection) throws(DatabaseError) -> Bool {
        let now = SQLValue.instant(ambient.now)
        let inserted = try connection.execute(
            """
            INSERT INTO jobs (id, kind, payload, unique_key, state, run_at, max_attempts, created_at, updated_at)
            VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            [
                .id(job.id), .text(job.kind.rawValue), .text(job.payload), .optional(job.uniqueKey),
                .instant(job.runAt), .integer(job.maxAttempts), now, now,
            ])
        return inserted > 0
    }

    /// Tells the workers of this process that a job was committed; those of others find it at their next look.
    ///
    /// - Parameter kind: the job's, so that only those look who have room for it; nil for several.
    public func announce(_ kind: JobKind? = nil) {
        bell.ring(for: kind)
    }

    /// The announcements so far. Whoever looks for work takes them first, so that none is missed in between.
    var announcements: Bell.Heard { bell.heard }

    /// Returns once there were announcements of these kinds beyond what was `heard`, or after `limit`.
    func waitForAnnouncement(past heard: Bell.Heard, of kinds: [JobKind], atMost limit: Duration) async {
        await bell.wait(past: heard, for: kinds, atMost: limit, clock: ambient.clock)
    }

    /// Takes the next job that is due; first one whose worker is gone. Each kind is looked up by itself along the index
    /// and stops at its first row, however many jobs of it, or of kinds without room, wait.
    func lease(kinds: [JobKind], for duration: Duration) async throws -> LeasedJob? {
        guard !kinds.isEmpty else { return nil }
        let now = ambient.now
        let lease = ambient.makeUUID()
        let names = kinds.map { SQLValue.text($0.rawValue) }
        let firstOfEach = kinds.map { _ in
            """
            SELECT id, run_at FROM (
                SELECT id, run_at FROM jobs WHERE kind = ? AND state = 'waiting' AND run_at <= ?
                    AND attempts < max_attempts ORDER BY run_at LIMIT 1
            ) AS first
            """
        }.joined(separator: " UNION ALL ")
        let sql = """
            UPDATE jobs SET state = 'running', lease = ?, leased_until = ?, attempts = attempts + 1, updated_at = ?
            WHERE id = coalesce((
                SELECT id FROM jobs WHERE kind IN (\(Self.marks(kinds))) AND state = 'running' AND leased_until < ?
                    AND attempts < max_attempts ORDER BY run_at LIMIT 1
            ), (
                SELECT id FROM (\(firstOfEach)) AS due ORDER BY run_at LIMIT 1
            )) RETURNING id, kind, payload, attempts, max_attempts
            """
        let arguments: [SQLValue] =
            [.uuid(lease), .instant(now + duration.seconds), .instant(now)]
            + names + [.instant(now)] + names.flatMap { [$0, .instant(now)] }
        return try await database.write { connection in
            try connection.row(sql, arguments).map { try LeasedJob($0, lease: lease) }
        }
    }

    /// Takes a job whose worker died in its last try: nobody will run it again.
    func takeAbandoned(kinds: [JobKind]) async throws -> LeasedJob? {
        guard !kinds.isEmpty else { return nil }
        let now = ambient.now
        let lease = ambient.makeUUID()
        let marks = Self.marks(kinds)
        return try await database.write { connection in
            let row = try connection.row(
                """
                UPDATE jobs SET lease = ?, leased_until = ?, updated_at = ?
                WHERE id = (
                    SELECT id FROM jobs WHERE kind IN (\(marks)) AND state = 'running' AND leased_until < ?
                        AND attempts >= max_attempts LIMIT 1
                ) RETURNING id, kind, payload, attempts, max_attempts
                """,
                [.uuid(lease), .instant(now + 30), .instant(now)] + kinds.map { .text($0.rawValue) } + [.instant(now)])
            return try row.map { try LeasedJob($0, lease: lease) }
        }
    }

    /// A question mark for each kind.
    static func marks(_ kinds: [JobKind]) -> String {
        kinds.map { _ in "?" }.joined(separator: ", ")
    }
}

extension LeasedJob {
    fileprivate init(_ row: SQLRow, lease: UUID) throws(DatabaseError) {
        self.init(
            id: try row.id("id"), kind: JobKind(rawValue: try row.text("kind")), payload: try row.text("payload"),
            attempt: try row.integer("attempts"), maxAttempts: try row.integer("max_attempts"), lease: lease)
    }
}
