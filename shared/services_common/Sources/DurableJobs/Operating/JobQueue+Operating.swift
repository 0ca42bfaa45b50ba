public import Domain
internal import FoundationEssentials
internal import Persistence

/// Which jobs an operator means.
public enum JobChoice: Sendable, Hashable {
    case ids([JobID])
    /// Every dead one, of one kind or of all.
    case dead(JobKind?)
}

/// What came of an operator's decision.
public struct JobDecision: Sendable, Hashable {
    public var changed: [JobID] = []
    /// Why a job stays as it is.
    public var refused: [JobID: String] = [:]

    public init() {}
}

/// For whoever runs a service: it may run meanwhile, and sees at its next look what was changed.
extension JobQueue {
    private static let batch = 500
    /// What a job that was discarded is kept with.
    public static let discarded = "discarded"

    /// The jobs that changed last, the newest first.
    public func list(state: JobState? = nil, kind: JobKind? = nil, limit: Int) async throws -> [JobRecord] {
        var conditions: [String] = []
        var arguments: [SQLValue] = []
        for (column, value) in [("state", state?.rawValue), ("kind", kind?.rawValue)] {
            guard let value else { continue }
            conditions.append("\(column) = ?")
            arguments.append(.text(value))
        }
        let filter = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
        let sql = "SELECT * FROM jobs \(filter) ORDER BY updated_at DESC, id DESC LIMIT ?"
        let all = arguments + [.integer(limit)]
        return try await database.read { connection in try connection.rows(sql, all).map(JobRecord.init) }
    }

    /// Gives dead jobs all their tries again, from now on. The reason stays until it runs.
    public func retry(_ choice: JobChoice, by care: [JobCare]) async throws -> JobDecision {
        let now = ambient.now
        let set = "state = 'waiting', attempts = 0, interruptions = 0, run_at = ?"
        return try await decide(choice, from: [.dead], set: set, [.instant(now)]) { job, connection in
            guard let rule = care.first(where: { $0.kind == job.kind }) else {
                return "This service has no jobs of the kind \(job.kind)."
            }
            return try rule.retrying(job, now, connection)
        }
    }

    /// Ends jobs that are dead or wait, without running them. One that runs is left alone.
    public func discard(_ choice: JobChoice, by care: [JobCare]) async throws -> JobDecision {
        let now = ambient.now
        let set = "state = 'done', reason = ?"
        return try await decide(choice, from: [.dead, .waiting], set: set, [.text(Self.discarded)]) { job, connection in
            guard job.state == .waiting, let rule = care.first(where: { $0.kind == job.kind }) else { return nil }
            return try rule.discarding(job, now, connection)
        }
    }

    /// Lets every job go that somebody holds, as when the database was restored: whoever held it is not there any more.
    ///
    /// - Returns: how many.
    public func releaseAll() async throws -> Int {
        let now = ambient.now
        return try await database.write { connection in
            try connection.execute(
                """
                UPDATE jobs SET state = 'waiting', lease = NULL, leased_until = NULL, interruptions = 0,
                    attempts = CASE WHEN attempts > 0 THEN attempts - 1 ELSE 0 END, run_at = ?, updated_at = ?
                WHERE state = 'running'
                """, [.instant(now), .instant(now)])
        }
    }

    private func decide(
        _ choice: JobChoice, from states: [JobState], set: String, _ arguments: [SQLValue],
        refusal: @escaping @Sendable (JobRecord, any SQLConnection) throws -> String?
    ) async throws -> JobDecision {
        let now = ambient.now
        var decision = JobDecision()
        for scope in Self.scopes(choice) {
            var last: JobID?
            repeat {
                let after = last
                let (part, read) = try await database.write { connection in
                    let jobs = try Self.jobs(scope, in: states, after: after, on: connection)
                    var part = JobDecision()
                    for job in jobs {
                        if let reason = try refusal(job, connection) {
                            part.refused[job.id] = reason
                        } else {
                            part.changed.append(job.id)
                        }
                    }
                    let ids = part.changed.map { SQLValue.id($0) }
                    let marks = ids.map { _ in "?" }.joined(separator: ", ")
                    if !ids.isEmpty {
                        // They are locked, or there is one writer: all of them are still as they were read.
                        try connection.execute(
                            "UPDATE jobs SET \(set), lease = NULL, leased_until = NULL, updated_at = ? WHERE id IN (\(marks))",
                            arguments + [.instant(now)] + ids)
                    }
                    return (part, jobs)
                }
                decision.changed += part.changed
                decision.refused.merge(part.refused) { first, _ in first }
                last = read.count == Self.batch ? read.last?.id : nil
            } while last != nil
        }
        return decision
    }

    /// Conditions that are looked at one after another, so that no statement grows without bound.
    private static func scopes(_ choice: JobChoice) -> [(sql: String, arguments: [SQLValue])] {
        switch choice {
        case .dead(nil): return [("state = 'dead'", [])]
        case .dead(let kind?): return [("state = 'dead' AND kind = ?", [.text(kind.rawValue)])]
        case .ids(let ids):
            return stride(from: 0, to: ids.count, by: batch).map { start in
                let part = ids[start..<min(start + batch, ids.count)]
                let marks = part.map { _ in "?" }.joined(separator: ", ")
                return ("id IN (\(marks))", part.map { .id($0) })
            }
        }
    }

    private static func jobs(
        _ scope: (sql: String, arguments: [SQLValue]), in states: [JobState], after last: JobID?,
        on connection: any SQLConnection
    ) throws -> [JobRecord] {
        let names = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try connection.rows(
            """
            SELECT * FROM jobs WHERE \(scope.sql) AND state IN (\(names)) \(last == nil ? "" : "AND id > ?")
            ORDER BY id LIMIT \(batch)\(connection.dialect.passingOverLocked)
            """, scope.arguments + (last.map { [.id($0)] } ?? [])
        ).map(JobRecord.init)
    }
}
