import CoreTestKit
import DurableJobs
import FoundationEssentials
import Persistence
import ServiceLifecycle
import ServicesTestKit
import Testing

/// What becomes of jobs when the process is asked to stop.
@Suite(.timeLimit(.minutes(2))) struct StopTests {
    @Test(arguments: DatabaseUnderTest.all)
    func runningJobFinishesAndNoNewOneBegins(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let gate = Gate()
            let begun = Notes<String>()
            let handler = ScriptedHandler(concurrency: 1) { job in
                begun.add(job.payload)
                try await gate.pass()
            }
            try await bench.running([handler]) { group in
                try await bench.enqueue(bench.job("first", after: .seconds(-1)), bench.job("second"))
                // The heart of the job beats, the runner waits for the next one, house keeping waits for its time.
                try await eventually("the first one runs") { gate.arrivals == 1 && bench.clock.sleeping == 3 }

                await group.triggerGracefulShutdown()
                try await eventually("only the heart beats") { bench.clock.sleeping == 1 }
                gate.open()
            }

            let counts = try await bench.queue.counts()
            #expect(begun.values == ["first"])
            #expect(counts.done == 1)
            #expect(counts.waiting == 1)
        }
    }

    @Test func idleRunnerStopsAtOnce() async throws {
        try await JobBench.use { bench in
            try await bench.running([ScriptedHandler { _ in }]) { _ in
                try await eventually("the runner waits") { bench.clock.sleeping == 2 }
            }
        }
    }

    /// After the drain's limit everything is cancelled: what was interrupted is waiting again, and was no try. The
    /// heartbeat ends at once, the work when it has cleared up.
    @Test(arguments: DatabaseUnderTest.all)
    func interruptedJobIsNotDone(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let gate = Gate()
            let clearedUp = Gate()
            let handler = ScriptedHandler { _ in
                do {
                    try await gate.pass()
                } catch {
                    await clearedUp.passEvenWhenCancelled()
                    throw error
                }
            }
            try await bench.interrupted(handler) {
                try await bench.enqueue(bench.job("meeting-1", maxAttempts: 1))
                try await eventually("it runs and beats") { gate.arrivals == 1 && bench.clock.sleeping == 3 }
            } afterwards: {
                try await eventually("the heartbeat has ended") {
                    clearedUp.arrivals == 1 && bench.clock.sleeping == 0
                }
                clearedUp.open()
            }

            let job = try await bench.onlyJob()
            #expect(job.state == "waiting")
            #expect(job.attempts == 0)
            #expect(job.reason == "the service stopped")
        }
    }

    /// A client turns its cancellation into an error of its own; that must not use up the last try.
    @Test func failureOfAnInterruptedJobIsNoTry() async throws {
        try await JobBench.use { bench in
            let gate = Gate()
            let handler = ScriptedHandler { _ in
                do {
                    try await gate.pass()
                } catch {
                    throw JobFailure.transient("Linear did not answer in time")
                }
            }
            try await bench.interrupted(handler) {
                try await bench.enqueue(bench.job(maxAttempts: 1))
                try await eventually("it runs") { gate.arrivals == 1 }
            }

            let job = try await bench.onlyJob()
            #expect(job.state == "waiting")
            #expect(job.attempts == 0)
        }
    }

    @Test func jobThatFinishesAlthoughInterruptedIsDone() async throws {
        try await JobBench.use { bench in
            let gate = Gate()
            let handler = ScriptedHandler { _ in await gate.passEvenWhenCancelled() }
            try await bench.interrupted(handler) {
                try await bench.enqueue(bench.job())
                try await eventually("it runs") { gate.arrivals == 1 }
            } afterwards: {
                gate.open()
            }

            let job = try await bench.onlyJob()
            #expect(job.state == "done")
        }
    }
}

extension JobBench {
    /// Runs `handler` until `test` is over, and then cancels the runner; `afterwards` comes before its end.
    fileprivate func interrupted(
        _ handler: ScriptedHandler, _ test: @Sendable () async throws -> Void,
        afterwards: @Sendable () async throws -> Void = {}
    ) async throws {
        let runner = JobRunner(queue: queue, handlers: [handler], ambient: ambient, logger: logs.logger)
        try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await runner.run() }
            defer { tasks.cancelAll() }
            try await test()
            tasks.cancelAll()
            try await afterwards()
            try await tasks.waitForAll()
        }
    }
}
