internal import Domain
internal import FoundationEssentials
internal import LinearAPI

/// Resolves the names of requests against the workspace. What is not known is left out and said; nothing is guessed.
struct WritePlanner: Sendable {
    let workspace: Workspace
    let defaults: WriteDefaults

    func plan(_ item: NewCreation.Item) -> Planning {
        let request = item.request
        var warnings: [String] = []
        var project = request.project.flatMap { look($0, "project", workspace.project(named: $0), &warnings) }
        let asked = request.team.flatMap { look($0, "team", workspace.team(named: $0), &warnings) }
        if let team = asked, let found = project, !found.teamIDs.contains(team.id) {
            warnings.append(
                "the project “\(found.name)” is not one of the team \(team.key); created without the project")
            project = nil
        }
        guard let team = asked ?? fallbackTeam(project, &warnings) else {
            return .impossible(noTeam(request))
        }
        let milestone = milestone(request.milestone, project: project, &warnings)
        let draft = LinearIssueDraft(
            id: item.id, teamID: team.id, title: title(request.title, &warnings), description: request.description,
            priority: request.priority, estimate: request.estimate, dueDate: request.dueDate,
            stateID: request.status.flatMap {
                look($0, "state of team \(team.key)", workspace.state(named: $0, of: team.id), &warnings)?.id
            },
            assigneeID: assignee(request.assignee ?? defaults.assignee, &warnings), projectID: project?.id,
            milestoneID: milestone?.id,
            labelIDs: request.labels.compactMap {
                look($0, "label", workspace.label(named: $0, for: team.id), &warnings)?.id
            }
        )
        let parent = PlannedIssue(
            plan: IssuePlan(draft: draft, milestone: milestone, digest: NewCreation.digest(request)),
            warnings: warnings
        )
        return .planned([parent] + zip(request.subtasks, item.subtaskIDs).map { child($0, id: $1, of: parent.plan) })
    }

    /// A sub-issue: in its issue's team, project and milestone, with its own assignee or none.
    private func child(_ subtask: IssueRequest.Subtask, id: LinearID, of parent: IssuePlan) -> PlannedIssue {
        var warnings: [String] = []
        let draft = LinearIssueDraft(
            id: id, teamID: parent.draft.teamID, title: title(subtask.title, &warnings),
            description: subtask.description, priority: subtask.priority, estimate: subtask.estimate,
            dueDate: subtask.dueDate, assigneeID: assignee(subtask.assignee, &warnings),
            projectID: parent.draft.projectID, milestoneID: parent.draft.milestoneID, parentID: parent.draft.id
        )
        return PlannedIssue(
            plan: IssuePlan(draft: draft, milestone: parent.milestone, digest: NewCreation.digest(subtask)),
            warnings: warnings
        )
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
}
