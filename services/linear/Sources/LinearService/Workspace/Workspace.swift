internal import Domain
internal import LinearAPI

/// A Linear workspace as it stood at one moment.
struct Workspace: Sendable, Codable, Equatable {
    var teams: [LinearTeam] = []
    var states: [LinearState] = []
    var users: [LinearUser] = []
    var projects: [LinearProject] = []
    var milestones: [LinearMilestone] = []
    var labels: [LinearLabel] = []
    /// The last changed first.
    var issues: [LinearIssue] = []
    /// False when there are more issues than are read.
    var isComplete = true
}

extension Workspace {
    func team(_ id: LinearID) -> LinearTeam? { teams.first { $0.id == id } }
    func project(_ id: LinearID) -> LinearProject? { projects.first { $0.id == id } }

    /// The states of a team in the order of its workflow.
    func states(of team: LinearID) -> [LinearState] {
        states.filter { $0.teamID == team }.sorted { $0.position < $1.position }
    }

    /// The milestones of a project in their order.
    func milestones(of project: LinearID) -> [LinearMilestone] {
        milestones.filter { $0.project.id == project }.sorted { $0.sortOrder < $1.sortOrder }
    }
}

/// A change that this service made, so that what it shows next has it.
enum WorkspaceChange: Sendable {
    /// Created or altered.
    case issues([LinearIssue])
    case removedIssue(LinearID)
    case milestone(LinearMilestone)
    /// What Linear said of names.
    case names(LinearNames, LinearNames.Wanted)
}

extension Workspace {
    mutating func apply(_ change: WorkspaceChange) {
        switch change {
        case .issues(let changed): merge(changed)
        case .removedIssue(let id): issues.removeAll { $0.id == id }
        case .milestone(let milestone):
            milestones.removeAll { $0.id == milestone.id }
            milestones.append(milestone)
        case .names(let names, let wanted): take(names, wanted)
        }
    }

    /// Puts changed issues in place of what they were, save those that were archived or deleted.
    mutating func merge(_ changed: [LinearIssue]) {
        guard !changed.isEmpty else { return }
        let ids = Set(changed.map(\.id))
        issues.removeAll { ids.contains($0.id) }
        issues = (changed.filter(\.isListed) + issues).sorted {
            ($0.updatedAt, $0.id.description) > ($1.updatedAt, $1.id.description)
        }
    }
}

extension LinearIssue {
    /// Whether the work is still to be done.
    var isOpen: Bool { !["completed", "canceled", "duplicate"].contains(state.type) }
}
