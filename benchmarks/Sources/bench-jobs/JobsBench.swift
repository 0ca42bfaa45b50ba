import Domain
import DurableJobs
import FoundationEssentials
import Logging
import Persistence
import ServiceLifecycle
import Settings
import Synchronization

/// A queue in a database, and what is measured of it.
struct JobsBench {
    private static let kind: JobKind = "trivial"

    private let location: DatabaseLocation
    private let database: any Database
    private let queue: JobQueue
    private let jobs: Int

    init(_ url: String, jobs: Int) async throws {
        guard let location = DatabaseLocation(url) else { throw DatabaseError(.failed, "no database: \(url)") }
        self.location = location
        self.jobs = jobs
        self.database = try Self.open(location)
        self.queue = JobQueue(database: database, ambient: .system)
        try await database.migrate(JobsMigrations.all)
    }

    func close() async { await database.close() }

    /// As a replica opens it.
    private static func open(_ location: DatabaseLocation) throws -> any Database {
        switch location {
        case .sqlite(let path): try SQLiteDatabase(path: path, ambient: .system)
        case .postgres(let string):
            try PostgresDatabase(
                string, options: PostgresOptions(schema: "bench_jobs", acquireLimit: .seconds(30)), ambient: .system)
        }
    }

    /// One job a transaction, from 64 callers at a time; each returns when its job is on the disk.
    func enqueue() async throws {
        let elapsed = try await ContinuousClock().measure {
            try await withThrowingDiscardingTaskGroup { group in
                for _ in 0..<64 {
                    group.addTask {
                        for _ in 0..<(jobs / 64) {
                            _ = try await database.write { try queue.enqueue(job(), on: $0) }
                        }
                    }
                }
            }
        }
        report("enqueued a second, a transaction each, 64 callers", jobs / 64 * 64, elapsed)
        try await drain()
    }

    /// Takes every job, `batch` at a time, by one worker.
    func claim(_ title: String, batch: Int) async throws {
        let count = batch == 1 ? jobs / 10 : jobs
        try await store(count)
        var taken = 0
        let elapsed = try await ContinuousClock().measure {
            while taken < count {
                let leased = try await queue.lease([Self.kind: batch], atMost: batch, for: .seconds(600))
                guard !leased.isEmpty else { break }
                taken += leased.count
            }
        }
        report(title, taken, elapsed)
        try await drain()
    }

    /// Runs every job, which does nothing, from the first claim to the last completion.
    func run(workers: Int, replicas: Int) async throws {
        try await store(jobs)
        let left = Countdown(jobs)
        let groups = try (0..<replicas).map { _ in
            let own = try Self.open(location)
            let runner = JobRunner(
                queue: JobQueue(database: own, ambient: .system), handlers: [Trivial(concurrency: workers, left: left)],
                ambient: .system, logger: Logger(label: "bench", factory: { _ in SwiftLogNoOpLogHandler() }))
            return ServiceGroup(
                services: [runner], logger: Logger(label: "bench", factory: { _ in SwiftLogNoOpLogHandler() }))
        }
        let elapsed = try await ContinuousClock().measure {
            try await withThrowingDiscardingTaskGroup { tasks in
                for group in groups { tasks.addTask { try await group.run() } }
                await left.isZero()
                for group in groups { await group.triggerGracefulShutdown() }
            }
        }
        report("jobs a second, \(workers) workers, \(replicas) replicas", jobs, elapsed)
        try await drain()
    }

    /// Puts in jobs that are done.
    func fill(_ count: Int) async throws {
        let postgres = """
            INSERT INTO jobs (id, kind, payload, state, run_at, attempts, max_attempts, created_at, updated_at)
            SELECT gen_random_uuid(), 'trivial', '', 'done', now(), 1, 10, now(), now() FROM generate_series(1, ?)
            """
        let sqlite = """
            WITH RECURSIVE series (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM series WHERE number < ?)
            INSERT INTO jobs (id, kind, payload, state, run_at, attempts, max_attempts, created_at, updated_at)
            SELECT lower(hex(randomblob(16))), 'trivial', '', 'done', '2026-01-01T00:00:00.000Z', 1, 10,
                '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z' FROM series
            """
        for _ in 0..<(count / 50_000) {
            _ = try await database.write { connection in
                try connection.execute(connection.dialect == .postgres ? postgres : sqlite, [.integer(50_000)])
            }
        }
        print("\(count) finished jobs stand in the table now")
    }

    private func job() -> NewJob {
        NewJob(id: Ambient.system.makeID(), kind: Self.kind, payload: "", runAt: Ambient.system.now)
    }

    private func store(_ count: Int) async throws {
        for start in stride(from: 0, to: count, by: 1_000) {
            try await database.write { connection in
                for _ in start..<min(start + 1_000, count) { try queue.enqueue(job(), on: connection) }
            }
        }
    }

    /// Nothing of one measurement is left for the next.
    private func drain() async throws {
        _ = try await database.write { try $0.execute("DELETE FROM jobs WHERE state <> 'done' OR attempts = 0", []) }
    }

    private func report(_ title: String, _ count: Int, _ elapsed: Duration) {
        let rate = Int(Double(count) / elapsed.seconds)
        print("\(rate)\t\(title) (\(count) in \(elapsed.formatted))")
    }
}

extension Duration {
    fileprivate var formatted: String { "\((seconds * 100).rounded() / 100) s" }
}

private struct Trivial: JobHandler {
    let kind: JobKind = "trivial"
    let concurrency: Int
    let left: Countdown

    func run(_ job: LeasedJob) async throws { left.countDown() }
}

/// Lets one wait until a number of things have happened.
private final class Countdown: Sendable {
    private struct State {
        var left: Int
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state: Mutex<State>

    init(_ count: Int) {
        self.state = Mutex(State(left: count))
    }

    func countDown() {
        let waiter = state.withLock { state in
            state.left -= 1
            guard state.left == 0 else { return nil as CheckedContinuation<Void, Never>? }
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
    }

    func isZero() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                guard state.left > 0 else { return true }
                state.waiter = continuation
                return false
            }
            if isOver { continuation.resume() }
        }
    }
}
