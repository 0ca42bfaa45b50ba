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
    public func counts() async throws -> JobCounts {
        let now = ambient.now
        return try await database.read { connection in
            var counts = JobCounts()
            for row in try connection.rows("SELECT state, count(*) AS number FROM jobs GROUP BY state", []) {
                let number = try row.integer("number")
                switch try row.text("state") {
                case "waiting": counts.waiting = number
                case "running": counts.running = number
                case "done": counts.done = number
                default: counts.dead = number
                }
            }
            counts.oldestDue = try connection.row(
                "SELECT min(run_at) AS run_at FROM jobs WHERE state = 'waiting' AND run_at <= ?", [.instant(now)]
            )?.optionalInstant("run_at")
            return counts
        }
    }

    /// Deletes finished jobs that ended before `time`, some hundreds at a time.
    func purge(doneBefore time: Date) async throws {
        _ = try await database.write { connection in
            try connection.execute(
                "DELETE FROM jobs WHERE id IN (SELECT id FROM jobs WHERE state = 'done' AND updated_at < ? LIMIT 500)",
                [.instant(time)])
        }
    }
}
