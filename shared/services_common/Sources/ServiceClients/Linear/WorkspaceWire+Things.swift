public import Domain
public import FoundationEssentials
public import WireFormat

extension WorkspaceWire {
    public struct Team: Codable, Sendable, Hashable {
        public var id: LinearID
        public var key: String
        public var name: String
        @OrNull public var description: String?
        /// In the order of the workflow.
        public var states: [State]
        public var members: [Person]

        public init(
            id: LinearID, key: String, name: String, description: String? = nil, states: [State] = [],
            members: [Person] = []
        ) {
            self.id = id
            self.key = key
            self.name = name
            self.description = description
            self.states = states
            self.members = members
        }
    }

    public struct User: Codable, Sendable, Hashable {
        public var id: LinearID
        public var name: String
        public var displayName: String
        public var email: String
        public var active: Bool

        public init(id: LinearID, name: String, displayName: String, email: String, active: Bool = true) {
            self.id = id
            self.name = name
            self.displayName = displayName
            self.email = email
            self.active = active
        }
    }

    public struct Project: Codable, Sendable, Hashable {
        public var id: LinearID
        public var name: String
        public var description: String
        /// With a project's types: backlog, planned, started, paused, completed, canceled.
        public var status: State
        /// 0 to 1.
        public var progress: Double
        @OrNull public var startDate: CalendarDate?
        @OrNull public var targetDate: CalendarDate?
        @OrNull public var lead: Person?
        public var teams: [TeamReference]
        /// In their order.
        public var milestones: [Reference]
        public var url: String

        public init(
            id: LinearID, name: String, description: String = "", status: State, progress: Double = 0,
            startDate: CalendarDate? = nil, targetDate: CalendarDate? = nil, lead: Person? = nil,
            teams: [TeamReference] = [], milestones: [Reference] = [], url: String
        ) {
            self.id = id
            self.name = name
            self.description = description
            self.status = status
            self.progress = progress
            self.startDate = startDate
            self.targetDate = targetDate
            self.lead = lead
            self.teams = teams
            self.milestones = milestones
            self.url = url
        }
    }

    public struct Milestone: Codable, Sendable, Hashable {
        public var id: LinearID
        public var name: String
        @OrNull public var description: String?
        @OrNull public var targetDate: CalendarDate?
        /// 0 to 1.
        public var progress: Double
        public var project: Reference

        public init(
            id: LinearID, name: String, description: String? = nil, targetDate: CalendarDate? = nil,
            progress: Double = 0, project: Reference
        ) {
            self.id = id
            self.name = name
            self.description = description
            self.targetDate = targetDate
            self.progress = progress
            self.project = project
        }
    }

    public struct Label: Codable, Sendable, Hashable {
        public var id: LinearID
        public var name: String
        /// The team that it belongs to; nil for the whole workspace.
        @OrNull public var team: TeamReference?

        public init(id: LinearID, name: String, team: TeamReference? = nil) {
            self.id = id
            self.name = name
            self.team = team
        }
    }

    public struct Issue: Codable, Sendable, Hashable {
        public var id: LinearID
        /// Such as `TID-28`.
        public var identifier: String
        public var title: String
        @OrNull public var description: String?
        public var team: TeamReference
        public var state: State
        public var priority: Priority
        @OrNull public var estimate: Double?
        @OrNull public var assignee: Person?
        @OrNull public var project: Reference?
        @OrNull public var milestone: Reference?
        public var labels: [Reference]
        /// Identifier of the issue that this one is a part of.
        @OrNull public var parent: String?
        @OrNull public var dueDate: CalendarDate?
        public var createdAt: Date
        public var updatedAt: Date
        @OrNull public var completedAt: Date?
        @OrNull public var canceledAt: Date?
        public var url: String

        public init(
            id: LinearID, identifier: String, title: String, description: String? = nil, team: TeamReference,
            state: State, priority: Priority = .none, estimate: Double? = nil, assignee: Person? = nil,
            project: Reference? = nil, milestone: Reference? = nil, labels: [Reference] = [], parent: String? = nil,
            dueDate: CalendarDate? = nil, createdAt: Date, updatedAt: Date, completedAt: Date? = nil,
            canceledAt: Date? = nil, url: String
        ) {
            self.id = id
            self.identifier = identifier
            self.title = title
            self.description = description
            self.team = team
            self.state = state
            self.priority = priority
            self.estimate = estimate
            self.assignee = assignee
            self.project = project
            self.milestone = milestone
            self.labels = labels
            self.parent = parent
            self.dueDate = dueDate
            self.createdAt = createdAt
            self.updatedAt = updatedAt
            self.completedAt = completedAt
            self.canceledAt = canceledAt
            self.url = url
        }

        /// Whether the work is still to be done.
        public var isOpen: Bool { !["completed", "canceled", "duplicate"].contains(state.type) }
    }
}
