internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import LinearAPI
internal import Logging
internal import Persistence
internal import ServiceHost

/// Takes up what a call left undone because its process ended. The job is stored with the ledger's rows; when the call
/// settled them itself, it finds nothing to do.
struct ResumeCreations: JobHandler {
    static let jobKind: JobKind = "linear.create"

    let platform: LinearPlatform
    let cache: WorkspaceCache
    let ledger: CreationLedger
    let turns: Turns
    let mode: WriteMode
    let ambient: Ambient
    let logger: Logger

    var kind: JobKind { Self.jobKind }

    func run(_ job: LeasedJob) async throws {
        guard let creation = UUID(uuidString: job.payload) else {
            throw JobFailure.permanent("the job names no creation")
        }
        try await turns.take(creation) { try await resume(creation) }
    }

    func buried(_ job: LeasedJob, reason: String, on connection: any SQLConnection) throws {
        guard let creation = UUID(uuidString: job.payload) else { return }
        try CreationLedger.giveUp(creation, reason: reason, at: ambient.now, on: connection)
    }

    private func resume(_ creation: UUID) async throws {
        guard let pending = try await ledger.pending(creation), !pending.rows.isEmpty else { return }
        guard pending.mode == mode else {
            throw JobFailure.permanent("LINEAR_WRITE_MODE was \(pending.mode.rawValue) and is \(mode.rawValue) now")
        }
        let client: LinearClient
        do throws(Problem) {
            client = try platform.client
        } catch {
            throw JobFailure.transient("LINEAR_API_KEY is not set", retryAfter: .seconds(60))
        }
        logger.info("creation is taken up again", metadata: ["issues": "\(pending.rows.count)"])
        let parents = pending.rows.compactMap(\.plan.draft.parentID)
        let existing = Set(try await ledger.rows(parents).values.filter(\.isCreated).map(\.id))
        let run = CreationRun(client: client, cache: cache, ledger: ledger, staysPending: true, logger: logger)
        if let stopped = try await run.run(pending.rows, existing: existing) {
            throw JobFailure.transient("\(stopped)", retryAfter: stopped.retryAfter)
        }
    }
}
