internal import Domain
internal import LinearAPI
internal import ServiceHost

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
        plan.changes.estimate = request.estimate
        plan.changes.stateID = request.status.flatMap {
            look(
                $0, "status", "state of team \(issue.team.key)", workspace.state(named: $0, of: issue.team.id),
                &problems)?
                .id
        }
        plan.changes.assigneeID = resolve(request.assignee) {
            look($0, "assignee", "member", workspace.people.exactly($0), &problems)?.id
        }
        plan.changes.labelIDs = request.labels.map { names in
            names.enumerated().compactMap { index, name in
                look(name, "labels/\(index)", "label", workspace.label(named: name, for: issue.team.id), &problems)?.id
            }
        }
        planProject(request, &plan, &problems)
        guard problems.isEmpty else { throw .fields(problems) }
        return plan
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
