import Domain
import FoundationEssentials
import GraphQLEngine

extension IssueMutations {
    func update(_ old: Issue, _ fields: Fields) throws(FieldError) -> Issue {
        var issue = old
        let input = Input(fields: fields, now: session.now)
        if let text = try input.required("teamId", input.text("teamId")) { try move(&issue, to: text) }
        try IssueEdit(fields, in: session).apply(to: &issue)
        switch input.truth("trashed") {
        case .value(true): (issue.isTrashed, issue.archivedAt) = (true, issue.archivedAt ?? session.now)
        case .cleared: (issue.isTrashed, issue.archivedAt) = (false, nil)
        case .absent, .value: break
        }
        return store(issue)
    }

    /// Gives the issue a number of its new team. Its state and labels stay behind where they belong to the old one.
    private func move(_ issue: inout Issue, to text: String) throws(FieldError) {
        var team = try References(session).find(text, in: \.teams, as: "teamId")
        guard team.id != issue.teamID else { return }
        guard let state = session.workspace.firstState(of: team) else { throw LinearError.missingReference("stateId") }
        issue.previousIdentifiers.append(session.workspace.identifier(of: issue))
        team.lastIssueNumber += 1
        (issue.teamID, issue.number) = (team.id, team.lastIssueNumber)
        issue.enter(state, at: session.now)
        issue.labelIDs.removeAll { session.workspace.labels[$0]?.teamID != nil }
        session.put(.team(team))
    }

    func archive(_ old: Issue, toTrash: Bool) -> Issue {
        var issue = old
        issue.archivedAt = issue.archivedAt ?? session.now
        issue.isTrashed = toTrash
        return store(issue)
    }

    func unarchive(_ old: Issue) -> Issue {
        var issue = old
        (issue.archivedAt, issue.isTrashed) = (nil, false)
        return store(issue)
    }

    /// Removes the issue and what hangs on it. Its sub-issues stay, without parent.
    func erase(_ issue: Issue) {
        let workspace = session.workspace
        for var child in workspace.children(of: issue.id) {
            child.parentID = nil
            _ = store(child)
        }
        for comment in workspace.comments(on: issue.id) { session.remove(.comment, comment.id.uuid) }
        for attachment in workspace.attachments(of: issue.id) { session.remove(.attachment, attachment.id.uuid) }
        for relation in workspace.relations(of: issue.id) + workspace.inverseRelations(of: issue.id) {
            session.remove(.relation, relation.id.uuid)
        }
        session.remove(.issue, issue.id.uuid)
    }

    private func store(_ issue: Issue) -> Issue {
        let stored = session.touched(issue)
        session.put(.issue(stored))
        return stored
    }
}

extension Session {
    /// The row as changed now. Two changes within a millisecond still differ, so that paging by `updatedAt` sees both.
    func touched<Row: Entity>(_ row: Row) -> Row {
        var row = row
        row.updatedAt = max(now, Timestamp.rounded(row.updatedAt.addingTimeInterval(0.001)))
        return row
    }
}
