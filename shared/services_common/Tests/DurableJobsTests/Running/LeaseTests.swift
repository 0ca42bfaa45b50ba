import CoreTestKit
import FoundationEssentials
import Persistence
import ServicesTestKit
import Testing

@testable import DurableJobs

/// Who holds a job while runners run.
@Suite(.timeLimit(.minutes(2))) struct LeaseTests {
    @Test(arguments: DatabaseUnderTest.all)
    func jobOfADeadProcessIsTakenOver(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.leaseAndVanish(bench.job("meeting-1"))
            let runs = Notes<Int>()
            try await bench.running([ScriptedHandler { runs.add($0.attempt) }]) { _ in
                try await bench.advance(by: .seconds(9), held: 1)
                try await bench.advance(by: .seconds(2), held: 1)
                try await eventually("the job is done") { try await bench.onlyJob().state == "done" }
            }

            #expect(runs.values == [1])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func jobsThatBrokeOffOftenRunAfterOneOfThemEndedWell(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let names = ["a", "b", "c"]
            for name in names { try await bench.enqueue(bench.job(name)) }
            for _ in 0...JobQueue.suspectAfter {
                _ = try await bench.queue.lease(["work": 3], atMost: 3, for: .seconds(10))
                bench.clock.advance(by: .seconds(11))
            }
            let told = Notes<String>()
            let handler = ScriptedHandler { job in
                told.add("\(job.payload) begins")
                for _ in 1...20 { await Task.yield() }
                told.add("\(job.payload) ends")
            }
            try await bench.running([handler]) { _ in
                try await eventually("all are done") { try await bench.queue.counts().done == 3 }
            }

            #expect(told.values.prefix(2).map { $0.prefix(1) }.allSatisfy { told.values[0].hasPrefix($0) })
        }
    }

    /// The lease lasts for ten seconds more, but its process is gone: this one is where it was.
    @Test(arguments: DatabaseUnderTest.all)
    func whatTheProcessBeforeWasDoingGoesOnAtOnce(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            func queue(at place: String) -> JobQueue {
                JobQueue(database: bench.database, ambient: bench.ambient, workplace: Workplace(place))
            }
            try await bench.enqueue(bench.job("here"), bench.job("there"))
            for place in ["here:8000", "there:8000"] {
                _ = try await queue(at: place).lease(["work": 1], atMost: 1, for: .seconds(10))
            }

            let here = queue(at: "here:8000")
            let ended = try await here.endOwnLeases(["work"], ofAtMost: .seconds(10))
            let runs = Notes<String>()
            let handler = ScriptedHandler { job in runs.add(job.payload) }
            try await bench.running([handler], queue: here) { _ in
                try await eventually("it runs again") { runs.values == ["here"] }
            }

            #expect(ended == 1)
            let counts = try await bench.queue.counts()
            #expect(counts.done == 1)
            #expect(counts.running == 1, "another place's job is left alone")
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func heartbeatKeepsALongJob(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let gate = Gate()
            try await bench.running([ScriptedHandler { _ in try await gate.pass() }]) { _ in
                try await bench.enqueue(bench.job())
                try await eventually("it runs") { gate.arrivals == 1 }
                for _ in 1...10 {
                    try await eventually("all wait") { bench.clock.sleeping == 3 }
                    let until = try await bench.leasedUntil()
                    bench.clock.advance(by: .seconds(3))
                    try await eventually("the hold is renewed") { try await bench.leasedUntil() > until }
                    let taken = try await bench.queue.lease(kinds: ["work"], for: .seconds(10))
                    #expect(taken == nil)
                }
                gate.open()
                try await eventually("the job is done") { try await bench.onlyJob().state == "done" }
            }

            let job = try await bench.onlyJob()
            #expect(job.attempts == 1)
        }
    }

    /// For instance a computer that slept: the lease ran out while the work stood still.
    @Test(arguments: DatabaseUnderTest.all)
    func workerThatLostItsJobIsCancelledAndChangesNothing(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let gate = Gate()
            let endings = Notes<String>()
            let handler = ScriptedHandler(concurrency: 1) { _ in
                do {
                    try await gate.pass()
                } catch {
                    endings.add("cancelled")
                    throw error
                }
            }
            try await bench.running([handler]) { _ in
                try await bench.enqueue(bench.job())
                try await eventually("it runs and beats") { gate.arrivals == 1 && bench.clock.sleeping == 3 }
                try await bench.giveToAnother()

                bench.clock.advance(by: .seconds(3))

                try await eventually("the work is cancelled") { endings.values == ["cancelled"] }
                try await eventually("and over") { !bench.logs.entries("job was taken over or completed").isEmpty }
            }

            let job = try await bench.onlyJob()
            #expect(job.state == "running")
            #expect(job.reason == nil)
        }
    }
}

extension JobBench {
    /// After so many workers that are gone nobody takes a job over any more.
    static var tooOften: Int { 1 + JobQueue.maxInterruptions }

    /// Stores `job` and leases it to one process after another, none of which is heard of again.
    func leaseAndVanish(_ job: NewJob, times: Int = 1) async throws {
        try await enqueue(job)
        for turn in 0..<times {
            if turn > 0 { clock.advance(by: .seconds(11)) }
            _ = try await queue.lease(kinds: [job.kind], for: .seconds(10))
        }
    }

    func leasedUntil() async throws -> Date {
        try await database.read { try $0.row("SELECT leased_until FROM jobs", [])?.instant("leased_until") }
            ?? .distantPast
    }

    /// As if the lease had run out and another process had the job now.
    func giveToAnother() async throws {
        _ = try await database.write { connection in
            try connection.execute(
                "UPDATE jobs SET lease = ?, leased_until = ?", [.uuid(UUID()), .instant(clock.now + 300)])
        }
    }
}
