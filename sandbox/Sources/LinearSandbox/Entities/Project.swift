public import Domain
public import FoundationEssentials

public struct Project: Entity {
    public let id: ProjectID
    public let createdAt: Date
    public var updatedAt: Date
    public var archivedAt: Date?
    public var name: String
    /// A line or two.
    public var description: String
    /// The long text, Markdown.
    public var content: String?
    public var statusID: ProjectStatusID
    public var leadID: UserID?
    public var creatorID: UserID?
    public var memberIDs: [UserID] = []
    public var teamIDs: [TeamID]
    public var priority = 0
    public var startDate: CalendarDate?
    public var targetDate: CalendarDate?
    public var startedAt: Date?
    public var completedAt: Date?
    public var canceledAt: Date?
    public var color = "#bec2c8"
    public var icon: String?
    public var sortOrder = 0.0

    /// What Linear puts at the end of a project's address: twelve digits that never change.
    public var slugID: String { String(id.description.filter { $0 != "-" }.prefix(12)) }
}

public struct ProjectStatus: Entity {
    public let id: ProjectStatusID
    public let createdAt: Date
    public var updatedAt: Date
    public var name: String
    /// `backlog`, `planned`, `started`, `paused`, `completed` or `canceled`.
    public var type: String
    public var position: Double
    public var color: String
}

public struct ProjectMilestone: Entity {
    public let id: MilestoneID
    public let createdAt: Date
    public var updatedAt: Date
    public var projectID: ProjectID
    public var name: String
    public var description: String?
    public var targetDate: CalendarDate?
    public var sortOrder: Double
}
