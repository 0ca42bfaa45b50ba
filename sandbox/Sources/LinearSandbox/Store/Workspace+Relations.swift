public import Domain

/// What belongs to what.
extension Workspace {
    public func identifier(of issue: Issue) -> String {
        "\(teams[issue.teamID]?.key ?? "?")-\(issue.number)"
    }

    /// The issue that `text` names: by its id, or by its identifier in any case, also one of a former team.
    public func issue(_ text: String) -> Issue? {
        if let id = IssueID(text) { return issues[id] }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[1]) else { return nil }
        let team = teams.all.first { $0.key.lowercased() == parts[0].lowercased() }
        if let team, let id = issueIndexes.byNumber[.init(team: team.id, number: number)] { return issues[id] }
        return issues.all.first { issue in
            issue.previousIdentifiers.contains { $0.lowercased() == text.lowercased() }
        }
    }

    public func issues(in project: ProjectID) -> [Issue] { rows(issueIndexes.byProject[project]) }
    public func issues(in team: TeamID) -> [Issue] { rows(issueIndexes.byTeam[team]) }
    public func issues(in state: StateID) -> [Issue] { rows(issueIndexes.byState[state]) }
    public func issues(in milestone: MilestoneID) -> [Issue] { rows(issueIndexes.byMilestone[milestone]) }
    public func issues(assignedTo user: UserID) -> [Issue] { rows(issueIndexes.byAssignee[user]) }
    public func issues(createdBy user: UserID) -> [Issue] { rows(issueIndexes.byCreator[user]) }
    public func children(of issue: IssueID) -> [Issue] { rows(issueIndexes.byParent[issue]) }
    public func issues(labelled label: LabelID) -> [Issue] { issues.all.filter { $0.labelIDs.contains(label) } }

    public func states(of team: TeamID) -> [WorkflowState] { states.all.filter { $0.teamID == team } }
    public func projects(of team: TeamID) -> [Project] { projects.all.filter { $0.teamIDs.contains(team) } }

    public func milestones(of project: ProjectID) -> [ProjectMilestone] {
        milestonesByProject[project].compactMap { milestones[$0] }
    }

    public func comments(on issue: IssueID) -> [Comment] { commentsByIssue[issue].compactMap { comments[$0] } }

    public func attachments(of issue: IssueID) -> [Attachment] {
        attachmentsByIssue[issue].compactMap { attachments[$0] }
    }

    func relations(of issue: IssueID) -> [IssueRelation] { relationsByIssue[issue].compactMap { relations[$0] } }

    func inverseRelations(of issue: IssueID) -> [IssueRelation] {
        relationsByRelatedIssue[issue].compactMap { relations[$0] }
    }

    private func rows(_ ids: Set<IssueID>) -> [Issue] { ids.compactMap { issues[$0] } }
}
