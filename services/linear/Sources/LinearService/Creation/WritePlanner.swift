internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import Settings

/// Resolves the names of requests against the workspace. What is not known is left out and said; nothing is guessed.
struct WritePlanner: Sendable {
    let workspace: Workspace
    let defaults: WriteDefaults

    func plan(_ item: NewCreation.Item) -> Planning {
        let request = item.request
        var warnings: [String] = []
        var project = request.project.flatMap { look($0, "project", workspace.project(named: $0), &warnings) }
        let asked = request.team.map { self.team($0, of: project) }
        if let team = asked?.value, let found = project, !found.teamIDs.contains(team.id) {
            warnings.append(
                "the project “\(found.name)” is not one of the team \(team.key); created without the project")
            project = nil
        }
        guard let team = asked?.value ?? fallbackTeam(project, &warnings) else {
            return .impossible(noTeam(request))
        }
        if let complaint = asked?.complaint("team", request.team ?? "") {
            warnings.append("\(complaint); created in the team \(team.name) (\(team.key))")
        }
        let milestone = milestone(request.milestone, project: project, &warnings)
        let parent = request.parent.flatMap {
            look($0, "issue to be its parent", workspace.issue(called: $0), &warnings)
        }
        let draft = LinearIssueDraft(
            id: item.id, teamID: team.id, title: title(request.title, &warnings), description: request.description,
            priority: request.priority, estimate: estimate(request.estimate, of: team, &warnings),
            dueDate: dueDate(request.dueDate, &warnings), stateID: state(request.status, of: team, &warnings),
            assigneeID: assignee(request.assignee ?? defaults.assignee, &warnings), projectID: project?.id,
            milestoneID: milestone?.id, labelIDs: labels(request.labels, of: team, &warnings), parentID: parent?.id
        )
        let plan = IssuePlan(
            draft: draft, milestone: milestone, comment: EvidenceComment(request)?.draft(on: item.id),
            isUnderNamedParent: parent == nil ? nil : true, digest: NewCreation.digest(request))
        let parts = zip(request.subtasks, item.subtaskIDs).map { child($0, id: $1, of: plan, team) }
        return .planned([PlannedIssue(plan: plan, warnings: warnings)] + parts)
    }

    /// A sub-issue: in its issue's team, project and milestone, with its own assignee or none.
    private func child(
        _ subtask: IssueRequest.Subtask, id: LinearID, of parent: IssuePlan, _ team: LinearTeam
    ) -> PlannedIssue {
        var warnings: [String] = []
        let draft = LinearIssueDraft(
            id: id, teamID: parent.draft.teamID, title: title(subtask.title, &warnings),
            description: subtask.description, priority: subtask.priority,
            estimate: estimate(subtask.estimate, of: team, &warnings), dueDate: dueDate(subtask.dueDate, &warnings),
            assigneeID: assignee(subtask.assignee, &warnings), projectID: parent.draft.projectID,
            milestoneID: parent.draft.milestoneID, parentID: parent.draft.id
        )
        return PlannedIssue(
            plan: IssuePlan(draft: draft, milestone: parent.milestone, digest: NewCreation.digest(subtask)),
            warnings: warnings
        )
    }

    /// The team of this name. Of several teams of one name, the one that the project is of.
    private func team(_ name: String, of project: LinearProject?) -> Resolution<LinearTeam> {
        let ofProject = workspace.teams(called: name).filter { project?.teamIDs.contains($0.id) ?? false }
        return ofProject.count == 1 ? .found(ofProject[0]) : workspace.team(named: name)
    }

    private func state(_ name: String?, of team: LinearTeam, _ warnings: inout [String]) -> LinearID? {
        name.flatMap { name in
            let state = workspace.state(named: name, of: team.id)
            if let complaint = state.complaint(state: name, of: team) {
                warnings.append("\(complaint); created in the team's first state")
            }
            return state.value?.id
        }
    }

    private func estimate(
        _ asked: EstimateRequest?, of team: LinearTeam, _ warnings: inout [String]
    ) -> Int? {
        guard let asked else { return nil }
        let points = EstimateScale(team).points(of: asked)
        if let complaint = points.complaint { warnings.append("\(complaint); created without the estimate") }
        return points.value
    }

    /// A day in the past is kept: whoever says it may mean it, and it shows as overdue.
    private func dueDate(_ date: CalendarDate?, _ warnings: inout [String]) -> CalendarDate? {
        if let date, date < defaults.today() { warnings.append("its due date \(date) is in the past") }
        return date
    }

    private func labels(_ names: [String], of team: LinearTeam, _ warnings: inout [String]) -> [LinearID] {
        let choice = LabelChoice(names, for: team.id, in: workspace)
        warnings += choice.complaints.map { "\($0.text); created without it" }
        return choice.ids
    }

    /// The project's team, the configured one where the project has several; without a project the configured one, or the
    /// only one.
    private func fallbackTeam(_ project: LinearProject?, _ warnings: inout [String]) -> LinearTeam? {
        let configured = defaults.team.flatMap {
            look($0, "team of LINEAR_TEAM_NAME", workspace.team(named: $0), &warnings)
        }
        if let project {
            if let configured, project.teamIDs.contains(configured.id) { return configured }
            if let team = project.teamIDs.lazy.compactMap(workspace.team).first { return team }
        }
        return configured ?? (workspace.teams.count == 1 ? workspace.teams[0] : nil)
    }

    private func noTeam(_ request: IssueRequest) -> String {
        let names = workspace.teams.map(\.name).joined(separator: ", ")
        let complaints = [
            request.team.flatMap { workspace.team(named: $0).complaint("team", $0) },
            defaults.team.flatMap { workspace.team(named: $0).complaint("team of LINEAR_TEAM_NAME", $0) },
        ].compactMap(\.self)
        let mend = defaults.team == nil ? "set LINEAR_TEAM_NAME" : "mend LINEAR_TEAM_NAME"
        return "\((complaints + ["it has no team"]).joined(separator: ", ")): name one of \(names), or \(mend)"
    }

    /// As the mode writes it. The mark of the mode test must not make a title longer than Linear takes.
    private func title(_ title: String, _ warnings: inout [String]) -> String {
        let marked = defaults.mode.marked(title)
        guard marked.count > CreationLimits.titleCharacters else { return marked }
        warnings.append("its title was cut, because “[TEST] ” stands before it in the write mode test")
        return String(marked.prefix(CreationLimits.titleCharacters))
    }

    private func assignee(_ name: String?, _ warnings: inout [String]) -> LinearID? {
        guard let name else { return nil }
        guard let user = workspace.people.exactly(name).value else {
            let complaint = workspace.people.exactly(name).complaint("member", name) ?? ""
            warnings.append("\(complaint); created without an assignee")
            return nil
        }
        return user.id
    }

    /// The project's milestone of this name, or a new one whose id is derived, so that two calls create one.
    private func milestone(
        _ name: String?, project: LinearProject?, _ warnings: inout [String]
    ) -> IssuePlan.Milestone? {
        guard let name else { return nil }
        guard let project else {
            warnings.append("the milestone “\(name)” needs a project; created without a milestone")
            return nil
        }
        switch workspace.milestone(named: name, of: project.id) {
        case .found(let milestone):
            return .init(id: milestone.id, projectID: project.id, name: milestone.name, isNew: false)
        case .unknown where LinearID(name) != nil:
            warnings.append("“\(project.name)” has no milestone with the id \(name); created without a milestone")
            return nil
        case .ambiguous:
            warnings.append(
                "more than one milestone of “\(project.name)” is called “\(name)”; created without a milestone"
            )
            return nil
        case .unknown:
            return .init(id: Self.milestoneID(name, of: project.id), projectID: project.id, name: name, isNew: true)
        }
    }

    static func milestoneID(_ name: String, of project: LinearID) -> LinearID {
        LinearID(.derived(from: "milestone", project.description, NameFolding.folded(name)))
    }

    private func look<Value>(
        _ name: String, _ kind: String, _ resolution: Resolution<Value>, _ warnings: inout [String]
    ) -> Value? {
        if let complaint = resolution.complaint(kind, name) { warnings.append("\(complaint); created without it") }
        return resolution.value
    }
}

/// What applies where a request is silent.
struct WriteDefaults: Sendable {
    let mode: WriteMode
    /// `LINEAR_TEAM_NAME`.
    let team: String?
    /// `LINEAR_DEFAULT_ASSIGNEE`.
    let assignee: String?
    /// The day it is where the firm is.
    let today: @Sendable () -> CalendarDate
}
