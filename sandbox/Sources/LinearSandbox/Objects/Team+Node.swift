import GraphQLEngine

extension Team: Node {
    static var typeName: String { "Team" }

    func property(_ name: String, in session: Session) -> Property? {
        setting(name, in: session) ?? relation(name, in: session)
    }

    private func setting(_ name: String, in session: Session) -> Property? {
        switch name {
        case "key": .text(key)
        case "name", "displayName": .text(self.name)
        case "description": .text(description)
        case "color", "icon": .text(nil)
        case "cyclesEnabled", "triageEnabled", "private": .truth(false)
        case "defaultIssueEstimate": .integer(1)
        case "issueEstimationType": .text(estimationType)
        case "issueEstimationAllowZero", "issueEstimationExtended": .truth(false)
        case "retiredAt": .instant(nil)
        case "timezone": .text("UTC")
        case "visibility": .text("public")
        default: nil
        }
    }

    private func relation(_ name: String, in session: Session) -> Property? {
        let workspace = session.workspace
        return switch name {
        case "defaultIssueState": .node(workspace.states[defaultStateID])
        case "triageIssueState": .node(nil)
        case "organization": .node(workspace.organization)
        case "states": .nodes(workspace.states(of: id))
        case "members", "users": .nodes(Array(workspace.users.all))
        case "projects": .nodes(workspace.projects(of: id))
        case "issues": .nodes(workspace.issues(in: id))
        case "labels": .nodes(workspace.labels.all.filter { $0.teamID == id })
        default: nil
        }
    }

    func issueCount(_ includesArchived: Bool, in session: Session) -> Int {
        session.workspace.issues(in: id).count { includesArchived || $0.archivedAt == nil }
    }
}

extension WorkflowState: Node {
    static var typeName: String { "WorkflowState" }

    func property(_ name: String, in session: Session) -> Property? {
        switch name {
        case "name": .text(self.name)
        case "type": .text(type)
        case "position": .number(position)
        case "color": .text(color)
        case "description": .text(nil)
        case "team": .node(session.workspace.teams[teamID])
        case "issues": .nodes(session.workspace.issues(in: id))
        default: nil
        }
    }
}
