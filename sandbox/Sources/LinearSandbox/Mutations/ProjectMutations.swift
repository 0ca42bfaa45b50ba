import Domain
import FoundationEssentials
import GraphQLEngine

/// Making and changing projects and their milestones. Each function runs within a transaction.
struct ProjectMutations {
    let session: Session
    private var references: References { References(session) }

    /// Nil when the field is none of projects.
    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved? {
        let input = Input(fields: field.arguments.input, now: session.now)
        switch field.name {
        case "projectCreate": return session.payload(field, "project", try create(input))
        case "projectUpdate": return session.payload(field, "project", try update(field.arguments.id, input))
        case "projectMilestoneCreate":
            return session.payload(field, "projectMilestone", try createMilestone(input))
        case "projectMilestoneUpdate":
            return session.payload(field, "projectMilestone", try updateMilestone(field.arguments.id, input))
        case "projectMilestoneDelete":
            let milestone = try findMilestone(field.arguments.id)
            remove(milestone)
            return session.payload(field, "entityId", .leaf(.string(milestone.id.description)))
        default: return nil
        }
    }

    private func create(_ input: Input) throws(FieldError) -> Project {
        let id = try references.newID(input.text("id"), in: \.projects)
        guard let status = session.workspace.firstProjectStatus else { throw LinearError.missingReference("statusId") }
        var project = Project(
            id: id, createdAt: session.now, updatedAt: session.now, name: "", description: "", statusID: status.id,
            creatorID: session.viewer?.id, teamIDs: []
        )
        try apply(input, to: &project)
        session.put(.project(project))
        return project
    }

    private func update(_ id: String, _ input: Input) throws(FieldError) -> Project {
        guard var project = session.workspace.project(id) else { throw LinearError.notFound("Project") }
        try apply(input, to: &project)
        project = session.touched(project)
        session.put(.project(project))
        return project
    }

    private func apply(_ input: Input, to project: inout Project) throws(FieldError) {
        if let name = try input.line("name", limit: TextLimits.name) { project.name = name }
        try applyTexts(input, to: &project)
        if let texts = try input.required("teamIds", input.texts("teamIds")) {
            guard !texts.isEmpty else { throw LinearError.argument("teamIds should not be empty.") }
            var teams: [TeamID] = []
            for text in texts { teams.append(try references.find(text, in: \.teams, as: "teamIds").id) }
            project.teamIDs = teams
        }
        if let text = try input.required("statusId", input.text("statusId")) {
            project.enter(try references.find(text, in: \.projectStatuses, as: "statusId"), at: session.now)
        }
        let lead = try input.text("leadId").map { (text) throws(FieldError) in
            try references.user(text, as: "leadId").id
        }
        lead.apply(to: &project.leadID)
        guard case .value(let texts) = input.texts("memberIds") else { return }
        var members: [UserID] = []
        for text in texts { members.append(try references.user(text, as: "memberIds").id) }
        project.memberIDs = members
    }

    private func applyTexts(_ input: Input, to project: inout Project) throws(FieldError) {
        let description = input.text("description").applied(to: project.description, emptied: "")
        guard input.fields["description"] == nil || description.count <= TextLimits.projectDescription else {
            let limit = TextLimits.projectDescription
            throw LinearError.argument("description must be shorter than or equal to \(limit) characters.")
        }
        project.description = description
        try input.markdown("content").apply(to: &project.content)
        project.color = input.text("color").applied(to: project.color, emptied: "#bec2c8")
        input.text("icon").apply(to: &project.icon)
        project.priority = try input.whole("priority", in: 0...4).applied(to: project.priority, emptied: 0)
        project.sortOrder = input.number("sortOrder").applied(to: project.sortOrder, emptied: 0)
        input.day("startDate").apply(to: &project.startDate)
        input.day("targetDate").apply(to: &project.targetDate)
    }
}

extension Project {
    /// Moves the project into a status; its dates follow.
    fileprivate mutating func enter(_ status: ProjectStatus, at now: Date) {
        guard status.id != statusID else { return }
        statusID = status.id
        switch status.type {
        case "started", "paused": (startedAt, completedAt, canceledAt) = (startedAt ?? now, nil, nil)
        case "completed": (startedAt, completedAt, canceledAt) = (startedAt ?? now, completedAt ?? now, nil)
        case "canceled": (completedAt, canceledAt) = (nil, canceledAt ?? now)
        default: (startedAt, completedAt, canceledAt) = (nil, nil, nil)
        }
    }
}

extension Workspace {
    /// A project by its id, or by the digits at the end of its address.
    public func project(_ text: String) -> Project? {
        if let id = ProjectID(text) { return projects[id] }
        let digits = text.split(separator: "-").last?.lowercased()
        return projects.all.first { $0.slugID == digits }
    }

    /// The status of new projects.
    var firstProjectStatus: ProjectStatus? {
        let sorted = projectStatuses.all.sorted { $0.position < $1.position }
        return sorted.first { $0.type == "backlog" } ?? sorted.first
    }
}
