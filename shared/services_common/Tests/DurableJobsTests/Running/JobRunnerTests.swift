import CoreTestKit
import DurableJobs
import Persistence
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct JobRunnerTests {
    @Test(arguments: DatabaseUnderTest.all)
    func jobRunsOnceAndIsDone(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let runs = Notes<String>()
            try await bench.running([ScriptedHandler { runs.add($0.payload) }]) { _ in
                try await bench.enqueue(bench.job("meeting-1"))
                try await eventually("the job is done") { try await bench.onlyJob().state == "done" }
                for _ in 1...50 { bench.clock.advance(by: .seconds(1)) }
            }

            #expect(runs.values == ["meeting-1"])
        }
    }

    /// The clock stands still, so only the announcement can wake the runner.
    @Test func announcementWakesTheRunner() async throws {
        try await JobBench.use { bench in
            let runs = Notes<String>()
            try await bench.running([ScriptedHandler { runs.add($0.payload) }]) { _ in
                for number in 1...20 {
                    try await eventually("the runner waits") { bench.clock.sleeping == 2 }
                    try await bench.enqueue(bench.job("\(number)"))
                    try await eventually("job \(number) ran") { runs.values.count == number }
                }
            }
        }
    }

    @Test func jobOfAnotherProcessIsFoundAtTheNextLook() async throws {
        try await JobBench.use { bench in
            let runs = Notes<String>()
            try await bench.running([ScriptedHandler { runs.add($0.payload) }]) { _ in
                try await eventually("the runner waits") { bench.clock.sleeping == 2 }
                try await bench.database.write { _ = try bench.queue.enqueue(bench.job("silent"), on: $0) }

                bench.clock.advance(by: .milliseconds(500))

                try await eventually("the job ran") { runs.values == ["silent"] }
            }
        }
    }

    @Test func jobWaitsForItsTime() async throws {
        try await JobBench.use { bench in
            let runs = Notes<String>()
            try await bench.running([ScriptedHandler { runs.add($0.payload) }]) { _ in
                try await bench.enqueue(bench.job("later", after: .seconds(60)), bench.job("now"))
                try await eventually("the one that is due ran") { runs.values == ["now"] }

                try await bench.advance(by: .seconds(60))

                try await eventually("the other ran") { runs.values == ["now", "later"] }
            }
        }
    }

    @Test func noKindRunsMoreJobsThanItsBound() async throws {
        try await JobBench.use { bench in
            let gate = Gate()
            let quick = Notes<String>()
            let slow = ScriptedHandler(kind: "slow", concurrency: 2) { _ in try await gate.pass() }
            let other = ScriptedHandler(kind: "quick", concurrency: 1) { quick.add($0.payload) }
            try await bench.running([slow, other]) { _ in
                for _ in 1...4 { try await bench.enqueue(bench.job(kind: "slow")) }
                for number in 1...3 { try await bench.enqueue(bench.job("\(number)", kind: "quick")) }

                try await eventually("the other kind is done") { try await bench.queue.counts().done == 3 }
                try await eventually("two slow ones run") { gate.arrivals == 2 }
                let counts = try await bench.queue.counts()
                #expect(quick.values.count == 3)
                #expect(counts.running == 2)
                #expect(counts.waiting == 2)

                gate.open()
                try await eventually("all are done") { try await bench.queue.counts().done == 7 }
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func handlerMayCompleteTheJobInItsOwnTransaction(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let queue = bench.queue
            let database = bench.database
            let handler = ScriptedHandler { job in
                try await database.write { connection in
                    try connection.addEffect(job.payload)
                    try queue.complete(job, on: connection)
                }
            }
            try await bench.running([handler]) { _ in
                try await bench.enqueue(bench.job("meeting-1"))
                try await eventually("the job is done") { try await bench.onlyJob().state == "done" }
            }

            let job = try await bench.onlyJob()
            let effects = try await bench.effects()
            #expect(job.attempts == 1)
            #expect(effects == ["meeting-1"])
            #expect(bench.logs.entries("job could not be concluded").isEmpty)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func twoProcessesRunEachJobOnce(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let other = try await bench.under.openAgain()
            let otherQueue = JobQueue(database: other, ambient: bench.ambient)
            @Sendable func handler(_ database: any Database) -> ScriptedHandler {
                ScriptedHandler(concurrency: 8) { job in
                    try await database.write { try $0.addEffect(job.payload) }  // a second run would be a conflict
                }
            }
            try await bench.database.write { connection in
                for number in 0..<200 { try bench.queue.enqueue(bench.job("\(number)"), on: connection) }
            }

            try await bench.running([handler(bench.database)]) { _ in
                try await bench.running([handler(other)], queue: otherQueue) { _ in
                    try await eventually("all are done") { try await bench.queue.counts().done == 200 }
                }
            }

            let effects = try await bench.effects()
            let repeated = try await bench.database.read { try $0.rows("SELECT id FROM jobs WHERE attempts <> 1", []) }
            #expect(effects.count == 200)
            #expect(repeated.isEmpty)
            await other.close()
        }
    }

    /// Two runners may even share a queue, and with it its bell.
    @Test func twoRunnersOfOneQueueBothStop() async throws {
        try await JobBench.use { bench in
            let runs = Notes<String>()
            let handler = ScriptedHandler { runs.add($0.payload) }
            try await bench.running([handler]) { _ in
                try await bench.running([handler]) { _ in
                    try await bench.enqueue(bench.job("1"), bench.job("2"), bench.job("3"))
                    try await eventually("all are done") { try await bench.queue.counts().done == 3 }
                }
            }

            #expect(runs.values.sorted() == ["1", "2", "3"])
        }
    }

    @Test func doneJobsAreDeletedAfterAWhile() async throws {
        try await JobBench.use { bench in
            let settings = JobRunnerSettings(reportInterval: .seconds(5), keepDone: .seconds(3600))
            try await bench.running([ScriptedHandler { _ in }], settings: settings) { _ in
                try await bench.enqueue(bench.job())
                try await eventually("the job is done") { try await bench.queue.counts().done == 1 }

                try await bench.advance(by: .seconds(3601))

                try await eventually("it is deleted") { try await bench.queue.counts().done == 0 }
            }
        }
    }
}
