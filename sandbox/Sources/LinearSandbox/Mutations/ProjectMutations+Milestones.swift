import Domain
import GraphQLEngine

extension ProjectMutations {
    func findMilestone(_ text: String) throws(FieldError) -> ProjectMilestone {
        guard let milestone = MilestoneID(text).flatMap({ session.workspace.milestones[$0] }) else {
            throw LinearError.notFound("ProjectMilestone")
        }
        return milestone
    }

    func createMilestone(_ input: Input) throws(FieldError) -> ProjectMilestone {
        let references = References(session)
        let id = try references.newID(input.text("id"), in: \.milestones)
        let project = try references.find(input.text("projectId").value ?? "", in: \.projects, as: "projectId")
        let last = session.workspace.milestones(of: project.id).map(\.sortOrder).max()
        var milestone = ProjectMilestone(
            id: id, createdAt: session.now, updatedAt: session.now, projectID: project.id, name: "",
            sortOrder: last.map { $0 + 1 } ?? 0
        )
        try apply(input, to: &milestone)
        session.put(.milestone(milestone))
        return milestone
    }

    func updateMilestone(_ id: String, _ input: Input) throws(FieldError) -> ProjectMilestone {
        var milestone = try findMilestone(id)
        try apply(input, to: &milestone)
        if let text = try input.required("projectId", input.text("projectId")) {
            let project = try References(session).find(text, in: \.projects, as: "projectId")
            // Its issues are in the old project, and a milestone's issues are always in its own.
            if project.id != milestone.projectID { release(milestone) }
            milestone.projectID = project.id
        }
        milestone = session.touched(milestone)
        session.put(.milestone(milestone))
        return milestone
    }

    func remove(_ milestone: ProjectMilestone) {
        release(milestone)
        session.remove(.milestone, milestone.id.uuid)
    }

    private func release(_ milestone: ProjectMilestone) {
        for var issue in session.workspace.issues(in: milestone.id) {
            issue.milestoneID = nil
            session.put(.issue(session.touched(issue)))
        }
    }

    private func apply(_ input: Input, to milestone: inout ProjectMilestone) throws(FieldError) {
        if let name = try input.line("name", limit: TextLimits.name) { milestone.name = name }
        try input.markdown("description").apply(to: &milestone.description)
        input.day("targetDate").apply(to: &milestone.targetDate)
        milestone.sortOrder = input.number("sortOrder").applied(to: milestone.sortOrder, emptied: 0)
    }
}
