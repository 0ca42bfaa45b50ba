import Domain
import GraphQLEngine

extension IssueLabel: Node {
    static var typeName: String { "IssueLabel" }

    func property(_ name: String, in session: Session) -> Property? {
        let workspace = session.workspace
        return switch name {
        case "name": .text(self.name)
        case "description": .text(description)
        case "color": .text(color)
        case "isGroup": .truth(isGroup)
        case "team": .node(workspace.teams[teamID])
        case "parent": .node(workspace.labels[parentID])
        case "creator": .node(workspace.users[creatorID])
        case "children": .nodes(workspace.labels.all.filter { $0.parentID == id })
        case "issues": .nodes(workspace.issues(labelled: id))
        default: nil
        }
    }
}

extension Comment: Node {
    static var typeName: String { "Comment" }

    func property(_ name: String, in session: Session) -> Property? {
        let workspace = session.workspace
        return switch name {
        case "body": .text(body)
        case "issueId": .text(issueID.description)
        case "parentId": .text(parentID?.description)
        case "editedAt": .instant(updatedAt > createdAt ? updatedAt : nil)
        case "resolvedAt": .instant(nil)
        case "issue": .node(workspace.issues[issueID])
        case "parent": .node(workspace.comments[parentID])
        case "user": .node(workspace.users[userID])
        case "children": .nodes(workspace.comments(on: issueID).filter { $0.parentID == id })
        case "url":
            .text(
                workspace.issues[issueID].map {
                    session.addresses.comment(self, on: workspace.identifier(of: $0))
                }
            )
        default: nil
        }
    }
}

extension Attachment: Node {
    static var typeName: String { "Attachment" }

    func property(_ name: String, in session: Session) -> Property? {
        let workspace = session.workspace
        return switch name {
        case "url": .text(url)
        case "title": .text(title)
        case "subtitle": .text(subtitle)
        case "metadata": .value(metadata.value)
        case "groupBySource": .truth(groupBySource)
        case "source", "sourceType": .text(nil)
        case "issue": .node(workspace.issues[issueID])
        case "creator": .node(workspace.users[creatorID])
        default: nil
        }
    }
}

extension IssueRelation: Node {
    static var typeName: String { "IssueRelation" }

    func property(_ name: String, in session: Session) -> Property? {
        switch name {
        case "type": .text(type)
        case "issue": .node(session.workspace.issues[issueID])
        case "relatedIssue": .node(session.workspace.issues[relatedIssueID])
        default: nil
        }
    }
}
