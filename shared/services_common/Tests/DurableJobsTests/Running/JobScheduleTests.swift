import CoreTestKit
import Domain
import FoundationEssentials
import Persistence
import ServicesTestKit
import Testing

@testable import DurableJobs

@Suite(.timeLimit(.minutes(2)))
struct JobScheduleTests {
    private static func schedule(_ bench: JobBench, name: String = "30") -> JobSchedule {
        JobSchedule(
            "tidy", name: name, every: .seconds(3_600), queue: bench.queue, ambient: bench.ambient,
            logger: bench.logs.logger)
    }

    private static func count(_ bench: JobBench) async throws -> Int { try await bench.queue.counts().waiting }

    @Test func replicasEnqueueOneJobForEachSpan() async throws {
        try await JobBench.use { bench in
            for _ in 0..<3 { try await Self.schedule(bench).look() }
            #expect(try await Self.count(bench) == 1)

            bench.clock.advance(by: .seconds(3_600))
            for _ in 0..<3 { try await Self.schedule(bench).look() }
            #expect(try await Self.count(bench) == 2)
        }
    }

    @Test func anotherNameIsAnotherJob() async throws {
        try await JobBench.use { bench in
            try await Self.schedule(bench).look()
            try await Self.schedule(bench, name: "7").look()

            #expect(try await Self.count(bench) == 2)
        }
    }

    @Test func itLooksAgainByItself() async throws {
        try await JobBench.use { bench in
            let running = Task { try await Self.schedule(bench).run() }
            defer { running.cancel() }
            try await eventually("it waits") { bench.clock.sleeping == 1 }
            #expect(try await Self.count(bench) == 1)

            for _ in 0..<60 {
                bench.clock.advance(by: .seconds(60))
                try await eventually("it waits") { bench.clock.sleeping == 1 }
            }
            #expect(try await Self.count(bench) == 2)
        }
    }
}
