import CoreTestKit
import DurableJobs
import FoundationEssentials
import Logging
import Persistence
import ServicesTestKit
import Testing

/// What becomes of jobs that fail.
@Suite(.timeLimit(.minutes(2))) struct FailureTests {
    private struct Unknown: Error, CustomStringConvertible {
        let description = "text of a meeting, hunter2"
    }

    @Test(arguments: DatabaseUnderTest.all)
    func failedJobIsTriedAgainAfterABackoff(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let runs = Notes<Int>()
            let handler = ScriptedHandler { job in
                runs.add(job.attempt)
                if job.attempt < 3 { throw JobFailure.transient("Linear is not reachable") }
            }
            try await bench.running([handler]) { _ in
                let start = bench.clock.now
                try await bench.enqueue(bench.job())
                try await eventually("the first try failed") { try await bench.onlyJob().reason != nil }
                let waiting = try await bench.onlyJob()
                #expect(waiting.state == "waiting")
                #expect(waiting.reason == "Linear is not reachable")
                #expect(waiting.runAt.timeIntervalSince(start) == 0.75)

                try await bench.advance(by: .milliseconds(750))
                try await eventually("the second try failed") {
                    try await bench.onlyJob().runAt.timeIntervalSince(start) == 2.25
                }
                try await bench.advance(by: .milliseconds(1500))
                try await eventually("the job is done") { try await bench.onlyJob().state == "done" }
            }

            let job = try await bench.onlyJob()
            #expect(runs.values == [1, 2, 3])
            #expect(job.reason == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func jobIsGivenUpAfterItsLastTry(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let handler = ScriptedHandler(
                burying: { job, reason, connection in try connection.addEffect("\(job.payload): \(reason)") },
                work: { _ in throw JobFailure.transient("Linear is not reachable") }
            )
            try await bench.running([handler]) { _ in
                try await bench.enqueue(bench.job("meeting-1", maxAttempts: 2))
                try await eventually("the first try failed") { try await bench.onlyJob().reason != nil }
                try await bench.advance(by: .seconds(1))
                try await eventually("the job is dead") { try await bench.onlyJob().state == "dead" }
            }

            let job = try await bench.onlyJob()
            let effects = try await bench.effects()
            #expect(job.attempts == 2)
            #expect(job.reason == "Linear is not reachable")
            #expect(effects == ["meeting-1: Linear is not reachable"])
            #expect(bench.logs.entries("job given up").map(\.level) == [.error])
        }
    }

    /// What burying means and that the job is dead are one transaction.
    @Test(arguments: DatabaseUnderTest.all)
    func jobIsNotDeadWhenItsBurialFails(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let handler = ScriptedHandler(
                burying: { _, _, connection in
                    try connection.addEffect("half")
                    throw Unknown()
                },
                work: { _ in throw JobFailure.permanent("no use") }
            )
            try await bench.running([handler]) { _ in
                try await bench.enqueue(bench.job())
                try await eventually("the burial failed") {
                    !bench.logs.entries("job could not be concluded").isEmpty
                }
            }

            let job = try await bench.onlyJob()
            let effects = try await bench.effects()
            #expect(job.state == "running")
            #expect(effects == [])
        }
    }

    @Test func permanentFailureIsNotTriedAgain() async throws {
        try await JobBench.use { bench in
            try await bench.running([ScriptedHandler { _ in throw JobFailure.permanent("not a transcript") }]) { _ in
                try await bench.enqueue(bench.job())
                try await eventually("the job is dead") { try await bench.onlyJob().state == "dead" }
            }

            let job = try await bench.onlyJob()
            #expect(job.attempts == 1)
            #expect(job.reason == "not a transcript")
        }
    }

    @Test(arguments: [
        (Duration.seconds(90), 90.0), (.zero, 0), (.seconds(10_000_000_000), 86_400),
    ])
    func waitThatWasAskedForIsHonoured(_ asked: Duration, expected: Double) async throws {
        try await JobBench.use { bench in
            let handler = ScriptedHandler { job in
                if job.attempt == 1 { throw JobFailure.transient("too many calls", retryAfter: asked) }
            }
            try await bench.running([handler]) { _ in
                let start = bench.clock.now
                let job = bench.job()
                try await bench.enqueue(job)
                // Where no wait was asked for the second try may be over by now; it leaves the time as it was.
                try await eventually("the first try failed") {
                    let job = try await bench.onlyJob()
                    return job.attempts >= 1 && job.state != "running"
                }
                let waited = try await bench.onlyJob().runAt.timeIntervalSince(start)
                #expect(waited == expected)
            }
        }
    }

    @Test func textOfAnUnknownErrorIsNotKept() async throws {
        try await JobBench.use { bench in
            try await bench.running([ScriptedHandler { _ in throw Unknown() }]) { _ in
                try await bench.enqueue(bench.job(maxAttempts: 1))
                try await eventually("the job is dead") { try await bench.onlyJob().state == "dead" }
            }

            let job = try await bench.onlyJob()
            #expect(job.reason == "Unknown")
            #expect(!bench.logs.text.contains("hunter2"))
        }
    }

    /// A handler can throw `CancellationError` without being cancelled; were it not a try, it would run for ever.
    @Test func cancellationThatNobodyAskedForIsAFailure() async throws {
        try await JobBench.use { bench in
            try await bench.running([ScriptedHandler { _ in throw CancellationError() }]) { _ in
                try await bench.enqueue(bench.job(maxAttempts: 1))
                try await eventually("the job is dead") { try await bench.onlyJob().state == "dead" }
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func jobWhoseProcessDiedAgainAndAgainIsBuried(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            try await bench.leaseAndVanish(bench.job("meeting-1", maxAttempts: 1), times: JobBench.tooOften)
            let handler = ScriptedHandler(
                burying: { job, reason, connection in try connection.addEffect("\(job.payload): \(reason)") },
                work: { _ in Issue.record("it must not run again") }
            )
            try await bench.running([handler]) { _ in
                try await bench.advance(by: .seconds(11), held: 1)
                try await eventually("the job is dead") { try await bench.onlyJob().state == "dead" }
            }

            let effects = try await bench.effects()
            #expect(effects == ["meeting-1: the process ended in the midst of it again and again"])
        }
    }
}
