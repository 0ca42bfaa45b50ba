internal import Domain
internal import LinearAPI
internal import ServiceHost
internal import Settings

/// Resolves the names of a change. A change is asked for on purpose, so a name that is not known is an error here.
struct ChangePlanner: Sendable {
    let workspace: Workspace
    let issue: LinearIssue

    struct Plan: Sendable {
        var changes: LinearIssueChanges
        /// To be created first.
        var newMilestone: IssuePlan.Milestone?
    }

    /// - Throws: ``Problem`` 422 with a pointer for each name that is not known or does not fit.
    func plan(_ request: ChangeRequest) throws(Problem) -> Plan {
        var problems: [Problem.Field] = []
        var plan = Plan(changes: LinearIssueChanges())
        plan.changes.title = request.title.map { title($0, &problems) }
        plan.changes.description = request.description
        plan.changes.priority = request.priority
        plan.changes.dueDate = request.dueDate
        plan.changes.estimate = estimate(request.estimate, &problems)
        plan.changes.stateID = request.status.flatMap { state($0, &problems) }
        plan.changes.assigneeID = resolve(request.assignee) {
            look($0, "assignee", "member", workspace.people.exactly($0), &problems)?.id
        }
        plan.changes.labelIDs = request.labels.map { names in
            let choice = LabelChoice(names, for: issue.team.id, in: workspace)
            problems += choice.complaints.map { .init(pointer: "/labels/\($0.index)", detail: $0.text) }
            return choice.ids
        }
        plan.changes.parentID = resolve(request.parent) { parent($0, &problems) }
        planProject(request, &plan, &problems)
        guard problems.isEmpty else { throw .fields(problems) }
        return plan
    }

    private func state(_ name: String, _ problems: inout [Problem.Field]) -> LinearID? {
        let state = workspace.state(named: name, of: issue.team.id)
        let team = workspace.team(issue.team.id) ?? LinearTeam(issue.team)
        if let complaint = state.complaint(state: name, of: team) {
            problems.append(.init(pointer: "/status", detail: complaint))
        }
        return state.value?.id
    }

    private func estimate(
        _ change: FieldChange<EstimateRequest>, _ problems: inout [Problem.Field]
    ) -> FieldChange<Int> {
        switch change {
        case .keep: return .keep
        case .clear: return .clear
        case .set(let asked):
            switch EstimateScale(workspace.team(issue.team.id) ?? LinearTeam(issue.team)).points(of: asked) {
            case .points(let points): return .set(points)
            case .offScale(let reason):
                problems.append(.init(pointer: "/estimate", detail: reason))
                return .keep
            }
        }
    }

    private func parent(_ name: String, _ problems: inout [Problem.Field]) -> LinearID? {
        let parent = look(name, "parent", "issue to be its parent", workspace.issue(called: name), &problems)
        guard parent?.id != issue.id else {
            problems.append(.init(pointer: "/parent", detail: "is the issue itself"))
            return nil
        }
        return parent?.id
    }

    private func planProject(_ request: ChangeRequest, _ plan: inout Plan, _ problems: inout [Problem.Field]) {
        plan.changes.projectID = resolve(request.project) { project($0, &problems) }
        let projectID: LinearID?
        switch plan.changes.projectID {
        case .keep: projectID = issue.project?.id
        case .clear: projectID = nil
        case .set(let id): projectID = id
        }
        switch request.milestone {
        case .keep:
            // A milestone belongs to one project: what moves to another one leaves it.
            if projectID != issue.project?.id, issue.projectMilestone != nil { plan.changes.milestoneID = .clear }
        case .clear: plan.changes.milestoneID = .clear
        case .set(let name): planMilestone(name, of: projectID, &plan, &problems)
        }
    }

    private func planMilestone(
        _ name: String, of projectID: LinearID?, _ plan: inout Plan, _ problems: inout [Problem.Field]
    ) {
        guard let projectID else {
            problems.append(.init(pointer: "/milestone", detail: "needs a project, and the issue has none"))
            return
        }
        switch workspace.milestone(named: name, of: projectID) {
        case .found(let milestone): plan.changes.milestoneID = .set(milestone.id)
        case .ambiguous(let ids):
            let several = Resolution<LinearMilestone>.ambiguous(ids).complaint("milestone", name) ?? ""
            problems.append(.init(pointer: "/milestone", detail: several))
        case .unknown where LinearID(name) != nil:
            problems.append(.init(pointer: "/milestone", detail: "the project has no milestone with this id"))
        case .unknown:
            let id = WritePlanner.milestoneID(name, of: projectID)
            plan.newMilestone = .init(id: id, projectID: projectID, name: name, isNew: true)
            plan.changes.milestoneID = .set(id)
        }
    }

    private func project(_ name: String, _ problems: inout [Problem.Field]) -> LinearID? {
        guard let project = look(name, "project", "project", workspace.project(named: name), &problems) else {
            return nil
        }
        guard project.teamIDs.contains(issue.team.id) else {
            problems.append(.init(pointer: "/project", detail: "is not a project of the team \(issue.team.key)"))
            return nil
        }
        return project.id
    }

    /// A test issue stays recognisable, and no other becomes one: in the write mode test it could be deleted then.
    private func title(_ title: String, _ problems: inout [Problem.Field]) -> String {
        guard issue.isTest else {
            if title.hasPrefix(WriteMode.testMark) {
                problems.append(
                    .init(pointer: "/title", detail: "must not begin with “[TEST] ”: this is not a test issue"))
            }
            return title
        }
        let marked = WriteMode.test.marked(title)
        if marked.count > CreationLimits.titleCharacters {
            let limit = CreationLimits.titleCharacters - WriteMode.testMark.count
            problems.append(
                .init(pointer: "/title", detail: "must be at most \(limit) characters beside the “[TEST] ” before it"))
        }
        return marked
    }

    private func resolve(_ change: FieldChange<String>, _ look: (String) -> LinearID?) -> FieldChange<LinearID> {
        switch change {
        case .keep: .keep
        case .clear: .clear
        case .set(let name): look(name).map { .set($0) } ?? .keep
        }
    }

    private func look<Value>(
        _ name: String, _ field: String, _ kind: String, _ resolution: Resolution<Value>,
        _ problems: inout [Problem.Field]
    ) -> Value? {
        if let complaint = resolution.complaint(kind, name) {
            problems.append(.init(pointer: "/\(field)", detail: complaint))
        }
        return resolution.value
    }
}

extension LinearTeam {
    /// A team of which no more is known than an issue tells.
    fileprivate init(_ team: LinearIssue.Team) {
        self.init(id: team.id, key: team.key, name: team.name)
    }
}
