internal import Domain
internal import LinearAPI

/// A change that is known before Linear is asked again, because this service made it or Linear told of it.
enum WorkspaceChange: Sendable {
    /// Created or altered.
    case issues([LinearIssue])
    case removedIssue(LinearID)
    case milestone(LinearMilestone)
    /// What Linear said of names.
    case names(LinearNames, LinearNames.Wanted)
    /// Deleted or archived.
    case removed(WorkspaceKind, LinearID)
}

extension Workspace {
    mutating func apply(_ change: WorkspaceChange) {
        switch change {
        case .issues(let changed): merge(changed)
        case .removedIssue(let id): remove(.issue, [id])
        case .milestone(let milestone): Self.merge([milestone], into: &milestones)
        case .names(let names, let wanted): take(names, wanted)
        case .removed(let kind, let id): remove(kind, [id])
        }
    }

    /// What changed since this workspace was read.
    mutating func merge(_ sweep: LinearSweep) {
        Self.merge(sweep.teams.items, into: &teams)
        Self.merge(sweep.states.items, into: &states)
        Self.merge(sweep.users.items, into: &users)
        Self.merge(sweep.projects.items, into: &projects)
        Self.merge(sweep.milestones.items, into: &milestones)
        Self.merge(sweep.labels.items, into: &labels)
        merge(sweep.issues.items)
        for (kind, ids) in sweep.gone { remove(kind, ids) }
        isComplete = isComplete && sweep.isComplete
    }

    /// Puts changed issues in place of what they were, save those that were archived or deleted.
    mutating func merge(_ changed: [LinearIssue]) {
        guard !changed.isEmpty else { return }
        let ids = Set(changed.map(\.id))
        issues.removeAll { ids.contains($0.id) }
        issues.insert(contentsOf: changed.filter(\.isListed), at: 0)
        issues.sort(by: Self.isNewer)
    }

    /// Takes over how far projects and milestones are.
    mutating func apply(_ progress: LinearProgress) {
        for index in projects.indices {
            guard let value = progress.projects[projects[index].id] else { continue }
            projects[index].progress = value
        }
        for index in milestones.indices {
            guard let value = progress.milestones[milestones[index].id] else { continue }
            milestones[index].progress = value
        }
    }

    /// Puts all milestones of these projects in place of those that were known: Linear tells of none that was deleted.
    mutating func replace(milestonesOf projects: Set<LinearID>, with current: [LinearMilestone]) {
        milestones.removeAll { projects.contains($0.project.id) }
        milestones += current
    }

    /// What belongs to something that is gone is gone with it.
    mutating func remove(_ kind: WorkspaceKind, _ ids: Set<LinearID>) {
        guard !ids.isEmpty else { return }
        switch kind {
        case .team:
            teams.removeAll { ids.contains($0.id) }
            states.removeAll { ids.contains($0.teamID) }
        case .state: states.removeAll { ids.contains($0.id) }
        case .user: users.removeAll { ids.contains($0.id) }
        case .project:
            projects.removeAll { ids.contains($0.id) }
            milestones.removeAll { ids.contains($0.project.id) }
        case .milestone: milestones.removeAll { ids.contains($0.id) }
        case .label: labels.removeAll { ids.contains($0.id) }
        case .issue: issues.removeAll { ids.contains($0.id) }
        }
    }

    private static func merge<Item: LinearThing>(_ changed: [Item], into items: inout [Item]) {
        guard !changed.isEmpty else { return }
        var fresh = Dictionary(changed.map { ($0.id, $0) }) { first, _ in first }
        for index in items.indices {
            if let item = fresh.removeValue(forKey: items[index].id) { items[index] = item }
        }
        for item in changed where fresh.removeValue(forKey: item.id) != nil { items.append(item) }
    }

    private static func isNewer(_ left: LinearIssue, _ right: LinearIssue) -> Bool {
        guard left.updatedAt == right.updatedAt else { return left.updatedAt > right.updatedAt }
        return left.id.description > right.id.description
    }
}

extension LinearTeam: LinearThing {}
extension LinearProject: LinearThing {}
extension LinearIssue: LinearThing {}
