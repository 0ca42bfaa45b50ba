internal import HTTPTypes
internal import LinearAPI
internal import ServiceHost

/// Changes and deletes issues.
struct ChangeIssue: Sendable {
    /// How long Linear may take for all that one call asks of it; other services wait for 30 s.
    static let time: Duration = .seconds(20)

    let platform: LinearPlatform
    let cache: WorkspaceCache
    let ledger: CreationLedger
    let mode: WriteMode

    /// - Throws: ``CreationError``, ``Problem`` 422 for names that are not known, `LinearError`.
    func change(_ reference: IssueReference, _ request: ChangeRequest) async throws -> (LinearIssue, Workspace) {
        guard mode != .off else { throw CreationError.writingIsOff }
        let client = try platform.client.ending(at: .now + Self.time)
        let issue = try await reference.find(by: client)
        guard mode != .test || issue.isTest else { throw CreationError.notATestIssue }
        let planned = try await self.plan(request, for: issue)
        var plan = planned.0
        let workspace = planned.1
        if let milestone = plan.newMilestone {
            switch try await MilestoneWriter(client: client, cache: cache).make(milestone) {
            case .ready(let id): plan.changes.milestoneID = .set(id)
            case .refused(let reason):
                throw Problem.fields([.init(pointer: "/milestone", detail: "could not be created: \(reason)")])
            }
        }
        guard !plan.changes.isEmpty else { return (issue, workspace) }
        let changed = try await client.updateIssue(issue.id, plan.changes)
        await cache.apply(.issues([changed]))
        return (changed, workspace)
    }

    /// - Throws: ``CreationError``, `LinearError`.
    func delete(_ reference: IssueReference) async throws {
        switch mode {
        case .off: throw CreationError.writingIsOff
        case .live: throw CreationError.onlyInTest
        case .test: break
        }
        let client = try platform.client.ending(at: .now + Self.time)
        let issue = try await reference.find(by: client)
        guard issue.isTest else { throw CreationError.notATestIssue }
        try await client.deleteIssue(issue.id)
        await cache.apply(.removedIssue(issue.id))
        try await ledger.note(CreationReport.deleted, of: issue.id)
    }

    /// Plans against the workspace, and once more against a new one when a name is not known.
    private func plan(
        _ request: ChangeRequest, for issue: LinearIssue
    ) async throws -> (ChangePlanner.Plan, Workspace) {
        let reading = try await cache.reading()
        do throws(Problem) {
            let plan = try ChangePlanner(workspace: reading.workspace, issue: issue).plan(request)
            if plan.newMilestone == nil || !reading.mayBeBetter { return (plan, reading.workspace) }
        } catch {
            guard reading.mayBeBetter else { throw error }
        }
        let workspace = try await cache.reading(refresh: true).workspace
        return (try ChangePlanner(workspace: workspace, issue: issue).plan(request), workspace)
    }
}
