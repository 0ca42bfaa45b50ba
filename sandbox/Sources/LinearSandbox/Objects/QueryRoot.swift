import Domain
import GraphQLEngine

/// The root of queries.
struct QueryRoot: GraphQLObject {
    let session: Session
    let typeName: String
    private var workspace: Workspace { session.workspace }

    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved {
        if field.name == "issues" { return .object(try session.issues(for: field)) }
        if let nodes = list(field) { return .object(try session.connection(of: nodes, for: field)) }
        if let node = try single(field) { return .object(NodeObject(node: node, session: session)) }
        switch field.name {
        case "issuePriorityValues": return .list(priorities(field))
        case "rateLimitStatus": return .object(session.rateLimitStatus(field))
        case "searchIssues": return .object(try Search(session: session).connection(for: field))
        default: return .null
        }
    }

    private func list(_ field: FieldCall) -> [any Node]? {
        switch field.name {
        case "attachments": Array(workspace.attachments.all)
        case "attachmentsForURL": workspace.attachments.all.filter { $0.url == field.arguments["url"]?.text }
        case "comments": Array(workspace.comments.all)
        case "issueLabels": Array(workspace.labels.all)
        case "issueRelations": Array(workspace.relations.all)
        case "projectMilestones": Array(workspace.milestones.all)
        case "projects": Array(workspace.projects.all)
        case "projectStatuses": Array(workspace.projectStatuses.all)
        case "teams": Array(workspace.teams.all)
        case "users": Array(workspace.users.all)
        case "workflowStates": Array(workspace.states.all)
        default: nil
        }
    }

    /// One thing that must be there; nil when the field is none of these, or may find nothing.
    private func single(_ field: FieldCall) throws(FieldError) -> (any Node)? {
        let id = field.arguments.id
        switch field.name {
        case "organization": return workspace.organization
        case "viewer": return try found(session.viewer)
        case "issue": return try found(workspace.issue(id))
        case "team":
            return try found(TeamID(id).flatMap { workspace.teams[$0] } ?? workspace.teams.all.first { $0.key == id })
        case "user": return try found(UserID(id).flatMap { workspace.users[$0] })
        case "workflowState": return try found(StateID(id).flatMap { workspace.states[$0] })
        case "project": return try found(workspace.project(id))
        case "projectStatus": return try found(ProjectStatusID(id).flatMap { workspace.projectStatuses[$0] })
        case "projectMilestone": return try found(MilestoneID(id).flatMap { workspace.milestones[$0] })
        case "issueLabel": return try found(LabelID(id).flatMap { workspace.labels[$0] })
        case "comment": return try found(CommentID(id).flatMap { workspace.comments[$0] })
        case "attachment": return try found(AttachmentID(id).flatMap { workspace.attachments[$0] })
        case "issueVcsBranchSearch": return issue(ofBranch: field.arguments["branchName"]?.text ?? "")
        default: return nil
        }
    }

    private func found<Row: Node>(_ row: Row?) throws(FieldError) -> any Node {
        guard let row else { throw LinearError.notFound(Row.typeName) }
        return row
    }

    /// The issue whose identifier stands in a branch's name, as in `me/tid-12-some-title`.
    private func issue(ofBranch name: String) -> Issue? {
        let words = name.split { !$0.isLetter && !$0.isNumber }
        for (key, number) in zip(words, words.dropFirst()) {
            if let issue = workspace.issue("\(key)-\(number)") { return issue }
        }
        return nil
    }

    private func priorities(_ field: FieldCall) -> [Resolved] {
        PriorityLabel.all.enumerated().map { priority, label in
            let fields: [String: Resolved] = ["priority": .leaf(.int(priority)), "label": .leaf(.string(label))]
            return .object(FixedObject(typeName: field.type.name, fields: fields))
        }
    }
}
