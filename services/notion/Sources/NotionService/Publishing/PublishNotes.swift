internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import HTTPTypes
internal import Logging
internal import NotionAPI
internal import OutboundHTTP
internal import Persistence
internal import ServiceHost

/// Brings what is to be published into Notion. The job is stored with the content; done again after a crash at any point
/// it changes the same page.
struct PublishNotes: JobHandler {
    static let jobKind: JobKind = "notion.publish"
    /// How long one try may take.
    static let longest: Duration = .seconds(600)
    /// How soon a job looks again for a publication that another one holds, which writes newer versions as well.
    private static let lookAgain: Duration = .seconds(5)
    /// How soon it is tried again when somebody has to mend our settings.
    private static let afterMending: Duration = .seconds(60)
    private static let backoff = Backoff()

    let platform: NotionPlatform
    let ledger: PublicationLedger
    let pages: PageRepository
    let ambient: Ambient
    let logger: Logger

    var kind: JobKind { Self.jobKind }

    func run(_ job: LeasedJob) async throws {
        let (id, _) = try Self.subject(of: job)
        guard let publication = try await ledger.publication(id), publication.state == .pending else { return }
        guard let hold = try await PublicationHold.take(id, worker: job.lease, of: ledger) else {
            throw JobFailure.transient("another job writes the same page", retryAfter: Self.lookAgain)
        }
        do {
            try await hold.keep { try await write(hold, job) }
        } catch {
            try await hold.leave()
            throw error
        }
        try await hold.leave()
    }

    func buried(_ job: LeasedJob, reason: String, on connection: any SQLConnection) throws {
        guard let (id, version) = Self.subject(job.payload) else { return }
        try PublicationLedger.fail(
            id, version: version, status: HTTPResponse.Status.badGateway.code, reason: "It was given up: \(reason).",
            at: ambient.now, on: connection)
    }

    private static func subject(of job: LeasedJob) throws(JobFailure) -> (PublicationID, version: Int) {
        guard let subject = subject(job.payload) else { throw JobFailure.permanent("the job names no publication") }
        return subject
    }

    /// Which version of what a job publishes; nil when its payload names none.
    static func subject(_ payload: String) -> (PublicationID, version: Int)? {
        let parts = payload.split(separator: " ")
        guard parts.count == 2, let id = PublicationID(parts[0]), let version = Int(parts[1]) else { return nil }
        return (id, version)
    }

    /// Writes the newest version, and again what comes meanwhile.
    private func write(_ hold: PublicationHold, _ job: LeasedJob) async throws {
        let end = ContinuousClock.now + Self.longest
        while let publication = try await ledger.publication(hold.id), publication.state == .pending {
            try await write(publication, hold, job, end: end)
        }
    }

    private func write(
        _ publication: Publication, _ hold: PublicationHold, _ job: LeasedJob, end: ContinuousClock.Instant
    ) async throws {
        if let until = publication.doubtfulUntil, until > ambient.now {
            throw JobFailure.transient(
                "a request that was interrupted may still be carried out",
                retryAfter: .seconds(until.timeIntervalSince(ambient.now) + 0.1))
        }
        if publication.reason != nil { try await hold.resume() }
        do {
            let client = try platform.client.ending(at: end)
            let written = try await NotesWriter(publication: publication, client: client, hold: hold).write()
            await pages.remove(written.page)  // what is known of its text is no longer so
            try await hold.finish(publication.version, warnings: written.warnings)
            logger.info("notes were published", metadata: ["blocks": "\(written.blocks)"])
        } catch let error as NotionError {
            try await settle(error, publication, hold, job)
        } catch let problem as Problem {
            // Without a token the notes wait for one; all else is the caller's to mend.
            guard problem.status != .serviceUnavailable else {
                throw try await later(problem.detail, status: 503, after: Self.afterMending, publication, hold, job)
            }
            try await fail(publication, problem)
        }
    }

    private func settle(
        _ error: NotionError, _ publication: Publication, _ hold: PublicationHold, _ job: LeasedJob
    ) async throws {
        switch error.fault {
        case .caller: try await fail(publication, error.problem)
        case .configuration where error.kind == .blocked: try await fail(publication, error.problem)
        case .configuration:
            let problem = error.problem
            throw try await later(
                problem.detail, status: problem.status.code, after: Self.afterMending, publication, hold, job)
        case .upstream:
            try await hold.doubt(for: Self.doubt(after: error))
            throw try await later("\(error)", status: nil, after: error.retryAfter, publication, hold, job)
        }
    }

    /// How long what was asked for may still happen after the call ended.
    private static func doubt(after error: NotionError) -> Duration {
        guard !error.isDefinite, case .transport(let reason) = error.kind else { return .zero }
        // Notion works on a request for 60 s at the most; a call that timed out waited for 30 of them.
        return reason.reason == .timedOut ? .seconds(30) : .seconds(5)
    }

    private func fail(_ publication: Publication, _ problem: Problem) async throws {
        let now = ambient.now
        try await ledger.database.write { connection in
            try PublicationLedger.fail(
                publication.id, version: publication.version, status: problem.status.code, reason: problem.detail,
                at: now, on: connection)
        }
    }

    /// Waits as long as Notion asks, and longer after each try: a long outage must not use up the tries.
    private func later(
        _ reason: String, status: Int?, after wait: Duration?, _ publication: Publication, _ hold: PublicationHold,
        _ job: LeasedJob
    ) async throws -> JobFailure {
        try await hold.note(waiting: reason, status: status, version: publication.version)
        let delay = Self.backoff.delay(attempt: job.attempt, fraction: ambient.fraction())
        return .transient(reason, retryAfter: max(wait ?? .zero, delay))
    }
}
