internal import Domain
internal import FoundationEssentials
internal import LinearAPI

/// Asks Linear for the whole workspace, or for what changed since.
struct WorkspaceFetch: Sendable {
    /// What Linear showed.
    struct Fetched: Sendable {
        var workspace: Workspace
        /// What may be other than before.
        var touched: SnapshotChanges
        /// As in ``LinearSweep/newest``.
        let newest: Date?
        let requests: Int
    }

    /// What is asked beside the changes, because Linear does not tell of it.
    struct Beside: Sendable {
        var progress = ProgressDue()
        /// Projects whose milestones are read anew.
        var projects: Set<LinearID> = []
    }

    let client: LinearClient

    /// Everything.
    @concurrent
    func everything(instead old: Workspace?) async throws(LinearError) -> Fetched {
        let sweep = try await client.workspace()
        let workspace = Workspace(sweep)
        let touched = old.map { SnapshotChanges(from: $0, to: workspace) } ?? .everything
        return Fetched(workspace: workspace, touched: touched, newest: sweep.newest, requests: sweep.requests)
    }

    /// `base` with what changed since, was archived or deleted.
    @concurrent
    func changes(_ base: Workspace, since: Date, beside: Beside) async throws(LinearError) -> Fetched {
        let sweep = try await client.workspace(since: since)
        var workspace = base
        var touched = SnapshotChanges(sweep.touched)
        var requests = sweep.requests
        var due = beside.progress
        due.note(sweep.issues.items, gone: sweep.issues.gone, before: base.issues)
        workspace.merge(sweep)
        if !beside.projects.isEmpty {
            let milestones = try await client.milestones(of: Array(beside.projects))
            touched.note(.milestone, workspace.milestones.filter { beside.projects.contains($0.project.id) }.map(\.id))
            workspace.replace(milestonesOf: beside.projects, with: milestones)
            touched.note(.milestone, milestones.map(\.id))
            requests += 1
        }
        due.remove(projects: sweep.projects.items.map(\.id), milestones: sweep.milestones.items.map(\.id))
        if !due.isEmpty {
            let progress = try await client.progress(
                projects: Array(due.projects), milestones: Array(due.milestones))
            workspace.apply(progress)
            touched.note(.project, progress.projects.keys)
            touched.note(.milestone, progress.milestones.keys)
            requests += progress.requests
        }
        return Fetched(workspace: workspace, touched: touched, newest: sweep.newest, requests: requests)
    }
}
