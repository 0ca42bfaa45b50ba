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
    /// - Parameters:
    ///   - kinds: which are counted; nil for all. Other kinds than a service's own belong to another service that was given
    ///     the same database.
    ///   - withDone: whether those that are done are counted, which takes the longer the more there are.
    public func counts(of kinds: [JobKind]? = nil, withDone: Bool = true) async throws -> JobCounts {
        let now = ambient.now
        let condition = kinds.map { "kind IN (\(Self.marks($0))) AND" } ?? ""
        let names = (kinds ?? []).map { SQLValue.text($0.rawValue) }
        return try await database.read { connection in
            // A query for each state, so that each goes along the index that holds that state only.
            func number(_ state: String) throws -> Int {
                let sql = "SELECT count(*) AS number FROM jobs WHERE \(condition) state = '\(state)'"
                return try connection.row(sql, names)?.integer("number") ?? 0
            }
            var counts = JobCounts()
            counts.waiting = try number("waiting")
            counts.running = try number("running")
            counts.dead = try number("dead")
            if withDone { counts.done = try number("done") }
            counts.oldestDue = try connection.row(
                "SELECT min(run_at) AS run_at FROM jobs WHERE \(condition) state = 'waiting' AND run_at <= ?",
                names + [.instant(now)]
            )?.optionalInstant("run_at")
            return counts
        }
    }

    /// Deletes jobs of `kinds` that are done or dead since before the given times, some thousands at most.
    func purge(_ kinds: [JobKind], doneBefore done: Date, deadBefore dead: Date) async throws {
        for (state, time) in [("done", done), ("dead", dead)] {
            for _ in 1...Self.purgeRounds {
                guard try await purge(kinds, state: state, before: time) == Self.purgeSize else { break }
            }
        }
    }

    private static let purgeSize = 500
    private static let purgeRounds = 20

    private func purge(_ kinds: [JobKind], state: String, before time: Date) async throws -> Int {
        let marks = Self.marks(kinds)
        let lock = database.dialect.passingOverLocked
        return try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM jobs WHERE id IN (
                    SELECT id FROM jobs WHERE kind IN (\(marks)) AND state = '\(state)' AND updated_at < ?
                    ORDER BY updated_at LIMIT \(Self.purgeSize)\(lock)
                )
                """, kinds.map { .text($0.rawValue) } + [.instant(time)])
        }
    }
}
