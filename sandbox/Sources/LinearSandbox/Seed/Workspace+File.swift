import Domain
import FoundationEssentials

extension Workspace {
    init(_ file: WorkspaceFile) throws(SeedError) {
        guard let snapshot = Timestamp.date(file.snapshotAt, now: .distantPast) else {
            throw SeedError(message: ".snapshotAt is not a time")
        }
        let calendar = SeedCalendar(snapshot: snapshot)
        let organization = file.organization
        self.init(
            organization: Organization(
                id: Identifier(organization.id), createdAt: calendar.founded, updatedAt: calendar.founded,
                name: organization.name, urlKey: organization.urlKey
            )
        )
        for (index, user) in file.users.enumerated() { put(.user(User(user, at: calendar.day(index)))) }
        for (index, team) in file.teams.enumerated() { put(team, file, at: calendar.day(index)) }
        for (index, label) in file.labels.enumerated() { put(.label(IssueLabel(label, at: calendar.day(index)))) }
        for (index, project) in file.projects.enumerated() { put(project, at: calendar.day(index)) }
        addMissingProjectStatuses(at: calendar.founded)
        for (index, milestone) in file.milestones.enumerated() {
            put(.milestone(ProjectMilestone(milestone, at: calendar.day(index))))
        }
        for issue in file.issues { put(.issue(try seeded(issue))) }
        try check()
    }

    private mutating func put(_ team: WorkspaceFile.Team, _ file: WorkspaceFile, at date: Date) {
        for state in team.states {
            let row = WorkflowState(
                id: StateID(state.id), createdAt: date, updatedAt: date, teamID: TeamID(team.id), name: state.name,
                type: state.type, position: state.position, color: StateColor.color(of: state.type)
            )
            put(.state(row))
        }
        let sorted = team.states.sorted { $0.position < $1.position }
        let first = sorted.first { $0.type == "backlog" } ?? sorted.first
        let row = Team(
            id: TeamID(team.id), createdAt: date, updatedAt: date, key: team.key, name: team.name,
            description: team.description, defaultStateID: first.map { StateID($0.id) },
            lastIssueNumber: file.issues.filter { $0.team.id == team.id }.map(\.number).max() ?? 0
        )
        put(.team(row))
    }

    private mutating func put(_ project: WorkspaceFile.Project, at date: Date) {
        let status = ProjectStatus(
            id: ProjectStatusID(project.status.id), createdAt: date, updatedAt: date, name: project.status.name,
            type: project.status.type, position: Double(projectStatuses.count),
            color: StateColor.color(of: project.status.type)
        )
        if projectStatuses[status.id] == nil { put(.projectStatus(status)) }
        let row = Project(
            id: ProjectID(project.id), createdAt: date, updatedAt: date, name: project.name,
            description: project.description, statusID: status.id, leadID: project.lead.map { UserID($0.id) },
            memberIDs: project.lead.map { [UserID($0.id)] } ?? [], teamIDs: project.teams.map { TeamID($0.id) },
            startDate: project.startDate.flatMap { CalendarDate($0) },
            targetDate: project.targetDate.flatMap { CalendarDate($0) }
        )
        put(.project(row))
    }

    private func seeded(_ issue: WorkspaceFile.Issue) throws(SeedError) -> Issue {
        func date(_ text: String?) -> Date? { text.flatMap { Timestamp.date($0, now: .distantPast) } }
        guard let createdAt = date(issue.createdAt), let updatedAt = date(issue.updatedAt),
            let state = states[StateID(issue.state.id)]
        else { throw SeedError(message: "issue number \(issue.number) has a damaged date or state") }
        var row = Issue(
            id: IssueID(issue.id), createdAt: createdAt, updatedAt: updatedAt, teamID: TeamID(issue.team.id),
            number: issue.number, title: issue.title, description: issue.description, priority: issue.priority,
            estimate: issue.estimate, stateID: state.id, assigneeID: issue.assignee.map { UserID($0.id) },
            projectID: issue.project.map { ProjectID($0.id) }, milestoneID: issue.milestone.map { MilestoneID($0.id) },
            labelIDs: issue.labels.map { LabelID($0.id) }, dueDate: issue.dueDate.flatMap { CalendarDate($0) }
        )
        row.enter(state, at: updatedAt)
        row.completedAt = date(issue.completedAt) ?? row.completedAt
        row.canceledAt = date(issue.canceledAt) ?? row.canceledAt
        row.sortOrder = -Double(issue.number)
        return row
    }

    /// Every reference leads somewhere.
    private func check() throws(SeedError) {
        for issue in issues.all {
            let isWhole =
                teams[issue.teamID] != nil && (issue.assigneeID == nil || users[issue.assigneeID] != nil)
                && (issue.projectID == nil || projects[issue.projectID] != nil)
                && (issue.milestoneID == nil || milestones[issue.milestoneID]?.projectID == issue.projectID)
                && issue.labelIDs.allSatisfy { labels[$0] != nil }
            guard isWhole else { throw SeedError(message: "issue \(identifier(of: issue)) refers to nothing") }
        }
        for milestone in milestones.all where projects[milestone.projectID] == nil {
            throw SeedError(message: "milestone \(milestone.id) refers to no project")
        }
        for project in projects.all where !project.teamIDs.allSatisfy({ teams[$0] != nil }) {
            throw SeedError(message: "project \(project.id) refers to no team")
        }
    }
}

/// Dates for what the file gives none: a year before it was written, a day apart.
private struct SeedCalendar {
    let snapshot: Date

    var founded: Date { snapshot.addingTimeInterval(-365 * 86_400) }

    func day(_ index: Int) -> Date { founded.addingTimeInterval(Double(index + 1) * 86_400) }
}

extension User {
    fileprivate init(_ user: WorkspaceFile.User, at date: Date) {
        self.init(
            id: UserID(user.id), createdAt: date, updatedAt: date, name: user.name, displayName: user.displayName,
            email: user.email, isActive: user.active, isAdmin: user.admin
        )
    }
}

extension IssueLabel {
    fileprivate init(_ label: WorkspaceFile.Label, at date: Date) {
        self.init(id: LabelID(label.id), createdAt: date, updatedAt: date, name: label.name, color: label.color)
    }
}

extension ProjectMilestone {
    fileprivate init(_ milestone: WorkspaceFile.Milestone, at date: Date) {
        self.init(
            id: MilestoneID(milestone.id), createdAt: date, updatedAt: date, projectID: ProjectID(milestone.project.id),
            name: milestone.name, description: milestone.description,
            targetDate: milestone.targetDate.flatMap { CalendarDate($0) }, sortOrder: milestone.sortOrder
        )
    }
}
