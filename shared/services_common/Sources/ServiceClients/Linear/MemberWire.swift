public import FoundationEssentials
public import WireFormat

/// What somebody works on: `GET /linear/members/{name}`.
public struct MemberWire: Codable, Sendable, Hashable {
    /// How much work somebody has.
    public struct Load: Codable, Sendable, Hashable {
        public var openIssues: Int
        /// In a state of the type started.
        public var startedIssues: Int
        public var overdueIssues: Int
        /// Points of the open issues that have an estimate.
        public var openPoints: Double
        public var urgentIssues: Int

        public init(
            openIssues: Int, startedIssues: Int, overdueIssues: Int, openPoints: Double, urgentIssues: Int
        ) {
            self.openIssues = openIssues
            self.startedIssues = startedIssues
            self.overdueIssues = overdueIssues
            self.openPoints = openPoints
            self.urgentIssues = urgentIssues
        }
    }

    public var user: WorkspaceWire.User
    public var teams: [WorkspaceWire.TeamReference]
    /// Open issues, the most pressing first.
    public var active: [WorkspaceWire.Issue]
    /// Completed ones, the latest first.
    public var recentlyCompleted: [WorkspaceWire.Issue]
    public var projects: [WorkspaceWire.Reference]
    public var load: Load
    /// Of the issues that somebody has, open and done.
    public var issuesByState: ClientStatusWire.Counts
    /// Open issues past their due day, the longest overdue first; at most 20.
    public var overdue: [WorkspaceWire.Issue]
    /// Open issues that may come too late, those with the most reasons first; at most 20.
    public var atRisk: [ClientStatusWire.AtRisk]
    public var fetchedAt: Date
    @OrNull public var notice: String?

    public init(
        user: WorkspaceWire.User, teams: [WorkspaceWire.TeamReference], active: [WorkspaceWire.Issue],
        recentlyCompleted: [WorkspaceWire.Issue], projects: [WorkspaceWire.Reference], load: Load,
        issuesByState: ClientStatusWire.Counts = .init(), overdue: [WorkspaceWire.Issue] = [],
        atRisk: [ClientStatusWire.AtRisk] = [], fetchedAt: Date, notice: String? = nil
    ) {
        self.user = user
        self.teams = teams
        self.active = active
        self.recentlyCompleted = recentlyCompleted
        self.projects = projects
        self.load = load
        self.issuesByState = issuesByState
        self.overdue = overdue
        self.atRisk = atRisk
        self.fetchedAt = fetchedAt
        self.notice = notice
    }
}
