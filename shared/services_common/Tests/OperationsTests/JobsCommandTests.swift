import CoreTestKit
import Domain
import DurableJobs
import Foundation
import Persistence
import Testing

@testable import Operations

@Suite struct JobsCommandTests {
    @Test(arguments: Place.all)
    func deadJobsAreListedAndTriedAgain(_ place: Place) async throws {
        try await OperatorBench.use(place) { bench in
            let id = try await bench.deadJob()

            let list = await bench.run("jobs", "list", "--state", "dead")
            let retried = await bench.run("jobs", "retry", id)
            let waiting = await bench.run("jobs", "list", "--json")
            let again = await bench.run("jobs", "retry", id)

            for word in [id, "work", "dead", "Linear was away"] { #expect(list.result.contains(word)) }
            #expect(retried.status == 0)
            #expect(retried.result == "1 job to be tried again.\n")
            for part in [#""state" : "waiting""#, #""attempts" : 0"#, #""reason" : "Linear was away""#] {
                #expect(waiting.result.contains(part))
            }
            #expect(again.status == 1)
            #expect(again.notes.contains("\(id): not a dead job."))
        }
    }

    @Test(arguments: Place.all)
    func deadJobsAreDiscarded(_ place: Place) async throws {
        try await OperatorBench.use(place) { bench in
            _ = try await bench.deadJob()
            _ = try await bench.deadJob(kind: "other")

            let discarded = await bench.run("jobs", "discard", "--dead", "--kind", "work", "--json")
            let left = await bench.run("jobs", "list", "--state", "dead")
            let refused = await bench.run("jobs", "retry", "--dead")

            #expect(discarded.status == 0)
            #expect(!left.result.contains("work"))
            #expect(refused.status == 1)
            #expect(refused.notes.contains("This service has no jobs of the kind other."))
        }
    }
}

extension OperatorBench {
    /// A job that was given up; its id.
    fileprivate func deadJob(kind: JobKind = "work") async throws -> String {
        #expect(await run("migrate", "up").status == 0)
        let job = NewJob(id: ambient.makeID(), kind: kind, payload: "", runAt: clock.now)
        try await withDatabase { database in
            let queue = JobQueue(database: database, ambient: ambient)
            try await database.write { connection in
                try queue.enqueue(job, on: connection)
                try connection.execute(
                    "UPDATE jobs SET state = 'dead', attempts = 10, reason = 'Linear was away' WHERE id = ?",
                    [.id(job.id)])
            }
        }
        return job.id.description
    }
}
