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
    /// caller is told. Sub-issues whose issue is there stay pending in any case: whoever has the issue does not ask again.
    let staysPending: Bool
    let ambient: Ambient
    let logger: Logger

    /// - Parameters:
    ///   - rows: what is pending.
    ///   - existing: issues of earlier calls that have sub-issues among `rows`.
    /// - Returns: why the work ended early; nil when everything is settled.
    func run(_ rows: [LedgerRow], existing: Set<LinearID>) async throws -> LinearError? {
        var work = rows.map { PlannedIssue(plan: $0.plan, warnings: $0.warnings) }
        if let error = await makeMilestones(&work) {
            try await stop(work, because: error, parents: existing)
            return error
        }
        let (made, stopped) = try await write(work.filter { $0.plan.draft.parentID == nil })
        let parents = made.union(existing)
        let children = work.filter { $0.plan.draft.parentID != nil }
        if let stopped {
            try await stop(children, because: stopped, parents: parents)
            return stopped
        }
        let ready = children.filter { $0.hasParent(among: parents) }
        try await fail(children.filter { !$0.hasParent(among: parents) }, reason: "its issue was not created")
        return try await write(ready, parents: parents).stopped
    }

    private func write(
        _ work: [PlannedIssue], parents: Set<LinearID> = []
    ) async throws -> (made: Set<LinearID>, stopped: LinearError?) {
        var made: Set<LinearID> = []
        var rest = work[...]
        while !rest.isEmpty {
            let batch = Array(rest.prefix(LinearClient.maxBatch))
            rest = rest.dropFirst(LinearClient.maxBatch)
            let outcome = await IssueWriter(client: client, ambient: ambient).write(batch.map(\.plan.draft))
            made.formUnion(outcome.created.keys)
            await cache.apply(.issues(Array(outcome.created.values)))
            try await ledger.settle(batch.compactMap { settlement($0, outcome) })
            if let stopped = outcome.stopped {
                logger.warning("creation ended early", metadata: ["reason": "\(stopped)"])
                let unsettled = batch.filter { outcome.isOpen($0.plan.draft.id) }
                try await stop(unsettled + rest, because: stopped, parents: parents)
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
        } else {
            return nil
        }
        let warnings = issue.warnings + [outcome.notes[id]].compactMap(\.self)
        return Settlement(id: id, plan: issue.plan, warnings: warnings, state: state)
    }

    /// Settles what was not reached, save what a job is to go on with.
    private func stop(_ work: [PlannedIssue], because error: LinearError, parents: Set<LinearID>) async throws {
        guard !staysPending else { return }
        try await fail(
            work.filter { !(error.isRetryable && $0.hasParent(among: parents)) }, reason: "\(error)"
        )
    }

    private func fail(_ work: [PlannedIssue], reason: String) async throws {
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

extension PlannedIssue {
    /// Whether it is a sub-issue of one of `issues`.
    fileprivate func hasParent(among issues: Set<LinearID>) -> Bool {
        plan.draft.parentID.map(issues.contains) ?? false
    }
}
