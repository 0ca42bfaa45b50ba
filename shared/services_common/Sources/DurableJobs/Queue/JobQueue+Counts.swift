internal import Domain
public import FoundationEssentials
internal import Persistence

/// How many jobs are in which state.
public struct JobCounts: Sendable, Hashable {
    public var waiting = 0
    public var running = 0
    public var done = 0
    public var dead = 0
    /// When the oldest job that is due should have run.
    public var oldestDue: Date?

    public init() {}
}

extension JobQueue {
    /// How the jobs stand.
    ///
    /// - Parameter kinds: which are counted; nil for all. Other kinds than a service's own belong to another service
    ///   that was given the same database.
    public func counts(of kinds: [JobKind]? = nil) async throws -> JobCounts {
        let now = ambient.now
        let condition = kinds.map { "kind IN (\(Self.marks($0))) AND" } ?? ""
        let names = (kinds ?? []).map { SQLValue.text($0.rawValue) }
        return try await database.read { connection in
            var counts = JobCounts()
            let states = try connection.rows(
                "SELECT state, count(*) AS number FROM jobs WHERE \(condition) true GROUP BY state", names)
            for row in states {
                let number = try row.integer("number")
                switch try row.text("state") {
                case "waiting": counts.waiting = number
                case "running": counts.running = number
                case "done": counts.done = number
                default: counts.dead = number
                }
            }
            counts.oldestDue = try connection.row(
                "SELECT min(run_at) AS run_at FROM jobs WHERE \(condition) state = 'waiting' AND run_at <= ?",
                names + [.instant(now)]
            )?.optionalInstant("run_at")
            return counts
        }
    }

    /// Deletes finished jobs of `kinds` that ended before `time`, some hundreds at a time.
    func purge(_ kinds: [JobKind], doneBefore time: Date) async throws {
        let marks = Self.marks(kinds)
        _ = try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM jobs WHERE id IN (
                    SELECT id FROM jobs WHERE kind IN (\(marks)) AND state = 'done' AND updated_at < ? LIMIT 500
                )
                """, kinds.map { .text($0.rawValue) } + [.instant(time)])
        }
    }
}
