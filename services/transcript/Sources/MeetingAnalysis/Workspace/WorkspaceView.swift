public import Domain

/// What analysis needs to know of a Linear workspace: whom and what there is to name, and which work exists already.
///
/// It reads both its own encoding and Linear's nested one, in which references are objects with a name.
public struct WorkspaceView: Sendable, Hashable, Codable {
    public var teams: [Team]
    public var users: [User]
    public var projects: [Project]
    public var milestones: [Milestone]
    public var labels: [Label]
    public var issues: [Issue]

    public init(
        teams: [Team] = [], users: [User] = [], projects: [Project] = [], milestones: [Milestone] = [],
        labels: [Label] = [], issues: [Issue] = []
    ) {
        self.teams = teams
        self.users = users
        self.projects = projects
        self.milestones = milestones
        self.labels = labels
        self.issues = issues
    }

    /// A team, such as `TID`, Delivery.
    public struct Team: Sendable, Hashable, Codable {
        public var name: String
        public var key: String?
        /// In the order of its workflow.
        public var states: [State]

        public init(name: String, key: String? = nil, states: [State] = []) {
            self.name = name
            self.key = key
            self.states = states
        }
    }

    /// Where an issue of a team can stand.
    public struct State: Sendable, Hashable, Codable {
        public var name: String
        /// As ``Issue/stateType``.
        public var type: String

        public init(name: String, type: String) {
            self.name = name
            self.type = type
        }
    }

    /// Somebody who can be given a ticket.
    public struct User: Sendable, Hashable, Codable {
        /// The canonical name, as Linear shows it.
        public var name: String
        /// The short name, often a nickname.
        public var displayName: String
        public var email: String?
        public var isActive: Bool

        public init(name: String, displayName: String, email: String? = nil, isActive: Bool = true) {
            self.name = name
            self.displayName = displayName
            self.email = email
            self.isActive = isActive
        }
    }

    /// A project and the words that describe it.
    public struct Project: Sendable, Hashable, Codable {
        public var name: String
        public var description: String
        /// Names of its teams.
        public var teams: [String]

        public init(name: String, description: String = "", teams: [String] = []) {
            self.name = name
            self.description = description
            self.teams = teams
        }
    }

    /// A milestone and the name of its project.
    public struct Milestone: Sendable, Hashable, Codable {
        public var name: String
        public var project: String?

        public init(name: String, project: String? = nil) {
            self.name = name
            self.project = project
        }
    }

    /// A label's name.
    public struct Label: Sendable, Hashable, Codable {
        public var name: String
        /// Key of the team that it belongs to; nil for the whole workspace.
        public var teamKey: String?

        public init(name: String, teamKey: String? = nil) {
            self.name = name
            self.teamKey = teamKey
        }
    }

    /// An issue with its references by name.
    public struct Issue: Sendable, Hashable, Codable {
        /// Such as `TID-28`.
        public var identifier: String
        public var title: String
        public var description: String
        public var project: String?
        public var milestone: String?
        public var assignee: String?
        /// One of Linear's: triage, backlog, unstarted, started, completed, canceled, duplicate.
        public var stateType: String
        public var stateName: String?
        public var priority: Priority
        public var estimate: Int?
        public var dueDate: CalendarDate?
        public var labels: [String]
        public var url: String?

        public init(
            identifier: String, title: String, description: String = "", project: String? = nil,
            milestone: String? = nil, assignee: String? = nil, stateType: String = "backlog",
            stateName: String? = nil, priority: Priority = .none, estimate: Int? = nil, dueDate: CalendarDate? = nil,
            labels: [String] = [], url: String? = nil
        ) {
            self.identifier = identifier
            self.title = title
            self.description = description
            self.project = project
            self.milestone = milestone
            self.assignee = assignee
            self.stateType = stateType
            self.stateName = stateName
            self.priority = priority
            self.estimate = estimate
            self.dueDate = dueDate
            self.labels = labels
            self.url = url
        }

        /// Key of its team: what stands before the number.
        public var teamKey: String { String(identifier.prefix { $0 != "-" }) }

        /// Whether the work is still to be done.
        public var isOpen: Bool { !["completed", "canceled", "duplicate"].contains(stateType) }
    }
}
