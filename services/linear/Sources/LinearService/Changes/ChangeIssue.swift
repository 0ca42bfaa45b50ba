internal import Domain
internal import HTTPTypes
internal import LinearAPI
internal import ServiceHost
internal import Settings

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
        if let known = await recentlyRead(reference),
            let changed = try await change(known, request, client, mayBeOutdated: true)
        {
            return changed
        }
        let issue = try await reference.find(by: client)
        guard mode != .test || issue.isTest else { throw CreationError.notATestIssue }
        if let changed = try await change(issue, request, client, mayBeOutdated: false) { return changed }
        throw Problem(.notFound, "The issue \(reference.text) was deleted in Linear. Restore it there from the trash.")
    }

    /// The issue as it was a moment ago, which spares asking for it. Not in the write mode test: whether an issue is a test
    /// issue is asked of Linear before anything is done to it.
    private func recentlyRead(_ reference: IssueReference) async -> LinearIssue? {
        guard mode == .live, let reading = await cache.known(), reading.age < ReadingRule.freshFor else {
            return nil
        }
        return reading.workspace.issue(called: reference.text).value
    }

    /// Plans and carries out a change.
    ///
    /// - Parameter mayBeOutdated: whether `issue` was read a while ago, so that a refusal may be due to that.
    /// - Returns: nil when the issue should be read anew first.
    private func change(
        _ issue: LinearIssue, _ request: ChangeRequest, _ client: LinearClient, mayBeOutdated: Bool
    ) async throws -> (LinearIssue, Workspace)? {
        let (plan, workspace) = try await self.plan(request, for: issue)
        guard !plan.changes.isEmpty else { return mayBeOutdated ? nil : (issue, workspace) }
        do throws(LinearError) {
            let changed = try await write(plan, to: issue, client)
            await cache.apply(.issues([changed]))
            return changed.isDeleted ? nil : (changed, workspace)
        } catch {
            guard mayBeOutdated, error.fault == .caller else { throw error }
            return nil
        }
    }

    /// The milestone, if it is a new one, and the change in one request. A milestone whose id is taken is looked into.
    private func write(
        _ plan: ChangePlanner.Plan, to issue: LinearIssue, _ client: LinearClient
    ) async throws(LinearError) -> LinearIssue {
        var changes = plan.changes
        var milestone = plan.newMilestone
        for _ in 0..<2 {
            let first = milestone.map { LinearMilestoneDraft(id: $0.id, projectID: $0.projectID, name: $0.name) }
            let writes = [first.map(LinearWrite.milestone), .change(issue.id, changes)].compactMap(\.self)
            switch try await client.write(writes) {
            case .done(let written):
                for made in written.milestones { await cache.apply(.milestone(made)) }
                if let changed = written.issues.first { return changed }
                return try await client.issue(issue.id.description)
            case .refused(let refusals):
                guard let error = refusals.min(by: { $0.key < $1.key }) else { continue }
                guard error.key == 0, let wanted = milestone else { throw error.value }
                guard case .conflict = error.value.kind else { throw Self.refused(wanted, error.value) }
                switch try await MilestoneWriter(client: client, cache: cache).settle(wanted) {
                case .ready(let id): changes.milestoneID = .set(id)
                case .refused(let reason):
                    throw Self.refused(
                        wanted, LinearError(.invalidInput(message: reason), operation: error.value.operation))
                }
                milestone = nil
            }
        }
        throw LinearError(.malformedAnswer(status: 200), operation: LinearWriteDocument.name)
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

    private static func refused(_ milestone: IssuePlan.Milestone, _ error: LinearError) -> LinearError {
        let message = "the milestone “\(milestone.name)” could not be created: \(error.refusal)"
        return LinearError(.invalidInput(message: message), operation: error.operation)
    }

    /// Plans against the workspace, and once more against what Linear says of the names when one is not known.
    private func plan(
        _ request: ChangeRequest, for issue: LinearIssue
    ) async throws -> (ChangePlanner.Plan, Workspace) {
        let names = NameReader(platform: platform, cache: cache)
        guard request.namesSomething else {
            let known = await cache.known()
            let workspace = if let known { known.workspace } else { try await cache.reading().workspace }
            return (try ChangePlanner(workspace: workspace, issue: issue).plan(request), workspace)
        }
        let named = ChangeNames(request: request, issue: issue)
        let reading = try await names.reading(of: [named])
        do throws(Problem) {
            let plan = try ChangePlanner(workspace: reading.workspace, issue: issue).plan(request)
            if plan.newMilestone == nil || !reading.mayBeBetter { return (plan, reading.workspace) }
        } catch {
            guard reading.mayBeBetter else { throw error }
        }
        let workspace = try await names.newReading(of: [named], known: reading).workspace
        return (try ChangePlanner(workspace: workspace, issue: issue).plan(request), workspace)
    }
}
