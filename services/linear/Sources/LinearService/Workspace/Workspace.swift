internal import Domain
internal import LinearAPI

/// A Linear workspace as it stood at one moment.
struct Workspace: Sendable, Equatable {
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

extension LinearIssue {
    /// Whether the work is still to be done.
    var isOpen: Bool { !["completed", "canceled", "duplicate"].contains(state.type) }
}
