import Domain

/// Issues by what they belong to.
struct IssueIndexes: Sendable {
    private(set) var byTeam = Index<TeamID, Issue>()
    private(set) var byState = Index<StateID, Issue>()
    private(set) var byAssignee = Index<UserID, Issue>()
    private(set) var byCreator = Index<UserID, Issue>()
    private(set) var byProject = Index<ProjectID, Issue>()
    private(set) var byMilestone = Index<MilestoneID, Issue>()
    private(set) var byParent = Index<IssueID, Issue>()
    private(set) var byNumber: [TeamNumber: IssueID] = [:]

    struct TeamNumber: Hashable {
        let team: TeamID
        let number: Int
    }

    mutating func update(_ id: IssueID, from old: Issue?, to new: Issue?) {
        byTeam.move(id, from: old?.teamID, to: new?.teamID)
        byState.move(id, from: old?.stateID, to: new?.stateID)
        byAssignee.move(id, from: old?.assigneeID, to: new?.assigneeID)
        byCreator.move(id, from: old?.creatorID, to: new?.creatorID)
        byProject.move(id, from: old?.projectID, to: new?.projectID)
        byMilestone.move(id, from: old?.milestoneID, to: new?.milestoneID)
        byParent.move(id, from: old?.parentID, to: new?.parentID)
        if let old { byNumber[TeamNumber(team: old.teamID, number: old.number)] = nil }
        if let new { byNumber[TeamNumber(team: new.teamID, number: new.number)] = id }
    }
}
