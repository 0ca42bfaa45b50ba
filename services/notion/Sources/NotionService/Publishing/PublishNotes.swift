internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import HTTPTypes
internal import Logging
internal import NotionAPI
internal import Persistence
internal import ServiceHost

/// Brings what is to be published into Notion. The job is stored with the content; done again after a crash at any point
/// it changes the same page.
struct PublishNotes: JobHandler {
    static let jobKind: JobKind = "notion.publish"
    /// How long one try may take: the hold on the publication lasts longer between two requests.
    static let longest: Duration = .seconds(600)
    /// How soon a job looks again for a publication that another one holds.
    private static let lookAgain: Duration = .seconds(2)
    private static let backoff = Backoff()

    let platform: NotionPlatform
    let ledger: PublicationLedger
    let pages: PageRepository
    let ambient: Ambient
    let logger: Logger

    var kind: JobKind { Self.jobKind }

    func run(_ job: LeasedJob) async throws {
        guard let id = PublicationID(job.payload) else { throw JobFailure.permanent("the job names no publication") }
        guard try await ledger.take(id, worker: job.lease) else {
            throw JobFailure.transient("another job writes the same page", retryAfter: Self.lookAgain)
        }
        do {
            try await write(id, job)
        } catch {
            try await ledger.leave(id, worker: job.lease)
            throw error
        }
        try await ledger.leave(id, worker: job.lease)
    }

    func buried(_ job: LeasedJob, reason: String, on connection: any SQLConnection) throws {
        guard let id = PublicationID(job.payload) else { return }
        try PublicationLedger.fail(
            id, version: nil, status: HTTPResponse.Status.badGateway.code, reason: "It was given up: \(reason).",
            at: ambient.now, on: connection)
    }

    private func write(_ id: PublicationID, _ job: LeasedJob) async throws {
        guard let publication = try await ledger.publication(id), publication.state == .pending else { return }
        let client: NotionClient
        do throws(Problem) {
            client = try platform.client
        } catch {
            throw try await later("NOTION_TOKEN is not set", after: .seconds(60), publication, job)
        }
        let writer = NotesWriter(
            publication: publication, client: client.ending(at: .now + Self.longest), ledger: ledger, worker: job.lease)
        do {
            let written = try await writer.write()
            await pages.remove(written.page)  // what is known of its text is no longer so
            try await ledger.finish(publication, warnings: written.warnings)
            logger.info("notes were published", metadata: ["blocks": "\(written.blocks)"])
        } catch let error as NotionError {
            guard error.fault == .caller else {
                throw try await later("\(error)", after: error.retryAfter, publication, job)
            }
            let problem = error.problem
            try await ledger.fail(publication, status: problem.status.code, reason: problem.detail)
        } catch let problem as Problem {
            try await ledger.fail(publication, status: problem.status.code, reason: problem.detail)
        }
    }

    /// Waits as long as Notion asks, and longer after each try: a long outage must not use up the tries.
    private func later(
        _ reason: String, after wait: Duration?, _ publication: Publication, _ job: LeasedJob
    ) async throws -> JobFailure {
        try await ledger.note(waiting: reason, of: publication)
        let delay = Self.backoff.delay(attempt: job.attempt, fraction: ambient.fraction())
        return .transient(reason, retryAfter: max(wait ?? .zero, delay))
    }
}
