internal import Domain
internal import FoundationEssentials
internal import Persistence

extension JobQueue {
    /// Longer than any lease. One that seems to last longer was given by a clock that has been set back since.
    private static let longestLease: Duration = .seconds(600)

    /// How often in a row a job is taken over from a worker that is gone. The end of a process is no failure of what it did and
    /// uses up no try; but work that itself ends each process must not do so for ever.
    static let maxInterruptions = 20

    /// From so many interruptions on a process takes over one job at first, and more as it outlives them: whichever of them
    /// ends its process does not take the others with it, again and again, until all are given up.
    static let suspectAfter = 3

    /// Takes jobs that are due, those first whose worker is gone. Each kind is looked up by itself along the index and stops
    /// where its room ends, however many jobs of it, or of kinds without room, wait. Other replicas that look at the same
    /// time pass over what this one takes.
    ///
    /// - Parameters:
    ///   - room: how many of each kind may be taken.
    ///   - limit: how many in all.
    ///   - withSuspect: whether one of them may have been interrupted often.
    public func lease(
        _ room: [JobKind: Int], atMost limit: Int, withSuspect: Bool = true, for duration: Duration
    ) async throws -> [LeasedJob] {
        let room = room.filter { $0.value > 0 }.sorted { $0.key.rawValue < $1.key.rawValue }
        guard !room.isEmpty, limit > 0 else { return [] }
        let now = ambient.now
        let lease = makeLease()
        let dialect = database.dialect
        let suspects = withSuspect ? [Self.suspect(of: room.map(\.key), dialect)] : []
        let candidates = (suspects + room.map { _ in Self.candidates(dialect) }).joined(separator: " UNION ALL ")
        let sql = """
            WITH next AS MATERIALIZED (
                SELECT id FROM (
                    SELECT id, run_at, room, turn,
                        row_number() OVER (PARTITION BY kind ORDER BY turn, run_at, id) AS place
                    FROM (\(candidates)) AS candidates
                ) AS ranked WHERE place <= room ORDER BY turn, run_at, id LIMIT ?
            )
            UPDATE jobs SET state = 'running', lease = ?, leased_until = ?, updated_at = ?,
                attempts = attempts + CASE state WHEN 'waiting' THEN 1 ELSE 0 END,
                interruptions = interruptions + CASE state WHEN 'running' THEN 1 ELSE 0 END
            WHERE id IN (SELECT id FROM next) RETURNING id, kind, payload, attempts, max_attempts, interruptions, run_at
            """
        let impossible = now + Self.longestLease.seconds
        let ofSuspect: [SQLValue] = room.map { .text($0.key.rawValue) } + [.instant(now), .instant(impossible)]
        let arguments: [SQLValue] =
            (withSuspect ? ofSuspect : [])
            + room.flatMap { kind, count -> [SQLValue] in
                let name = SQLValue.text(kind.rawValue)
                let count = SQLValue.integer(count)
                return [count, name, .instant(now), .instant(impossible), count, count, name, .instant(now), count]
            } + [.integer(limit), .uuid(lease), .instant(now + duration.seconds), .instant(now)]
        return try await database.write { connection in
            let rows = try connection.rows(sql, arguments)
            return try rows.map { (job: try LeasedJob($0, lease: lease), due: try $0.instant("run_at")) }
                .sorted { $0.due < $1.due }.map(\.job)
        }
    }

    /// Jobs of one kind that could run: those of lost workers, and those that are due.
    private static func candidates(_ dialect: SQLDialect) -> String {
        let lock = dialect.passingOverLocked
        return """
            SELECT id, kind, run_at, room, turn FROM (
                SELECT id, kind, run_at, CAST(? AS integer) AS room, 0 AS turn FROM jobs
                WHERE kind = ? AND state = 'running' AND (leased_until < ? OR leased_until > ?)
                    AND interruptions < \(suspectAfter) ORDER BY run_at LIMIT ?\(lock)
            ) AS lost
            UNION ALL
            SELECT id, kind, run_at, room, turn FROM (
                SELECT id, kind, run_at, CAST(? AS integer) AS room, 1 AS turn FROM jobs
                WHERE kind = ? AND state = 'waiting' AND run_at <= ? AND attempts < max_attempts
                ORDER BY run_at LIMIT ?\(lock)
            ) AS due
            """
    }

    /// The job that was interrupted often, and least often of those, before all others.
    private static func suspect(of kinds: [JobKind], _ dialect: SQLDialect) -> String {
        """
        SELECT id, kind, run_at, room, turn FROM (
            SELECT id, kind, run_at, 1 AS room, -1 AS turn FROM jobs
            WHERE kind IN (\(marks(kinds))) AND state = 'running' AND (leased_until < ? OR leased_until > ?)
                AND interruptions BETWEEN \(suspectAfter) AND \(maxInterruptions - 1)
            ORDER BY interruptions, run_at LIMIT 1\(dialect.passingOverLocked)
        ) AS suspect
        """
    }

    /// Takes a job in whose midst worker after worker died: nobody will run it again.
    func takeAbandoned(kinds: [JobKind]) async throws -> LeasedJob? {
        guard !kinds.isEmpty else { return nil }
        let now = ambient.now
        let lease = makeLease()
        let marks = Self.marks(kinds)
        let lock = database.dialect.passingOverLocked
        return try await database.write { connection in
            let row = try connection.row(
                """
                UPDATE jobs SET lease = ?, leased_until = ?, updated_at = ?
                WHERE id = (
                    SELECT id FROM jobs WHERE kind IN (\(marks)) AND state = 'running' AND leased_until < ?
                        AND interruptions >= \(Self.maxInterruptions) LIMIT 1\(lock)
                ) RETURNING id, kind, payload, attempts, max_attempts, interruptions
                """,
                [.uuid(lease), .instant(now + 30), .instant(now)] + kinds.map { .text($0.rawValue) } + [.instant(now)])
            return try row.map { try LeasedJob($0, lease: lease) }
        }
    }
}

extension SQLDialect {
    /// What lets workers of several replicas take different rows at the same time. SQLite has one writer.
    var passingOverLocked: String {
        switch self {
        case .sqlite: ""
        case .postgres: " FOR UPDATE SKIP LOCKED"
        }
    }
}

extension LeasedJob {
    fileprivate init(_ row: SQLRow, lease: UUID) throws(DatabaseError) {
        self.init(
            id: try row.id("id"), kind: JobKind(rawValue: try row.text("kind")), payload: try row.text("payload"),
            attempt: try row.integer("attempts"), maxAttempts: try row.integer("max_attempts"),
            interruptions: try row.integer("interruptions"), lease: lease)
    }
}
