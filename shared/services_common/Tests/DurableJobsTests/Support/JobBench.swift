import CoreTestKit
import Domain
import FoundationEssentials
import Logging
import Persistence
import ServiceLifecycle
import ServicesTestKit

@testable import DurableJobs

/// A database with a job queue and a clock that stands still.
struct JobBench: Sendable {
    let under: OpenDatabase
    let clock: SteppedClock
    let ambient: Ambient
    let queue: JobQueue
    let logs = CapturedLogs()

    var database: any Database { under.database }

    static func use(
        _ kind: DatabaseUnderTest = .sqlite, _ test: @Sendable (JobBench) async throws -> Void
    ) async throws {
        let clock = SteppedClock()
        let ambient = Ambient(clock: clock, makeUUID: { UUID() }, randomFraction: { 0.5 })
        let migrations = JobsMigrations.all + [effects]
        try await kind.use(migrations: migrations, ambient: ambient) { under in
            let queue = JobQueue(database: under.database, ambient: ambient)
            try await test(JobBench(under: under, clock: clock, ambient: ambient, queue: queue))
        }
    }

    /// Where handlers write what they did.
    private static let effects = Migration(
        component: "effects", number: 1, why: "Handlers have effects.",
        sqlite: "CREATE TABLE effects (name TEXT PRIMARY KEY) STRICT",
        postgres: "CREATE TABLE effects (name text PRIMARY KEY)"
    )

    /// Runs `handlers` while `test` does, then asks the runner to stop and waits for its end.
    func running(
        _ handlers: [any JobHandler], queue other: JobQueue? = nil, settings: JobRunnerSettings = JobRunnerSettings(),
        _ test: @Sendable (ServiceGroup) async throws -> Void
    ) async throws {
        let runner = JobRunner(
            queue: other ?? queue, handlers: handlers, settings: settings, ambient: ambient, logger: logs.logger
        )
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [runner], logger: CapturedLogs().logger)
        )
        try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            do {
                try await test(group)
            } catch {
                tasks.cancelAll()
                throw error
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    /// Stores jobs and tells the runner.
    func enqueue(_ jobs: NewJob...) async throws {
        try await database.write { connection in
            for job in jobs { try queue.enqueue(job, on: connection) }
        }
        queue.announce()
    }

    /// A job that is due now.
    func job(
        _ payload: String = "", kind: JobKind = "work", key: String? = nil, after delay: Duration = .zero,
        maxAttempts: Int = 10
    ) -> NewJob {
        NewJob(
            id: ambient.makeID(), kind: kind, payload: payload, uniqueKey: key, runAt: clock.now + delay.seconds,
            maxAttempts: maxAttempts
        )
    }

    /// State, number of tries and reason of the only job.
    func onlyJob() async throws -> StoredJob {
        let rows = try await database.read { connection in
            try connection.rows("SELECT state, attempts, reason, run_at FROM jobs", []).map { row in
                StoredJob(
                    state: try row.text("state"), attempts: try row.integer("attempts"),
                    reason: try row.optionalText("reason"), runAt: try row.instant("run_at"))
            }
        }
        guard rows.count == 1 else { throw NeverHappened.tooMany(rows.count) }
        return rows[0]
    }

    func effects() async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT name FROM effects ORDER BY name", []).map { try $0.text("name") }
        }
    }

    struct StoredJob: Sendable, Equatable {
        let state: String
        let attempts: Int
        let reason: String?
        let runAt: Date
    }

    enum NeverHappened: Error {
        case tooMany(Int)
    }
}

extension JobBench {
    /// Moves the time once the runner's two loops wait for it, so that neither looks at the old time again.
    ///
    /// - Parameter held: how many jobs others hold meanwhile.
    func advance(by duration: Duration, held: Int = 0) async throws {
        try await eventually("the runner is idle") {
            // In this order: the heart of a job that ended beats no more once the job is not running.
            try await queue.counts().running == held && clock.sleeping == 2
        }
        clock.advance(by: duration)
    }
}

extension JobQueue {
    /// One job of these kinds, if one is due.
    func lease(kinds: [JobKind], for duration: Duration) async throws -> LeasedJob? {
        let room = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: { first, _ in first })
        return try await lease(room, atMost: 1, for: duration).first
    }
}
