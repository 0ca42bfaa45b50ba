public import Domain
public import FoundationEssentials

/// What Linear showed of a workspace: all of it, or what changed since a time.
public struct LinearSweep: Sendable {
    /// Things of one kind.
    public struct Kind<Item: Sendable>: Sendable {
        /// As they are now, the last changed first.
        public var items: [Item]
        /// What was archived or deleted: the lists no longer have it.
        public var gone: [LinearID]

        public init(items: [Item] = [], gone: [LinearID] = []) {
            self.items = items
            self.gone = gone
        }
    }

    public var teams = Kind<LinearTeam>()
    public var states = Kind<LinearState>()
    public var users = Kind<LinearUser>()
    public var projects = Kind<LinearProject>()
    public var milestones = Kind<LinearMilestone>()
    public var labels = Kind<LinearLabel>()
    public var issues = Kind<LinearIssue>()
    /// False when a list has more than ``LinearClient/maxItems``.
    public var isComplete = true
    /// The last change that the first answer knew of, in Linear's time: whatever changes after that answer is later, but
    /// for what was being written just then. Nil when there was nothing.
    public var newest: Date?
    /// How many requests it took.
    public var requests = 0

    public init() {}
}

/// How far projects and milestones are, each from 0 to 1 or 0 to 100 as Linear has it.
public struct LinearProgress: Sendable {
    public var projects: [LinearID: Double] = [:]
    public var milestones: [LinearID: Double] = [:]
    /// How many requests it took.
    public var requests = 0

    public init() {}
}
