import GraphQLEngine

extension Project: Node {
    static var typeName: String { "Project" }

    func property(_ name: String, in session: Session) -> Property? {
        scalar(name, in: session) ?? relation(name, in: session)
    }

    private func scalar(_ name: String, in session: Session) -> Property? {
        let workspace = session.workspace
        return switch name {
        case "name": .text(self.name)
        case "description": .text(description)
        case "content": .text(content)
        case "searchableContent": .text("\(self.name)\n\(description)\n\(content ?? "")")
        case "state": .text(workspace.projectStatuses[statusID]?.type)
        case "progress": .number(workspace.progress(of: workspace.issues(in: id)))
        case "scope": .integer(workspace.issues(in: id).reduce(0) { $0 + ($1.estimate ?? 1) })
        case "priority": .integer(priority)
        case "priorityLabel": .text(PriorityLabel.text(priority))
        case "startDate": .day(startDate)
        case "targetDate": .day(targetDate)
        case "startedAt": .instant(startedAt)
        case "completedAt": .instant(completedAt)
        case "canceledAt": .instant(canceledAt)
        case "color": .text(color)
        case "icon": .text(icon)
        case "slugId": .text(slugID)
        case "sortOrder": .number(sortOrder)
        case "trashed": .value(.null)
        case "url": .text(session.addresses.project(self))
        default: nil
        }
    }

    private func relation(_ name: String, in session: Session) -> Property? {
        let workspace = session.workspace
        return switch name {
        case "status": .node(workspace.projectStatuses[statusID])
        case "lead": .node(workspace.users[leadID])
        case "creator": .node(workspace.users[creatorID])
        case "members": .nodes(memberIDs.compactMap { workspace.users[$0] })
        case "teams", "accessibleTeams": .nodes(teamIDs.compactMap { workspace.teams[$0] })
        case "projectMilestones": .nodes(workspace.milestones(of: id))
        case "issues": .nodes(workspace.issues(in: id))
        default: nil
        }
    }
}

extension ProjectStatus: Node {
    static var typeName: String { "ProjectStatus" }

    func property(_ name: String, in session: Session) -> Property? {
        switch name {
        case "name": .text(self.name)
        case "type": .text(type)
        case "position": .number(position)
        case "color": .text(color)
        case "description": .text(nil)
        case "indefinite": .truth(type == "paused")
        default: nil
        }
    }
}

extension ProjectMilestone: Node {
    static var typeName: String { "ProjectMilestone" }

    func property(_ name: String, in session: Session) -> Property? {
        let workspace = session.workspace
        return switch name {
        case "name": .text(self.name)
        case "description": .text(description)
        case "targetDate": .day(targetDate)
        case "sortOrder": .number(sortOrder)
        case "progress": .number(workspace.progress(of: workspace.issues(in: id)))
        case "status": .text(workspace.status(of: self, today: session.today))
        case "project": .node(workspace.projects[projectID])
        case "issues": .nodes(workspace.issues(in: id))
        default: nil
        }
    }
}
