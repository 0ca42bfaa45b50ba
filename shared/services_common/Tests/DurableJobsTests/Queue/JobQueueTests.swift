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

            try await bench.queue.purge(["work"], doneBefore: bench.clock.now, deadBefore: bench.clock.now)
            let before = try await bench.queue.counts()
            bench.clock.advance(by: .seconds(1))
            try await bench.queue.purge(["work"], doneBefore: bench.clock.now, deadBefore: bench.clock.now)
            let after = try await bench.queue.counts()

            #expect(before.done == 1)
            #expect(after.done == 0)
            #expect(after.waiting == 1)
        }
    }

    /// Two services may be given the same database; each keeps to its own kinds.
    @Test(arguments: DatabaseUnderTest.all)
    func jobsOfOtherKindsAreLeftAlone(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job("done", kind: "other", after: .seconds(-1)))
            try await bench.queue.complete(#require(try await bench.queue.lease(kinds: ["other"], for: .seconds(10))))
            try await bench.leaseAndVanish(bench.job("broken", kind: "other"), times: JobBench.tooOften)
            bench.clock.advance(by: .seconds(11))

            let own = try await bench.queue.counts(of: ["work"])
            try await bench.queue.purge(["work"], doneBefore: bench.clock.now, deadBefore: bench.clock.now)
            let abandoned = try await bench.queue.takeAbandoned(kinds: ["work"])
            let all = try await bench.queue.counts()

            #expect(own == JobCounts())
            #expect(abandoned == nil)
            #expect(all.done == 1)
            #expect(all.running == 1)
        }
    }
}
