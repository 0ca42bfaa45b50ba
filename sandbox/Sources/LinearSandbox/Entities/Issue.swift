public import Domain
public import FoundationEssentials

/// A ticket.
public struct Issue: Entity {
    public let id: IssueID
    public let createdAt: Date
    public var updatedAt: Date
    public var archivedAt: Date?
    public var teamID: TeamID
    /// With the team's key it makes the identifier, `TID-12`; never given twice in a team.
    public var number: Int
    /// The identifiers it had in other teams, oldest first.
    public var previousIdentifiers: [String] = []
    public var title: String
    /// Markdown, as stored.
    public var description: String?
    /// 0 none, 1 urgent, 2 high, 3 medium, 4 low.
    public var priority = 0
    /// Points.
    public var estimate: Int?
    public var stateID: StateID
    public var assigneeID: UserID?
    public var creatorID: UserID?
    public var projectID: ProjectID?
    /// Always one of the project's.
    public var milestoneID: MilestoneID?
    public var parentID: IssueID?
    public var labelIDs: [LabelID] = []
    public var subscriberIDs: [UserID] = []
    public var dueDate: CalendarDate?
    public var startedAt: Date?
    public var completedAt: Date?
    public var canceledAt: Date?
    /// In the trash, and then archived too.
    public var isTrashed = false
    public var sortOrder = 0.0
    public var prioritySortOrder = 0.0
    public var subIssueSortOrder: Double?
}
