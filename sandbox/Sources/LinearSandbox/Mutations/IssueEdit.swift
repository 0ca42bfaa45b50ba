import Domain
import FoundationEssentials
import GraphQLEngine

/// What an input changes on an issue, new or old, and whether the outcome holds together.
struct IssueEdit {
    let input: Input
    let session: Session
    private var references: References { References(session) }
    private var workspace: Workspace { session.workspace }

    init(_ fields: Fields, in session: Session) {
        self.input = Input(fields: fields, now: session.now)
        self.session = session
    }

    func apply(to issue: inout Issue) throws(FieldError) {
        try applyTexts(to: &issue)
        try applyNumbers(to: &issue)
        try applyPeople(to: &issue)
        try applyPlace(to: &issue)
        try applyLabels(to: &issue)
        try applyState(to: &issue)
        try check(issue)
    }

    private func applyTexts(to issue: inout Issue) throws(FieldError) {
        if let title = try input.line("title", limit: TextLimits.title) { issue.title = title }
        try input.markdown("description").apply(to: &issue.description)
        input.day("dueDate").apply(to: &issue.dueDate)
    }

    private func applyNumbers(to issue: inout Issue) throws(FieldError) {
        issue.priority = try input.whole("priority", in: 0...4).applied(to: issue.priority, emptied: 0)
        try input.whole("estimate", in: 0...1_000).apply(to: &issue.estimate)
        issue.sortOrder = input.number("sortOrder").applied(to: issue.sortOrder, emptied: 0)
        issue.prioritySortOrder = input.number("prioritySortOrder").applied(to: issue.prioritySortOrder, emptied: 0)
        input.number("subIssueSortOrder").apply(to: &issue.subIssueSortOrder)
    }

    private func applyPeople(to issue: inout Issue) throws(FieldError) {
        let assignee = try input.text("assigneeId").map { (text) throws(FieldError) in
            try references.user(text, as: "assigneeId").id
        }
        assignee.apply(to: &issue.assigneeID)
        guard case .value(let texts) = input.texts("subscriberIds") else { return }
        var subscribers: [UserID] = []
        for text in texts { subscribers.append(try references.user(text, as: "subscriberIds").id) }
        issue.subscriberIDs = subscribers
    }

    /// Project, milestone and parent. A milestone does not follow into another project.
    private func applyPlace(to issue: inout Issue) throws(FieldError) {
        let project = try input.text("projectId").map { (text) throws(FieldError) in
            try references.find(text, in: \.projects, as: "projectId").id
        }
        let oldProject = issue.projectID
        project.apply(to: &issue.projectID)
        if issue.projectID != oldProject { issue.milestoneID = nil }
        let milestone = try input.text("projectMilestoneId").map { (text) throws(FieldError) in
            try references.find(text, in: \.milestones, as: "projectMilestoneId").id
        }
        milestone.apply(to: &issue.milestoneID)
        let parent = try input.text("parentId").map { (text) throws(FieldError) in
            try references.issue(text, as: "parentId").id
        }
        parent.apply(to: &issue.parentID)
    }

    private func applyLabels(to issue: inout Issue) throws(FieldError) {
        var wanted = issue.labelIDs.map(\.description)
        switch input.texts("labelIds") {
        case .absent: break
        case .cleared: wanted = []
        case .value(let texts): wanted = texts
        }
        wanted += input.texts("addedLabelIds").value ?? []
        let removed = Set(input.texts("removedLabelIds").value?.map { $0.lowercased() } ?? [])
        wanted.removeAll { removed.contains($0.lowercased()) }
        issue.labelIDs = try references.labels(wanted, of: issue.teamID)
    }

    private func applyState(to issue: inout Issue) throws(FieldError) {
        guard let text = try input.required("stateId", input.text("stateId")) else { return }
        let state = try references.find(text, in: \.states, as: "stateId")
        if state.id != issue.stateID { issue.enter(state, at: session.now) }
    }
}

extension IssueEdit {
    private func check(_ issue: Issue) throws(FieldError) {
        let projectTeams = workspace.projects[issue.projectID]?.teamIDs
        guard workspace.states[issue.stateID]?.teamID == issue.teamID,
            projectTeams?.contains(issue.teamID) ?? true
        else {
            throw LinearError.input(
                "Discrepancy between issue team and state, cycle or project",
                explanation: "The state and the project must belong to the issue's team."
            )
        }
        if let milestone = workspace.milestones[issue.milestoneID], milestone.projectID != issue.projectID {
            throw LinearError.input(
                "Discrepancy between issue project and project milestone",
                explanation: "The project milestone must belong to the issue's project."
            )
        }
        try checkAncestors(of: issue)
    }

    private func checkAncestors(of issue: Issue) throws(FieldError) {
        var ancestor = issue.parentID
        var seen: Set<IssueID> = [issue.id]
        while let id = ancestor {
            guard seen.insert(id).inserted else {
                throw LinearError.input(
                    "parentId would create a circle", explanation: "An issue cannot be its own ancestor."
                )
            }
            ancestor = workspace.issues[id]?.parentID
        }
    }
}
