internal import Domain
internal import FoundationEssentials
internal import Persistence

extension JobQueue {
    /// Clocks of several computers differ by less.
    private static let clocksDiffer: Duration = .seconds(60)

    /// Lets waiting jobs that were stored at a later time than it is now wait as long from now as they were to wait then: the
    /// clock has been set back since, and nobody waits for it to get there again. Some hundreds at a time.
    ///
    /// - Returns: how many there were.
    func followClock(_ kinds: [JobKind]) async throws -> Int {
        let now = ambient.now
        let future = SQLValue.instant(now + Self.clocksDiffer.seconds)
        let marks = Self.marks(kinds)
        return try await database.write { connection in
            let late = try connection.rows(
                """
                SELECT id, run_at, updated_at FROM jobs
                WHERE kind IN (\(marks)) AND state = 'waiting' AND run_at > ? AND updated_at > ? LIMIT 500
                """, kinds.map { .text($0.rawValue) } + [future, future])
            for row in late {
                let id: JobID = try row.id("id")
                let stored = try row.instant("updated_at")
                let wait = try row.instant("run_at").timeIntervalSince(stored)
                try connection.execute(
                    "UPDATE jobs SET run_at = ?, updated_at = ? WHERE id = ? AND state = 'waiting' AND updated_at = ?",
                    [.instant(now + wait), .instant(now), .id(id), .instant(stored)])
            }
            return late.count
        }
    }
}
