import GraphQLEngine

extension User: Node {
    static var typeName: String { "User" }

    func property(_ name: String, in session: Session) -> Property? {
        description(name, in: session) ?? relation(name, in: session)
    }

    private func description(_ name: String, in session: Session) -> Property? {
        switch name {
        case "name": .text(self.name)
        case "displayName": .text(displayName)
        case "email": .text(email)
        case "initials": .text(String(self.name.split(separator: " ").compactMap(\.first).prefix(2)).uppercased())
        case "active", "isAssignable", "isMentionable": .truth(isActive)
        case "admin": .truth(isAdmin)
        case "app", "guest": .truth(false)
        case "isMe": .truth(id == session.viewer?.id)
        case "avatarUrl", "description", "timezone", "title": .text(nil)
        case "url": .text(session.addresses.user(self))
        case "createdIssueCount": .integer(session.workspace.issues(createdBy: id).count)
        default: nil
        }
    }

    private func relation(_ name: String, in session: Session) -> Property? {
        let workspace = session.workspace
        return switch name {
        case "organization": .node(workspace.organization)
        case "assignedIssues": .nodes(workspace.issues(assignedTo: id))
        case "createdIssues": .nodes(workspace.issues(createdBy: id))
        case "teams": .nodes(Array(workspace.teams.all))
        default: nil
        }
    }
}

extension Organization: Node {
    static var typeName: String { "Organization" }

    func property(_ name: String, in session: Session) -> Property? {
        let workspace = session.workspace
        return switch name {
        case "name": .text(self.name)
        case "urlKey": .text(urlKey)
        case "logoUrl": .text(nil)
        case "userCount": .integer(workspace.users.all.count(where: \.isActive))
        case "createdIssueCount": .integer(workspace.teams.all.reduce(0) { $0 + $1.lastIssueNumber })
        case "teams": .nodes(Array(workspace.teams.all))
        case "users": .nodes(Array(workspace.users.all))
        case "labels": .nodes(Array(workspace.labels.all))
        case "projectStatuses": .list(workspace.projectStatuses.all.sorted { $0.position < $1.position })
        default: nil
        }
    }
}
