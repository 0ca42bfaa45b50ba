internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import LinearAPI
internal import Logging
internal import Persistence
internal import ServiceHost
internal import Settings

/// Takes up what a call left undone because its process ended. The job is stored with the ledger's rows; when the call
/// settled them itself, it finds nothing to do.
struct ResumeCreations: JobHandler {
    static let jobKind: JobKind = "linear.create"
    /// About a day of tries, with ``backoff`` between them.
    static let maxAttempts = 400
    private static let backoff = Backoff()

    let platform: LinearPlatform
    let cache: WorkspaceCache
    let ledger: CreationLedger
    let turns: Turns<UUID>
    let defaults: WriteDefaults
    let ambient: Ambient
    let logger: Logger

    var kind: JobKind { Self.jobKind }

    func run(_ job: LeasedJob) async throws {
        guard let creation = UUID(uuidString: job.payload) else {
            throw JobFailure.permanent("the job names no creation")
        }
        try await turns.take(creation) { try await resume(creation, job) }
        // Every call that makes the ledger longer has such a job, so that it is kept short as well.
        try await ledger.prune()
    }

    func buried(_ job: LeasedJob, reason: String, on connection: any SQLConnection) throws {
        guard let creation = UUID(uuidString: job.payload) else { return }
        try CreationLedger.giveUp(creation, reason: reason, at: ambient.now, on: connection)
    }

    private func resume(_ creation: UUID, _ job: LeasedJob) async throws {
        guard let left = try await ledger.pending(creation), !left.isEmpty else { return }
        guard left.mode == defaults.mode else {
            throw JobFailure.permanent(
                "LINEAR_WRITE_MODE was \(left.mode.rawValue) and is \(defaults.mode.rawValue) now"
            )
        }
        let client: LinearClient
        do throws(Problem) {
            client = try platform.client
        } catch {
            throw later("LINEAR_API_KEY is not set", after: .seconds(60), job)
        }
        logger.info("creation is taken up again", metadata: ["issues": "\(left.rows.count)"])
        if let items = left.unplanned { try await plan(items, of: creation, job) }
        let rows = try await ledger.pending(creation)?.rows ?? []
        let existing = Set(
            try await ledger.rows(rows.compactMap(\.plan.draft.parentID)).values.filter(\.isCreated).map(\.id)
        )
        let run = CreationRun(
            client: client, cache: cache, ledger: ledger, staysPending: true, ambient: ambient, logger: logger)
        if let stopped = try await run.run(rows, existing: existing, isInDoubt: true) {
            throw later("\(stopped)", after: stopped.retryAfter, job)
        }
    }

    /// What cannot be created has no row in the ledger: whoever asks again is told why.
    private func plan(_ items: [NewCreation.Item], of creation: UUID, _ job: LeasedJob) async throws {
        do {
            let (planned, impossible) = try await CreationPlanner(platform: platform, cache: cache, defaults: defaults)
                .plan(items)
            try await ledger.prepare(creation, planned)
            guard !impossible.isEmpty else { return }
            logger.warning("issues cannot be created", metadata: ["issues": "\(impossible.count)"])
        } catch let error as LinearError {
            throw later("\(error)", after: error.retryAfter, job)
        }
    }

    /// Waits as long as Linear asks, and longer after each try: a long outage must not use up the tries.
    private func later(_ reason: String, after wait: Duration?, _ job: LeasedJob) -> JobFailure {
        let delay = Self.backoff.delay(attempt: job.attempt, fraction: ambient.fraction())
        return .transient(reason, retryAfter: max(wait ?? .zero, delay))
    }
}
