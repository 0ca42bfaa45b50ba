internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import Logging
internal import ServiceClients
internal import Settings

/// Creates issues with their sub-issues, each once, however often and from wherever it is asked.
struct CreateIssues: Sendable {
    let platform: LinearPlatform
    let cache: WorkspaceCache
    let ledger: CreationLedger
    let turns: Turns<UUID>
    let defaults: WriteDefaults
    let ambient: Ambient
    let logger: Logger

    /// - Parameters:
    ///   - requests: at most ``CreationLimits/issues``.
    ///   - key: the caller's idempotency key.
    /// - Throws: ``CreationError``; `LinearError` when Linear could not be asked and nothing was created.
    func create(_ requests: [IssueRequest], key: String?) async throws -> CreateIssuesAnswer {
        guard defaults.mode != .off else { throw CreationError.writingIsOff }
        let creation = NewCreation(requests, key: key, mode: defaults.mode, ambient: ambient)
        let client = try platform.client.ending(at: .now + CreationLimits.time(issues: creation.allIDs.count))
        // Not a child of the caller's task: once begun it is carried through, even when the caller hangs up.
        return try await Task {
            try await turns.take(creation.id) { try await carryOut(creation, client: client) }
        }.value
    }

    private var planner: CreationPlanner { CreationPlanner(platform: platform, cache: cache, defaults: defaults) }

    private func carryOut(_ creation: NewCreation, client: LinearClient) async throws -> CreateIssuesAnswer {
        try await ledger.check(creation)
        let known = try await ledger.rows(creation.allIDs)
        if creation.allIDs.allSatisfy({ known[$0]?.isFinished == true }) {
            return CreationReport(creation: creation, rows: known, impossible: [:]).answer
        }
        try await ledger.begin(creation)
        let (planned, impossible) = try await plan(creation)
        try await ledger.prepare(creation.id, planned)
        var stopped: LinearError?
        if !planned.isEmpty {
            let rows = try await ledger.rows(planned.map(\.plan.draft.id))
            let existing = Set(rows.values.filter(\.isCreated).map(\.id))
            let pending = planned.compactMap { rows[$0.plan.draft.id] }.filter { !$0.isFinished }
            let run = CreationRun(
                client: client, cache: cache, ledger: ledger, staysPending: false, ambient: ambient, logger: logger)
            stopped = try await run.run(pending, existing: existing, isInDoubt: !known.isEmpty)
        }
        let rows = try await ledger.rows(creation.allIDs)
        if let stopped, !rows.values.contains(where: \.isCreated) { throw stopped }
        return CreationReport(creation: creation, rows: rows, impossible: impossible, stopped: stopped).answer
    }

    /// Plans what the ledger has. When that fails, the caller is told, and nothing is created behind their back.
    private func plan(_ creation: NewCreation) async throws -> ([PlannedIssue], [Int: String]) {
        do {
            return try await planner.plan(creation.items)
        } catch {
            let reason = (error as? LinearError).map { "\($0)" } ?? "it could not be planned"
            logger.warning("creation ended before it was planned", metadata: ["reason": "\(reason)"])
            try await ledger.giveUp(creation.id, reason: reason)
            throw error
        }
    }
}
