internal import Domain
internal import LinearAPI

/// Projects and milestones whose issues changed, so that they are further than Linear last told: that is no change of
/// their own, so no list of changes has it.
struct ProgressDue: Sendable {
    /// As many as one request can ask for. What is beyond waits until everything is read.
    static let maxProjects = 100
    static let maxMilestones = 250

    private(set) var projects: Set<LinearID> = []
    private(set) var milestones: Set<LinearID> = []

    var isEmpty: Bool { projects.isEmpty && milestones.isEmpty }

    /// Notes the issues of `changed` whose work is another than in `issues`, and those of `gone` that were there.
    mutating func note(_ changed: [LinearIssue], gone: [LinearID] = [], before issues: [LinearIssue]) {
        let ids = Set(changed.map(\.id)).union(gone)
        guard !ids.isEmpty else { return }
        let before = Dictionary(issues.lazy.filter { ids.contains($0.id) }.map { ($0.id, $0) }) { first, _ in first }
        for issue in changed where before[issue.id].map({ Self.weighsOtherwise($0, issue) }) ?? true {
            note(issue)
            if let old = before[issue.id] { note(old) }
        }
        for id in gone { if let old = before[id] { note(old) } }
    }

    /// Notes what `change` does to issues.
    mutating func note(_ change: WorkspaceChange, before issues: [LinearIssue]) {
        switch change {
        case .issues(let changed): note(changed, before: issues)
        case .names(let names, _): note(names.issues, before: issues)
        case .removedIssue(let id): note([], gone: [id], before: issues)
        case .milestone, .removed: break
        }
    }

    /// Without what Linear told anyway.
    mutating func remove(projects: some Sequence<LinearID>, milestones: some Sequence<LinearID>) {
        self.projects.subtract(projects)
        self.milestones.subtract(milestones)
    }

    mutating func formUnion(_ other: ProgressDue) {
        projects = Set(projects.union(other.projects).prefix(Self.maxProjects))
        milestones = Set(milestones.union(other.milestones).prefix(Self.maxMilestones))
    }

    private mutating func note(_ issue: LinearIssue) {
        if let id = issue.project?.id, projects.count < Self.maxProjects { projects.insert(id) }
        if let id = issue.projectMilestone?.id, milestones.count < Self.maxMilestones { milestones.insert(id) }
    }

    private static func weighsOtherwise(_ old: LinearIssue, _ new: LinearIssue) -> Bool {
        old.state.id != new.state.id || old.estimate != new.estimate || old.project?.id != new.project?.id
            || old.projectMilestone?.id != new.projectMilestone?.id || old.isListed != new.isListed
    }
}
