internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import NotionAPI
internal import Persistence
internal import ServiceHost

/// Orders that a page which was too long for one answer is read to its end behind the scenes.
struct RestOfPages: Sendable {
    let database: any Database
    let queue: JobQueue
    let ambient: Ambient

    /// One order for each state of a page.
    func order(_ page: StoredPage) async throws {
        let id: JobID = ambient.makeID()
        let now = ambient.now
        let edited = Int(page.page.lastEditedTime.timeIntervalSince1970)
        _ = try await database.write { connection in
            try queue.enqueue(
                NewJob(
                    id: id, kind: ReadPage.jobKind, payload: page.page.id.description,
                    uniqueKey: "read:\(page.page.id):\(edited):\(Int(page.readAt.timeIntervalSince1970))", runAt: now,
                    maxAttempts: 3), on: connection)
        }
        queue.announce()
    }
}

/// Reads a long page to its end.
struct ReadPage: JobHandler {
    static let jobKind: JobKind = "notion.read"
    /// Some 1,800 calls at three a second.
    private static let longest: Duration = .seconds(600)

    let reader: PageReader

    var kind: JobKind { Self.jobKind }
    var concurrency: Int { 1 }

    func run(_ job: LeasedJob) async throws {
        guard let id = NotionID(job.payload) else { throw JobFailure.permanent("the job names no page") }
        do {
            try await reader.complete(id, by: .now + Self.longest)
        } catch let error as NotionError {
            guard error.isRetryable else { throw JobFailure.permanent("\(error)") }
            throw JobFailure.transient("\(error)", retryAfter: error.retryAfter)
        } catch let problem as Problem {
            throw JobFailure.permanent(problem.detail)
        }
    }
}
