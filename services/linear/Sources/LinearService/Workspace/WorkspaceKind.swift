internal import Domain
internal import LinearAPI

/// The kinds of things of a workspace, as the snapshot on disk calls them.
enum WorkspaceKind: String, Sendable, CaseIterable {
    case team, state, user, project, milestone, label, issue
}

extension LinearSweep {
    /// What is gone, by kind.
    var gone: [WorkspaceKind: Set<LinearID>] {
        [
            .team: Set(teams.gone), .state: Set(states.gone), .user: Set(users.gone), .project: Set(projects.gone),
            .milestone: Set(milestones.gone), .label: Set(labels.gone), .issue: Set(issues.gone),
        ]
    }

    /// What was shown, new or changed or gone, by kind.
    var touched: [WorkspaceKind: Set<LinearID>] {
        var ids = gone
        ids[.team, default: []].formUnion(teams.items.map(\.id))
        ids[.state, default: []].formUnion(states.items.map(\.id))
        ids[.user, default: []].formUnion(users.items.map(\.id))
        ids[.project, default: []].formUnion(projects.items.map(\.id))
        ids[.milestone, default: []].formUnion(milestones.items.map(\.id))
        ids[.label, default: []].formUnion(labels.items.map(\.id))
        ids[.issue, default: []].formUnion(issues.items.map(\.id))
        return ids
    }
}

extension Workspace {
    /// Everything of a sweep that was a whole one.
    init(_ sweep: LinearSweep) {
        self.init(
            teams: sweep.teams.items, states: sweep.states.items, users: sweep.users.items,
            projects: sweep.projects.items, milestones: sweep.milestones.items, labels: sweep.labels.items,
            issues: sweep.issues.items, isComplete: sweep.isComplete
        )
    }
}
