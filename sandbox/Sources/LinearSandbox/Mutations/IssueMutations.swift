import Domain
import FoundationEssentials
import GraphQLEngine

/// Making, changing and removing issues. Each function runs within a transaction.
struct IssueMutations {
    let session: Session
    private var references: References { References(session) }

    /// Issues that one call may make or change.
    static let maximumBatch = 50

    /// Nil when the field is none of issues.
    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved? {
        let arguments = field.arguments
        switch field.name {
        case "issueCreate": return session.payload(field, "issue", try create(arguments.input))
        case "issueBatchCreate": return try createBatch(field)
        case "issueUpdate": return session.payload(field, "issue", try update(find(arguments), arguments.input))
        case "issueBatchUpdate": return try updateBatch(field)
        case "issueAddLabel", "issueRemoveLabel":
            let list = field.name == "issueAddLabel" ? "addedLabelIds" : "removedLabelIds"
            let change: Fields = [list: [arguments["labelId"] ?? .null]]
            return session.payload(field, "issue", try update(find(arguments), change))
        case "issueDelete":
            let isPermanent = arguments["permanentlyDelete"]?.truth ?? false
            let issue = try find(arguments)
            if isPermanent { erase(issue) }
            return session.payload(field, "entity", isPermanent ? nil : archive(issue, toTrash: true))
        case "issueArchive":
            let issue = try find(arguments)
            return session.payload(
                field, "entity", archive(issue, toTrash: arguments["trash"]?.truth ?? issue.isTrashed)
            )
        case "issueUnarchive": return session.payload(field, "entity", unarchive(try find(arguments)))
        default: return nil
        }
    }

    private func find(_ arguments: Arguments) throws(FieldError) -> Issue {
        guard let issue = session.workspace.issue(arguments.id) else { throw LinearError.notFound("Issue") }
        return issue
    }

    private func createBatch(_ field: FieldCall) throws(FieldError) -> Resolved {
        let inputs = field.arguments.input["issues"]?.items ?? []
        guard inputs.count <= Self.maximumBatch else {
            throw LinearError.argument("issues must contain no more than \(Self.maximumBatch) elements.")
        }
        var issues: [Issue] = []
        for input in inputs {
            // Whether Linear would find a parent in the same batch is not known; that it finds one made before, is.
            let parent = input["parentId"]?.text.flatMap { session.workspace.issue($0) }
            guard !issues.contains(where: { $0.id == parent?.id }) else {
                throw LinearError.missingReference("parentId")
            }
            issues.append(try create(input.fields ?? [:]))
        }
        return batchPayload(field, issues)
    }

    private func updateBatch(_ field: FieldCall) throws(FieldError) -> Resolved {
        let ids = field.arguments["ids"]?.items?.compactMap(\.text) ?? []
        guard ids.count <= Self.maximumBatch else {
            throw LinearError.argument("ids must contain no more than \(Self.maximumBatch) elements.")
        }
        var issues: [Issue] = []
        for id in ids {
            let issue = try references.find(id, in: \.issues, as: "ids")
            issues.append(try update(issue, field.arguments.input))
        }
        return batchPayload(field, issues)
    }

    private func batchPayload(_ field: FieldCall, _ issues: [Issue]) -> Resolved {
        session.payload(field, "issues", .list(issues.map { .object(NodeObject(node: $0, session: session)) }))
    }

    private func create(_ fields: Fields) throws(FieldError) -> Issue {
        let input = Input(fields: fields, now: session.now)
        let id = try references.newID(input.text("id"), in: \.issues)
        var team = try references.find(input.text("teamId").value ?? "", in: \.teams, as: "teamId")
        guard case .value = input.text("title") else {
            throw LinearError.argument("title should not be null or undefined.")
        }
        guard let state = session.workspace.firstState(of: team) else { throw LinearError.missingReference("stateId") }
        let createdAt = try input.past("createdAt")
        var issue = Issue(
            id: id, createdAt: createdAt ?? session.now, updatedAt: session.now, teamID: team.id,
            number: team.lastIssueNumber + 1, title: "", stateID: state.id
        )
        issue.enter(state, at: session.now)
        issue.creatorID = session.viewer?.id
        issue.subscriberIDs = session.viewer.map { [$0.id] } ?? []
        issue.sortOrder = -Double(issue.number)
        try IssueEdit(fields, in: session).apply(to: &issue)
        try backdate(&issue, input)
        team.lastIssueNumber = issue.number
        session.put(.team(team))
        session.put(.issue(issue))
        return issue
    }

    private func backdate(_ issue: inout Issue, _ input: Input) throws(FieldError) {
        guard let completedAt = try input.past("completedAt") else { return }
        guard session.workspace.states[issue.stateID]?.type == "completed" else {
            let message = "completedAt cannot be provided with an incompatible state"
            throw LinearError.input(message, explanation: message + ".")
        }
        guard completedAt > issue.createdAt || input.fields["createdAt"] == nil else {
            throw LinearError.input(
                "completedAt must be after createdAt", explanation: "completedAt must be after createdAt.")
        }
        issue.completedAt = completedAt
    }
}

extension Workspace {
    /// The state of new issues: the team's default, or else its first.
    func firstState(of team: Team) -> WorkflowState? {
        states[team.defaultStateID] ?? states(of: team.id).min { $0.position < $1.position }
    }
}
