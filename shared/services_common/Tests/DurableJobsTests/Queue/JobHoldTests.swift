import CoreTestKit
import Persistence
import ServicesTestKit
import Testing

@testable import DurableJobs

/// Who holds a job, as the queue sees it.
@Suite struct JobHoldTests {
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
            #expect(second?.attempt == 1, "the end of a process is no try")
            #expect(second?.lease != first?.lease)
        }
    }

    /// A clock was set back by hours after the job was leased: nobody waits for that long.
    @Test(arguments: DatabaseUnderTest.all)
    func leaseFromALaterTimeCountsAsLost(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job(after: .seconds(-7_200)))
            let first = try await bench.queue.lease(kinds: ["work"], for: .seconds(10))
            bench.clock.advance(by: .seconds(-3_600))
            let second = try await bench.queue.lease(kinds: ["work"], for: .seconds(10))

            #expect(second?.id == first?.id)
            #expect(second?.attempt == 1, "the end of a process is no try")
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func jobsFromALaterTimeWaitAsLongAsTheyWereTo(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(
                bench.job("now"), bench.job("soon", after: .seconds(90)), bench.job("other", kind: "other"))
            let same = try await bench.queue.followClock(["work"])
            bench.clock.advance(by: .seconds(-3_600))
            let moved = try await bench.queue.followClock(["work"])
            let first = try await bench.queue.lease(["work": 9], atMost: 9, for: .seconds(10)).map(\.payload)
            bench.clock.advance(by: .seconds(90))
            let second = try await bench.queue.lease(["work": 9, "other": 9], atMost: 9, for: .seconds(200)).map(
                \.payload)

            #expect(same == 0)
            #expect(moved == 2)
            #expect(first == ["now"])
            #expect(Set(second) == ["now", "soon"], "now is lost, and soon is due; the other kind is another's")
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func jobsAreTakenTogetherAsFarAsTheirKindsHaveRoom(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            for number in 1...5 {
                try await bench.enqueue(
                    bench.job("a\(number)", kind: "a", after: .seconds(-number)),
                    bench.job("b\(number)", kind: "b", after: .seconds(-10 - number)))
            }
            bench.clock.advance(by: .seconds(20))
            let first = try await bench.queue.lease(["a": 2, "b": 3, "c": 4], atMost: 64, for: .seconds(10))
            bench.clock.advance(by: .seconds(11))
            let second = try await bench.queue.lease(["a": 2, "b": 1], atMost: 64, for: .seconds(10))
            let third = try await bench.queue.lease(["a": 9, "b": 9], atMost: 3, for: .seconds(10))

            #expect(first.map(\.payload) == ["b5", "b4", "b3", "a5", "a4"])
            #expect(second.map(\.payload) == ["b5", "a5", "a4"], "those of lost workers come first")
            #expect(third.map(\.payload) == ["b4", "b3", "b2"])
            #expect(Set(first.map(\.lease)).count == 1)
        }
    }

    /// Replicas that look at the same time share the jobs: none is taken twice.
    @Test(arguments: DatabaseUnderTest.all)
    func replicasThatLookAtTheSameTimeTakeDifferentJobs(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let other = JobQueue(database: try await bench.under.openAgain(), ambient: bench.ambient)
            try await bench.database.write { connection in
                for number in 0..<200 { try bench.queue.enqueue(bench.job("\(number)"), on: connection) }
            }

            let taken = try await withThrowingTaskGroup(of: [String].self) { group in
                for number in 0..<40 {
                    let queue = number % 2 == 0 ? bench.queue : other
                    group.addTask {
                        try await queue.lease(["work": 5], atMost: 5, for: .seconds(10)).map(\.payload)
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            await other.database.close()

            #expect(Set(taken).count == taken.count)
            let left = try await bench.queue.counts().waiting
            #expect(left + taken.count == 200)
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
            #expect(job.attempts == 1)
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

    /// Whichever of them ends its process takes no other with it.
    @Test(arguments: DatabaseUnderTest.all)
    func jobsThatBrokeOffOftenAreTakenOneByOne(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(
                bench.job("a"), bench.job("b", after: .seconds(1)), bench.job("c", after: .seconds(2)))
            bench.clock.advance(by: .seconds(2))
            func lease(withSuspect: Bool) async throws -> [String] {
                try await bench.queue.lease(["work": 9], atMost: 9, withSuspect: withSuspect, for: .seconds(10))
                    .map(\.payload)
            }
            for _ in 0...JobQueue.suspectAfter {
                let all = try await lease(withSuspect: true)
                #expect(all == ["a", "b", "c"])
                bench.clock.advance(by: .seconds(11))
            }
            try await bench.enqueue(bench.job("new"))

            let none = try await lease(withSuspect: false)
            var taken: [[String]] = []
            for _ in 1...4 {
                taken.append(try await lease(withSuspect: true))
                bench.clock.advance(by: .seconds(11))
            }

            #expect(none == ["new"])
            #expect(taken.map(\.count) == [1, 2, 2, 2], "the new one was interrupted as well")
            #expect(Set(taken.joined()) == ["a", "b", "c", "new"])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func onlyJobsThatBrokeOffAgainAndAgainAreAbandoned(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job(maxAttempts: 1))
            var taken = 0
            while try await bench.queue.takeAbandoned(kinds: ["work"]) == nil, taken < 100 {
                if try await bench.queue.lease(kinds: ["work"], for: .seconds(10)) != nil { taken += 1 }
                bench.clock.advance(by: .seconds(11))
            }
            let next = try await bench.queue.takeAbandoned(kinds: ["work"])

            #expect(taken == 1 + JobQueue.maxInterruptions)
            #expect(next == nil, "it is held while it is buried")
        }
    }

    /// Work that now and then ends in peace does not end its process.
    @Test(arguments: DatabaseUnderTest.all)
    func endInPeaceForgetsTheInterruptions(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.enqueue(bench.job(maxAttempts: 3))
            for _ in 1...2 {
                for _ in 0..<JobQueue.maxInterruptions {
                    _ = try #require(try await bench.queue.lease(kinds: ["work"], for: .seconds(10)))
                    bench.clock.advance(by: .seconds(11))
                }
                let job = try #require(try await bench.queue.lease(kinds: ["work"], for: .seconds(10)))
                try await bench.queue.release(job, runAt: bench.clock.now, reason: "away", countsAsTry: true)
            }

            let job = try await bench.onlyJob()
            #expect(job.state == "waiting")
            #expect(job.attempts == 2)
        }
    }
}
