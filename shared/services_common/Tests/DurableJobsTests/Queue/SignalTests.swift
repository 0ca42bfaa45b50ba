import CoreTestKit
import Persistence
import ServicesTestKit
import Synchronization
import Testing

@testable import DurableJobs

/// What replicas tell one another: on a direct connection at once; behind a pooler they look for themselves.
@Suite(.timeLimit(.minutes(2))) struct SignalTests {
    @Test(arguments: DatabaseUnderTest.servers.filter { $0.description == "PostgreSQL" })
    func whatOneReplicaAnnouncesAnotherHears(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let other = JobQueue(database: try await bench.under.openAgain(), ambient: bench.ambient)
            let before = other.announcements
            try await withThrowingTaskGroup { group in
                for queue in [bench.queue, other] { group.addTask { await queue.shareAnnouncements() } }

                try await eventually("the other hears it") {
                    bench.queue.announce("work")
                    return other.announcements.rings(for: ["work"]) > before.rings(for: ["work"])
                }
                group.cancelAll()
            }
            await other.database.close()
        }
    }

    @Test(arguments: DatabaseUnderTest.all.filter { $0.description != "PostgreSQL" })
    func whereNothingCanBeHeardNobodyWaits(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            await bench.database.listen { _ in Issue.record("nothing was signalled") }
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func listeningEndsWithItsTask(_ kind: DatabaseUnderTest) async throws {
        try await JobBench.use(kind) { bench in
            let task = Task { await bench.database.listen { _ in } }
            task.cancel()
            await task.value
        }
    }
}
