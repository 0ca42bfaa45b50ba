internal import Domain
internal import FoundationEssentials
public import Persistence

/// The worker lost its hold on the job: another one has it, or it is done.
public struct LeaseLost: Error, Sendable {
    public init() {}
}

extension JobQueue {
    /// Marks `job` done inside the caller's transaction, together with what the job achieved.
    ///
    /// - Throws: ``LeaseLost`` when another worker has taken it over; the transaction must then not be committed.
    public func complete(_ job: LeasedJob, on connection: any SQLConnection) throws {
        try end(job, sql: "state = 'done', lease = NULL, leased_until = NULL, reason = NULL", [], on: connection)
    }

    /// Extends the hold.
    ///
    /// - Throws: ``LeaseLost``.
    func renew(_ job: LeasedJob, for duration: Duration) async throws {
        try await database.write { connection in
            // The time at which it is written, not that at which it began to wait for its turn.
            try end(job, sql: "leased_until = ?", [.instant(ambient.now + duration.seconds)], on: connection)
        }
    }

    func complete(_ job: LeasedJob) async throws {
        try await database.write { connection in try complete(job, on: connection) }
    }

    /// Puts the job back, to be tried again at `runAt`. A stop that was asked for does not count as a try.
    func release(_ job: LeasedJob, runAt: Date, reason: String, countsAsTry: Bool) async throws {
        try await database.write { connection in
            try end(
                job,
                sql: """
                    state = 'waiting', lease = NULL, leased_until = NULL, run_at = ?, reason = ?, interruptions = 0,
                    attempts = attempts - \(countsAsTry ? 0 : 1)
                    """, [.instant(runAt), .text(reason)], on: connection)
        }
    }

    /// Gives the job up for good, together with what `also` has to write.
    func bury(
        _ job: LeasedJob, reason: String, also: @escaping @Sendable (any SQLConnection) throws -> Void
    ) async throws {
        try await database.write { connection in
            try end(
                job, sql: "state = 'dead', lease = NULL, leased_until = NULL, reason = ?", [.text(reason)],
                on: connection)
            try also(connection)
        }
    }

    private func end(_ job: LeasedJob, sql: String, _ arguments: [SQLValue], on connection: any SQLConnection) throws {
        let changed = try connection.execute(
            "UPDATE jobs SET \(sql), updated_at = ? WHERE id = ? AND state = 'running' AND lease = ?",
            arguments + [.instant(ambient.now), .id(job.id), .uuid(job.lease)])
        guard changed == 1 else { throw LeaseLost() }
    }
}
