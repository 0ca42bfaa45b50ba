import CoreTestKit
import Persistence
import ServicesTestKit
import Testing

@testable import DurableJobs

@Suite struct JobQueueTests {
    private struct Refused: Error {}

    @Test(arguments: DatabaseUnderTest.all)
    func jobExistsOnlyIfTheTransactionDoes(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            await #expect(throws: Refused.self) {
                try await bench.database.write { connection in
                    try bench.queue.enqueue(bench.job(), on: connection)
                    throw Refused()
                }
            }
            let before = try await bench.queue.counts()
            try await bench.enqueue(bench.job())
            let after = try await bench.queue.counts()

            #expect(before.waiting == 0)
            #expect(after.waiting == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func secondJobWithTheSameKeyIsNotStored(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let stored = try await bench.database.write { connection in
                let first = bench.job("first", key: "meeting-1")
                return [
                    try bench.queue.enqueue(first, on: connection),
                    try bench.queue.enqueue(bench.job("second", key: "meeting-1"), on: connection),
                    try bench.queue.enqueue(bench.job("other", key: "meeting-2"), on: connection),
                    try bench.queue.enqueue(bench.job("no key"), on: connection),
                    try bench.queue.enqueue(bench.job("no key"), on: connection),
                    try bench.queue.enqueue(first, on: connection),
                ]
            }

            #expect(stored == [true, false, true, true, true, false])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func keyIsTakenEvenWhenTheJobIsDone(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job(key: "meeting-1"))
            let leased = try await bench.queue.lease(kinds: ["work"], for: .seconds(10))
            try await bench.queue.complete(#require(leased))

            let stored = try await bench.database.write { try bench.queue.enqueue(bench.job(key: "meeting-1"), on: $0) }

            #expect(!stored)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func oldestDueJobOfTheKindsIsLeasedFirst(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(
                bench.job("later", after: .seconds(60)), bench.job("now"), bench.job("other", kind: "other"),
                bench.job("overdue", after: .seconds(-60)))

            var payloads: [String] = []
            while let job = try await bench.queue.lease(kinds: ["work"], for: .seconds(10)) {
                payloads.append(job.payload)
            }
            let nothing = try await bench.queue.lease(kinds: [], for: .seconds(10))

            #expect(payloads == ["overdue", "now"])
            #expect(nothing == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func leasedJobBelongsToNobodyElseUntilTheLeaseRunsOut(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job())
            let first = try await bench.queue.lease(kinds: ["work"], for: .seconds(10))
            bench.clock.advance(by: .seconds(10))
            let early = try await bench.queue.lease(kinds: ["work"], for: .seconds(10))
            bench.clock.advance(by: .milliseconds(1))
            let second = try await bench.queue.lease(kinds: ["work"], for: .seconds(10))

            #expect(first?.attempt == 1)
            #expect(early == nil)
            #expect(second?.id == first?.id)
            #expect(second?.attempt == 2)
            #expect(second?.lease != first?.lease)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func workerThatLostItsLeaseCanDoNothing(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job())
            let old = try #require(try await bench.queue.lease(kinds: ["work"], for: .seconds(10)))
            bench.clock.advance(by: .seconds(11))
            let new = try #require(try await bench.queue.lease(kinds: ["work"], for: .seconds(10)))

            await #expect(throws: LeaseLost.self) { try await bench.queue.complete(old) }
            await #expect(throws: LeaseLost.self) { try await bench.queue.renew(old, for: .seconds(10)) }
            await #expect(throws: LeaseLost.self) {
                try await bench.queue.release(old, runAt: bench.clock.now, reason: "old", countsAsTry: true)
            }
            await #expect(throws: LeaseLost.self) { try await bench.queue.bury(old, reason: "old") { _ in } }
            await #expect(throws: LeaseLost.self) {
                try await bench.database.write { connection in
                    try connection.addEffect("of the old worker")
                    try bench.queue.complete(old, on: connection)
                }
            }
            try await bench.queue.complete(new)

            let effects = try await bench.effects()
            let job = try await bench.onlyJob()
            #expect(effects == [])
            #expect(job.state == "done")
            #expect(job.attempts == 2)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func jobIsCompletedOnce(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job())
            let job = try #require(try await bench.queue.lease(kinds: ["work"], for: .seconds(10)))
            try await bench.queue.complete(job)

            await #expect(throws: LeaseLost.self) { try await bench.queue.complete(job) }
        }
    }

    @Test(arguments: DatabaseUnderTest.all, [(true, 1), (false, 0)])
    func stopThatWasAskedForIsNoTry(_ kind: DatabaseUnderTest, release: (countsAsTry: Bool, attempts: Int)) async throws
    {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job())
            let job = try #require(try await bench.queue.lease(kinds: ["work"], for: .seconds(10)))

            try await bench.queue.release(
                job, runAt: bench.clock.now, reason: "stopped", countsAsTry: release.countsAsTry
            )

            let stored = try await bench.onlyJob()
            #expect(stored.state == "waiting")
            #expect(stored.attempts == release.attempts)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func countsTellHowTheQueueStands(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let overdue = bench.job("overdue", after: .seconds(-60))
            try await bench.enqueue(bench.job("done", after: .seconds(-300)), bench.job("dead", after: .seconds(-200)))
            try await bench.queue.complete(#require(try await bench.queue.lease(kinds: ["work"], for: .seconds(10))))
            let dead = try #require(try await bench.queue.lease(kinds: ["work"], for: .seconds(10)))
            try await bench.queue.bury(dead, reason: "no use") { _ in }
            try await bench.enqueue(bench.job("running", after: .seconds(-100)))
            _ = try await bench.queue.lease(kinds: ["work"], for: .seconds(10))
            try await bench.enqueue(overdue, bench.job("later", after: .seconds(60)))

            let counts = try await bench.queue.counts()

            var expected = JobCounts()
            (expected.waiting, expected.running, expected.done, expected.dead) = (2, 1, 1, 1)
            expected.oldestDue = overdue.runAt
            #expect(counts == expected)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func onlyLongDoneJobsArePurged(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job("done"))
            try await bench.queue.complete(#require(try await bench.queue.lease(kinds: ["work"], for: .seconds(10))))
            try await bench.enqueue(bench.job("waiting"))

            try await bench.queue.purge(["work"], doneBefore: bench.clock.now)
            let before = try await bench.queue.counts()
            bench.clock.advance(by: .seconds(1))
            try await bench.queue.purge(["work"], doneBefore: bench.clock.now)
            let after = try await bench.queue.counts()

            #expect(before.done == 1)
            #expect(after.done == 0)
            #expect(after.waiting == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func onlyJobsWhoseLastTryBrokeOffAreAbandoned(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job("last", maxAttempts: 1), bench.job("more", maxAttempts: 2))
            for _ in 1...2 { _ = try await bench.queue.lease(kinds: ["work"], for: .seconds(10)) }

            let early = try await bench.queue.takeAbandoned(kinds: ["work"])
            bench.clock.advance(by: .seconds(11))
            let abandoned = try await bench.queue.takeAbandoned(kinds: ["work"])
            let next = try await bench.queue.takeAbandoned(kinds: ["work"])

            #expect(early == nil)
            #expect(abandoned?.payload == "last")
            #expect(next == nil)
        }
    }

    /// Two services may be given the same database; each keeps to its own kinds.
    @Test(arguments: DatabaseUnderTest.all)
    func jobsOfOtherKindsAreLeftAlone(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job("done", kind: "other", after: .seconds(-1)))
            try await bench.queue.complete(#require(try await bench.queue.lease(kinds: ["other"], for: .seconds(10))))
            try await bench.enqueue(bench.job("last", kind: "other", maxAttempts: 1))
            _ = try await bench.queue.lease(kinds: ["other"], for: .seconds(10))
            bench.clock.advance(by: .seconds(11))

            let own = try await bench.queue.counts(of: ["work"])
            try await bench.queue.purge(["work"], doneBefore: bench.clock.now)
            let abandoned = try await bench.queue.takeAbandoned(kinds: ["work"])
            let all = try await bench.queue.counts()

            #expect(own == JobCounts())
            #expect(abandoned == nil)
            #expect(all.done == 1)
            #expect(all.running == 1)
        }
    }
}
