internal import Domain
internal import LinearAPI
internal import Logging

/// Carries out what the ledger holds: new milestones, then issues, then sub-issues, each step written down when it is
/// over.
struct CreationRun: Sendable {
    let client: LinearClient
    let cache: WorkspaceCache
    let ledger: CreationLedger
    /// Whether what Linear could not be asked for stays pending, for a job to go on with; else it is failed, and the
    /// caller is told.
    let staysPending: Bool
    let logger: Logger

    /// - Parameters:
    ///   - rows: what is pending.
    ///   - existing: issues of earlier calls that have sub-issues among `rows`.
    /// - Returns: why the work ended early; nil when everything is settled.
    func run(_ rows: [LedgerRow], existing: Set<LinearID>) async throws -> LinearError? {
        var work = rows.map { PlannedIssue(plan: $0.plan, warnings: $0.warnings) }
        if let error = await makeMilestones(&work) {
            try await fail(work, reason: "\(error)", unless: staysPending)
            return error
        }
        let parents = work.filter { $0.plan.draft.parentID == nil }
        let (made, stopped) = try await write(parents)
        let children = work.filter { $0.plan.draft.parentID != nil }
        let ready = children.filter { child in
            child.plan.draft.parentID.map { made.contains($0) || existing.contains($0) } ?? false
        }
        let orphans = children.filter { child in !ready.contains { $0.plan.draft.id == child.plan.draft.id } }
        guard stopped == nil else {
            try await fail(ready + orphans, reason: stopped.map { "\($0)" } ?? "", unless: staysPending)
            return stopped
        }
        try await fail(orphans, reason: "its issue was not created", unless: false)
        return try await write(ready).stopped
    }

    private func write(_ work: [PlannedIssue]) async throws -> (made: Set<LinearID>, stopped: LinearError?) {
        var made: Set<LinearID> = []
        var rest = work[...]
        while !rest.isEmpty {
            let batch = Array(rest.prefix(LinearClient.maxBatch))
            rest = rest.dropFirst(LinearClient.maxBatch)
            let outcome = await IssueWriter(client: client).write(batch.map(\.plan.draft))
            made.formUnion(outcome.created.keys)
            await cache.apply(.issues(Array(outcome.created.values)))
            try await ledger.settle(batch.compactMap { settlement($0, outcome) })
            if let stopped = outcome.stopped {
                logger.warning("creation ended early", metadata: ["reason": "\(stopped)"])
                try await fail(Array(rest), reason: "\(stopped)", unless: staysPending)
                return (made, stopped)
            }
        }
        return (made, nil)
    }

    private func settlement(_ issue: PlannedIssue, _ outcome: IssueWriter.Outcome) -> Settlement? {
        let id = issue.plan.draft.id
        let state: LedgerRow.State
        if let created = outcome.created[id] {
            state = .created(identifier: created.identifier, title: created.title, url: created.url)
        } else if let reason = outcome.refused[id] {
            state = .failed(reason: reason)
        } else if let stopped = outcome.stopped, !staysPending {
            state = .failed(reason: "\(stopped)")
        } else {
            return nil
        }
        return Settlement(id: id, plan: issue.plan, warnings: issue.warnings, state: state)
    }

    private func fail(_ work: [PlannedIssue], reason: String, unless isKept: Bool) async throws {
        guard !isKept else { return }
        try await ledger.settle(
            work.map {
                Settlement(id: $0.plan.draft.id, plan: $0.plan, warnings: $0.warnings, state: .failed(reason: reason))
            }
        )
    }

    /// Creates the new milestones of `work`. One that Linear does not take is left out, and that is said.
    private func makeMilestones(_ work: inout [PlannedIssue]) async -> LinearError? {
        var outcomes: [LinearID: MilestoneWriter.Outcome] = [:]
        for milestone in work.compactMap(\.plan.milestone) where milestone.isNew && outcomes[milestone.id] == nil {
            do throws(LinearError) {
                outcomes[milestone.id] = try await MilestoneWriter(client: client, cache: cache).make(milestone)
            } catch {
                return error
            }
        }
        for index in work.indices {
            guard let milestone = work[index].plan.milestone, let outcome = outcomes[milestone.id] else { continue }
            switch outcome {
            case .ready(let id): work[index].plan = work[index].plan.withMilestone(id)
            case .refused(let reason):
                work[index].plan = work[index].plan.withoutMilestone()
                work[index].warnings.append(
                    "the milestone “\(milestone.name)” could not be created (\(reason)); created without it"
                )
            }
        }
        return nil
    }
}
