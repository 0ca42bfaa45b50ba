import Domain
import GraphQLEngine

extension Issue: Node {
    static var typeName: String { "Issue" }

    func property(_ name: String, in session: Session) -> Property? {
        scalar(name, in: session) ?? relation(name, in: session) ?? filterOnly(name, in: session)
    }

    private func scalar(_ name: String, in session: Session) -> Property? {
        switch name {
        case "id": .names([id.description, session.workspace.identifier(of: self)])
        case "identifier": .text(session.workspace.identifier(of: self))
        case "number": .integer(number)
        case "previousIdentifiers": .texts(previousIdentifiers)
        case "title": .text(title)
        case "description": .text(description)
        case "priority": .integer(priority)
        case "priorityLabel": .text(PriorityLabel.text(priority))
        case "prioritySortOrder": .number(prioritySortOrder)
        case "estimate": .integer(estimate)
        case "labelIds": .texts(labelIDs.map(\.description))
        case "startedAt": .instant(startedAt)
        case "completedAt": .instant(completedAt)
        case "canceledAt": .instant(canceledAt)
        case "dueDate": .day(dueDate)
        case "trashed": .value(isTrashed ? .bool(true) : .null)
        case "sortOrder": .number(sortOrder)
        case "subIssueSortOrder": .number(subIssueSortOrder)
        case "customerTicketCount": .integer(0)
        case "metadata": .value([:])
        case "url": .text(session.addresses.issue(session.workspace.identifier(of: self)))
        case "branchName": .text(branchName(in: session))
        default: nil
        }
    }

    private func relation(_ name: String, in session: Session) -> Property? {
        let workspace = session.workspace
        return switch name {
        case "team": .node(workspace.teams[teamID])
        case "state": .node(workspace.states[stateID])
        case "assignee": .node(workspace.users[assigneeID])
        case "creator": .node(workspace.users[creatorID])
        case "project": .node(workspace.projects[projectID])
        case "projectMilestone": .node(workspace.milestones[milestoneID])
        case "parent": .node(workspace.issues[parentID])
        case "children": .nodes(workspace.children(of: id))
        case "labels": .nodes(labelIDs.compactMap { workspace.labels[$0] })
        case "subscribers": .nodes(subscriberIDs.compactMap { workspace.users[$0] })
        case "comments": .nodes(workspace.comments(on: id))
        case "attachments": .nodes(workspace.attachments(of: id))
        case "relations": .nodes(workspace.relations(of: id))
        case "inverseRelations": .nodes(workspace.inverseRelations(of: id))
        default: nil
        }
    }

    private func filterOnly(_ name: String, in session: Session) -> Property? {
        let workspace = session.workspace
        return switch name {
        case "searchableContent": .text("\(title)\n\(description ?? "")")
        case "hasBlockingRelations": .truth(workspace.relations(of: id).contains { $0.type == "blocks" })
        case "hasBlockedByRelations": .truth(workspace.inverseRelations(of: id).contains { $0.type == "blocks" })
        case "hasDuplicateRelations": .truth(isRelated(as: "duplicate", in: workspace))
        case "hasRelatedRelations": .truth(isRelated(as: "related", in: workspace))
        default: nil
        }
    }

    private func isRelated(as type: String, in workspace: Workspace) -> Bool {
        (workspace.relations(of: id) + workspace.inverseRelations(of: id)).contains { $0.type == type }
    }

    private func branchName(in session: Session) -> String {
        let identifier = session.workspace.identifier(of: self).lowercased()
        let owner = session.viewer?.displayName ?? "me"
        return "\(session.addresses.slug(owner))/\(identifier)-\(session.addresses.slug(title))"
    }
}

/// Linear's words for its numbers.
enum PriorityLabel {
    static let all = ["No priority", "Urgent", "High", "Medium", "Low"]

    static func text(_ priority: Int) -> String { all.indices.contains(priority) ? all[priority] : all[0] }
}
