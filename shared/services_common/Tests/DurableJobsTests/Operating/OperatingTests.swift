import CoreTestKit
import FoundationEssentials
import Persistence
import ServicesTestKit
import Testing

@testable import DurableJobs

@Suite struct OperatingTests {
    private static let care = [JobCare.none("work"), JobCare.none("other")]

    @Test(arguments: DatabaseUnderTest.all)
    func theNewestComeFirstAndOnlyAsManyAsAskedFor(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            for number in 1...3 {
                try await bench.enqueue(bench.job("\(number)", kind: number == 3 ? "other" : "work"))
                bench.clock.advance(by: .seconds(1))
            }
            try await bench.bury("work", reason: "no use")

            let all = try await bench.queue.list(limit: 2)
            let work = try await bench.queue.list(kind: "work", limit: 10)
            let dead = try await bench.queue.list(state: .dead, limit: 10)

            #expect(all.map(\.payload) == ["1", "3"])
            #expect(work.map(\.payload) == ["1", "2"])
            #expect(dead.map(\.reason) == ["no use"])
            #expect(dead.map(\.attempts) == [1])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aDeadJobGetsAllItsTriesAgainAndKeepsItsReasonUntilItRuns(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job(maxAttempts: 1))
            try await bench.bury("work", reason: "no use")
            bench.clock.advance(by: .seconds(60))
            let id = try #require(try await bench.queue.list(limit: 1).first?.id)

            let decision = try await bench.queue.retry(.ids([id]), by: Self.care)
            let waiting = try await bench.onlyJob()
            let leased = try await bench.queue.lease(kinds: ["work"], for: .seconds(10))

            #expect(decision.changed == [id])
            #expect(
                waiting == JobBench.StoredJob(state: "waiting", attempts: 0, reason: "no use", runAt: bench.clock.now))
            #expect(leased?.id == id)
            #expect(leased?.attempt == 1)
        }
    }

    /// A job that was given up because process after process ended with it is not given up again at once.
    @Test(arguments: DatabaseUnderTest.all)
    func interruptionsAreForgivenAsWell(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job())
            try await bench.database.write { connection in
                _ = try connection.execute(
                    "UPDATE jobs SET state = 'dead', interruptions = ?", [.integer(JobQueue.maxInterruptions)])
            }

            _ = try await bench.queue.retry(.dead(nil), by: Self.care)
            let leased = try await bench.queue.lease(kinds: ["work"], for: .seconds(10))

            #expect(leased?.interruptions == 0)
        }
    }

    /// Nobody may take a job away from the worker that runs it, or do again what is done.
    @Test(arguments: DatabaseUnderTest.all)
    func onlyDeadJobsAreRetriedAndRunningOnesAreNeverDiscarded(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job("done"))
            try await bench.queue.complete(#require(try await bench.queue.lease(kinds: ["work"], for: .seconds(10))))
            try await bench.enqueue(bench.job("running"))
            _ = try await bench.queue.lease(kinds: ["work"], for: .seconds(10))
            try await bench.enqueue(bench.job("waiting"))
            let ids = try await bench.queue.list(limit: 10).map(\.id)

            let retried = try await bench.queue.retry(.ids(ids), by: Self.care)
            let discarded = try await bench.queue.discard(.ids(ids), by: Self.care)
            let after = try await bench.queue.list(limit: 10)

            #expect(retried == JobDecision())
            #expect(discarded.changed.count == 1)
            let states = Dictionary(uniqueKeysWithValues: after.map { ($0.payload, $0.state) })
            #expect(states == ["done": .done, "running": .running, "waiting": .done])
            #expect(after.first { $0.payload == "waiting" }?.reason == "discarded")
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aKindSaysWhetherAnotherTryCanHelpAndWritesWhatItTakes(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            for payload in ["good", "erased"] {
                try await bench.enqueue(bench.job(payload, maxAttempts: 1))
                try await bench.bury("work", reason: "no use")
            }
            try await bench.enqueue(bench.job("strange", kind: "strange", maxAttempts: 1))
            try await bench.bury("strange", reason: "no use")
            let care = JobCare("work") { job, _, connection in
                guard job.payload == "good" else { return "Nothing is left of it." }
                try connection.execute("INSERT INTO effects (name) VALUES (?)", [.text(job.payload)])
                return nil
            } discarding: { _, _, _ in
                nil
            }

            let decision = try await bench.queue.retry(.dead(nil), by: [care])

            #expect(decision.changed.count == 1)
            #expect(
                Set(decision.refused.values)
                    == ["Nothing is left of it.", "This service has no jobs of the kind strange."])
            #expect(try await bench.effects() == ["good"])
            #expect(try await bench.queue.counts().dead == 2)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatADiscardedJobWasAboutIsTold(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job("dead", maxAttempts: 1))
            try await bench.bury("work", reason: "no use")
            try await bench.enqueue(bench.job("waiting", after: .seconds(60)))
            let care = JobCare("work", retrying: { _, _, _ in nil }) { job, _, connection in
                try connection.execute("INSERT INTO effects (name) VALUES (?)", [.text(job.payload)])
                return nil
            }

            let ids = try await bench.queue.list(limit: 10).map(\.id)
            let decision = try await bench.queue.discard(.ids(ids), by: [care])

            #expect(decision.changed.count == 2)
            // What it means that the other was given up was written when it was.
            #expect(try await bench.effects() == ["waiting"])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func moreThanOneBatchIsChanged(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let jobs = (1...1_100).map { bench.job("\($0)") }
            try await bench.database.write { connection in
                for job in jobs { try bench.queue.enqueue(job, on: connection) }
                try connection.execute("UPDATE jobs SET state = 'dead'", [])
            }

            let retried = try await bench.queue.retry(.dead(nil), by: Self.care)
            let discarded = try await bench.queue.discard(.ids(jobs.map(\.id)), by: Self.care)

            #expect(retried.changed.count == 1_100)
            #expect(discarded.changed.count == 1_100)
        }
    }

    /// On PostgreSQL their transactions run beside one another.
    @Test(arguments: DatabaseUnderTest.all)
    func twoOperatorsChangeAJobOnce(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.database.write { connection in
                for number in 1...50 { try bench.queue.enqueue(bench.job("\(number)"), on: connection) }
                try connection.execute("UPDATE jobs SET state = 'dead'", [])
            }

            async let one = bench.queue.retry(.dead(nil), by: Self.care)
            async let other = bench.queue.retry(.dead(nil), by: Self.care)

            #expect(try await one.changed.count + other.changed.count == 50)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aRunningServiceTakesUpWhatIsRetried(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job("again", maxAttempts: 1))
            try await bench.bury("work", reason: "no use")
            let handler = ScriptedHandler { _ in }
            // Another process: it rings no bell here.
            let operating = JobQueue(database: bench.database, ambient: bench.ambient)

            try await bench.running([handler]) { _ in
                let decision = try await operating.retry(.dead(nil), by: Self.care)
                #expect(decision.changed.count == 1)
                try await bench.advance(by: .milliseconds(500))
                try await eventually("it ran") { try await bench.onlyJob().state == "done" }
            }

            #expect(try await bench.onlyJob().reason == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatWasHeldInABackupIsDoneAgain(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job(maxAttempts: 1))
            _ = try await bench.queue.lease(kinds: ["work"], for: .seconds(10))

            let released = try await bench.queue.releaseAll()
            let leased = try await bench.queue.lease(kinds: ["work"], for: .seconds(10))

            #expect(released == 1)
            #expect(leased?.attempt == 1)
        }
    }
}

extension JobBench {
    /// Runs the job of `kind` that is due, to its bad end.
    fileprivate func bury(_ kind: JobKind, reason: String) async throws {
        let leased = try #require(try await queue.lease(kinds: [kind], for: .seconds(10)))
        try await queue.bury(leased, reason: reason) { _ in }
    }
}
