internal import Domain
internal import LinearAPI
internal import ServiceClients

/// A workspace in the shapes of the contract; built once for an answer, because it looks names up by id.
struct WorkspaceWriter: Sendable {
    private let workspace: Workspace
    private let labels: [LinearID: LinearLabel]
    private let teams: [LinearID: LinearTeam]
    private let users: [LinearID: LinearUser]

    init(_ workspace: Workspace) {
        self.workspace = workspace
        self.labels = Dictionary(workspace.labels.map { ($0.id, $0) }) { first, _ in first }
        self.teams = Dictionary(workspace.teams.map { ($0.id, $0) }) { first, _ in first }
        self.users = Dictionary(workspace.users.map { ($0.id, $0) }) { first, _ in first }
    }

    func wire(_ reading: WorkspaceReading) -> WorkspaceWire {
        WorkspaceWire(
            fetchedAt: reading.fetchedAt, ageSeconds: Int(reading.age.seconds), stale: reading.isStale,
            notice: reading.notice, complete: workspace.isComplete, teams: workspace.teams.map(wire),
            users: workspace.users.map(wire), projects: workspace.projects.map(wire),
            milestones: workspace.milestones.map(wire),
            labels: workspace.labels.filter { !$0.isGroup }.map {
                .init(id: $0.id, name: $0.name, team: $0.teamID.flatMap(reference))
            },
            issues: workspace.issues.map(wire)
        )
    }

    func wire(_ team: LinearTeam) -> WorkspaceWire.Team {
        .init(
            id: team.id, key: team.key, name: team.name, description: team.description,
            states: workspace.states(of: team.id).map { .init(id: $0.id, name: $0.name, type: $0.type) },
            members: team.memberIDs.compactMap { users[$0] }.map {
                .init(id: $0.id, name: $0.name, displayName: $0.displayName)
            }
        )
    }

    func wire(_ user: LinearUser) -> WorkspaceWire.User {
        .init(id: user.id, name: user.name, displayName: user.displayName, email: user.email, active: user.isActive)
    }

    func wire(_ project: LinearProject) -> WorkspaceWire.Project {
        .init(
            id: project.id, name: project.name, description: project.description,
            status: .init(id: project.status.id, name: project.status.name, type: project.status.type),
            progress: project.progress, startDate: project.startDate, targetDate: project.targetDate,
            lead: project.lead.map(wire), teams: project.teamIDs.compactMap(reference),
            milestones: workspace.milestones(of: project.id).map { .init(id: $0.id, name: $0.name) }, url: project.url
        )
    }

    func wire(_ milestone: LinearMilestone) -> WorkspaceWire.Milestone {
        .init(
            id: milestone.id, name: milestone.name, description: milestone.description,
            targetDate: milestone.targetDate, progress: milestone.progressFraction,
            project: .init(id: milestone.project.id, name: milestone.project.name)
        )
    }

    func wire(_ issue: LinearIssue) -> WorkspaceWire.Issue {
        .init(
            id: issue.id, identifier: issue.identifier, title: issue.title, description: issue.description,
            team: .init(id: issue.team.id, key: issue.team.key, name: issue.team.name),
            state: .init(id: issue.state.id, name: issue.state.name, type: issue.state.type),
            priority: Priority(rawValue: Int(issue.priority)) ?? .none, estimate: issue.estimate,
            assignee: issue.assignee.map(wire), project: issue.project.map(wire),
            milestone: issue.projectMilestone.map(wire),
            labels: issue.labelIds.compactMap { labels[$0] }.map { .init(id: $0.id, name: $0.name) },
            parent: issue.parent?.identifier, dueDate: issue.dueDate, createdAt: issue.createdAt,
            updatedAt: issue.updatedAt, completedAt: issue.completedAt, canceledAt: issue.canceledAt, url: issue.url
        )
    }

    func reference(_ team: LinearID) -> WorkspaceWire.TeamReference? {
        teams[team].map { .init(id: $0.id, key: $0.key, name: $0.name) }
    }

    private func wire(_ person: LinearPerson) -> WorkspaceWire.Person {
        .init(id: person.id, name: person.name, displayName: person.displayName)
    }

    private func wire(_ reference: LinearReference) -> WorkspaceWire.Reference {
        .init(id: reference.id, name: reference.name)
    }
}
