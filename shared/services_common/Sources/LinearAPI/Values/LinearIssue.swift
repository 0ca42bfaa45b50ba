public import Domain
public import FoundationEssentials

/// An issue, with the names of what it refers to.
public struct LinearIssue: Sendable, Hashable, Codable {
    /// The state that an issue is in.
    public struct State: Sendable, Hashable, Codable {
        public let id: LinearID
        public let name: String
        /// As in ``LinearState/type``.
        public let type: String

        public init(id: LinearID, name: String, type: String) {
            self.id = id
            self.name = name
            self.type = type
        }
    }

    /// The team that an issue belongs to.
    public struct Team: Sendable, Hashable, Codable {
        public let id: LinearID
        public let key: String
        public let name: String

        public init(id: LinearID, key: String, name: String) {
            self.id = id
            self.key = key
            self.name = name
        }
    }

    /// The issue that a sub-issue belongs to.
    public struct Parent: Sendable, Hashable, Codable {
        public let id: LinearID
        public let identifier: String

        public init(id: LinearID, identifier: String) {
            self.id = id
            self.identifier = identifier
        }
    }

    public var id: LinearID
    /// Such as `TID-28`. It changes when the issue moves to another team.
    public var identifier: String
    /// Those that it had before; nil is none.
    public var previousIdentifiers: [String]?
    public var title: String
    public var description: String?
    /// 0 none, 1 urgent, 2 high, 3 medium, 4 low. Linear writes it as a fraction, so it is read as one.
    public var priority: Double
    public var estimate: Double?
    public var dueDate: CalendarDate?
    public var createdAt: Date
    public var updatedAt: Date
    public var completedAt: Date?
    public var canceledAt: Date?
    /// When it left the lists: by itself after a while, or because it was deleted.
    public var archivedAt: Date?
    /// Whether it was deleted and waits in the trash; nil is no.
    public var trashed: Bool?
    public var url: String
    public var labelIds: [LinearID]
    public var state: State
    public var assignee: LinearPerson?
    public var team: Team
    public var project: LinearReference?
    public var projectMilestone: LinearReference?
    public var parent: Parent?

    public init(
        id: LinearID, identifier: String, previousIdentifiers: [String]? = nil, title: String,
        description: String? = nil, priority: Double = 0,
        estimate: Double? = nil, dueDate: CalendarDate? = nil, createdAt: Date, updatedAt: Date,
        completedAt: Date? = nil, canceledAt: Date? = nil, archivedAt: Date? = nil, trashed: Bool? = nil, url: String,
        labelIds: [LinearID] = [], state: State,
        assignee: LinearPerson? = nil, team: Team, project: LinearReference? = nil,
        projectMilestone: LinearReference? = nil, parent: Parent? = nil
    ) {
        self.id = id
        self.identifier = identifier
        self.previousIdentifiers = previousIdentifiers
        self.title = title
        self.description = description
        self.priority = priority
        self.estimate = estimate
        self.dueDate = dueDate
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.completedAt = completedAt
        self.canceledAt = canceledAt
        self.archivedAt = archivedAt
        self.trashed = trashed
        self.url = url
        self.labelIds = labelIds
        self.state = state
        self.assignee = assignee
        self.team = team
        self.project = project
        self.projectMilestone = projectMilestone
        self.parent = parent
    }
}

extension LinearIssue {
    /// Whether somebody deleted it. Linear shows it by its id for a while all the same.
    public var isDeleted: Bool { trashed == true }

    /// Whether the lists of issues have it.
    public var isListed: Bool { !isDeleted && archivedAt == nil }
}
