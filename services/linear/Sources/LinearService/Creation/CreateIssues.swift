internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import Logging
internal import ServiceClients

/// Creates issues with their sub-issues, each once, however often and from wherever it is asked.
struct CreateIssues: Sendable {
    /// Names that are not known are looked for once more when the workspace is older than this.
    static let recentEnough: Duration = .seconds(5)

    let platform: LinearPlatform
    let cache: WorkspaceCache
    let ledger: CreationLedger
    let turns: Turns
    let defaults: WriteDefaults
    let ambient: Ambient
    let logger: Logger

    /// - Parameters:
    ///   - requests: at most ``CreationLimits/issues``.
    ///   - key: the caller's idempotency key.
    /// - Throws: ``CreationError``; `LinearError` when Linear could not be asked and nothing was created.
    func create(_ requests: [IssueRequest], key: String?) async throws -> CreateIssuesAnswer {
        guard defaults.mode != .off else { throw CreationError.writingIsOff }
        let client = try platform.client
        let creation = NewCreation(requests, key: key, mode: defaults.mode, ambient: ambient)
        // Not a child of the caller's task: once begun it is carried through, even when the caller hangs up.
        return try await Task {
            try await turns.take(creation.id) { try await carryOut(creation, client: client) }
        }.value
    }

    private func carryOut(_ creation: NewCreation, client: LinearClient) async throws -> CreateIssuesAnswer {
        try await ledger.check(creation)
        let known = try await ledger.rows(creation.allIDs)
        if creation.allIDs.allSatisfy({ known[$0]?.isCreated == true }) {
            return CreationReport(creation: creation, rows: known, impossible: [:]).answer
        }
        let (planned, impossible) = try await plan(creation)
        var stopped: LinearError?
        if !planned.isEmpty {
            try await ledger.prepare(creation, planned)
            let rows = try await ledger.rows(planned.map(\.plan.draft.id))
            let existing = Set(rows.values.filter(\.isCreated).map(\.id))
            let pending = planned.compactMap { rows[$0.plan.draft.id] }.filter { !$0.isCreated }
            let run = CreationRun(client: client, cache: cache, ledger: ledger, staysPending: false, logger: logger)
            stopped = try await run.run(pending, existing: existing)
        }
        let rows = try await ledger.rows(creation.allIDs)
        if let stopped, !rows.values.contains(where: \.isCreated) { throw stopped }
        return CreationReport(creation: creation, rows: rows, impossible: impossible).answer
    }

    /// Plans against the workspace, and once more against a new one when a name is not known.
    private func plan(_ creation: NewCreation) async throws -> ([PlannedIssue], [Int: String]) {
        var reading = try await cache.reading()
        var plannings = plan(creation, reading.workspace)
        if plannings.contains(where: \.leavesSomethingOut), reading.age > Self.recentEnough {
            reading = try await cache.reading(refresh: true)
            plannings = plan(creation, reading.workspace)
        }
        var planned: [PlannedIssue] = []
        var impossible: [Int: String] = [:]
        for (index, planning) in plannings.enumerated() {
            switch planning {
            case .planned(let issues): planned += issues
            case .impossible(let reason): impossible[index] = reason
            }
        }
        return (planned, impossible)
    }

    private func plan(_ creation: NewCreation, _ workspace: Workspace) -> [Planning] {
        let planner = WritePlanner(workspace: workspace, defaults: defaults)
        return creation.items.map(planner.plan)
    }
}

extension Planning {
    /// Whether a newer workspace could make it better.
    fileprivate var leavesSomethingOut: Bool {
        switch self {
        case .planned(let issues): issues.contains { !$0.warnings.isEmpty || $0.plan.milestone?.isNew == true }
        case .impossible: true
        }
    }
}
