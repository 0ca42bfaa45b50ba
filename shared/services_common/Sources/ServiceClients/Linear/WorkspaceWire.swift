public import Domain
public import FoundationEssentials
public import WireFormat

/// A Linear workspace: `GET /linear/workspace`.
public struct WorkspaceWire: Codable, Sendable, Hashable {
    /// When Linear was asked.
    public var fetchedAt: Date
    /// How old the answer is, in seconds.
    public var ageSeconds: Int
    /// Whether Linear could not be asked again, so that this is an older answer.
    public var stale: Bool
    /// What readers should be told, for instance that Linear is not reachable and when this is from.
    @OrNull public var notice: String?
    /// False when the workspace has more issues than are read.
    public var complete: Bool
    public var teams: [Team]
    public var users: [User]
    public var projects: [Project]
    public var milestones: [Milestone]
    public var labels: [Label]
    public var issues: [Issue]

    public init(
        fetchedAt: Date, ageSeconds: Int = 0, stale: Bool = false, notice: String? = nil, complete: Bool = true,
        teams: [Team] = [], users: [User] = [], projects: [Project] = [], milestones: [Milestone] = [],
        labels: [Label] = [], issues: [Issue] = []
    ) {
        self.fetchedAt = fetchedAt
        self.ageSeconds = ageSeconds
        self.stale = stale
        self.notice = notice
        self.complete = complete
        self.teams = teams
        self.users = users
        self.projects = projects
        self.milestones = milestones
        self.labels = labels
        self.issues = issues
    }

    /// Something with an id and a name.
    public struct Reference: Codable, Sendable, Hashable {
        public var id: LinearID
        public var name: String

        public init(id: LinearID, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// Somebody, as other things refer to one.
    public struct Person: Codable, Sendable, Hashable {
        public var id: LinearID
        public var name: String
        public var displayName: String

        public init(id: LinearID, name: String, displayName: String) {
            self.id = id
            self.name = name
            self.displayName = displayName
        }
    }

    /// A team, as other things refer to one.
    public struct TeamReference: Codable, Sendable, Hashable {
        public var id: LinearID
        public var key: String
        public var name: String

        public init(id: LinearID, key: String, name: String) {
            self.id = id
            self.key = key
            self.name = name
        }
    }

    /// Where an issue or a project stands.
    public struct State: Codable, Sendable, Hashable {
        public var id: LinearID
        public var name: String
        /// One of Linear's types: for issues triage, backlog, unstarted, started, completed, canceled, duplicate.
        public var type: String

        public init(id: LinearID, name: String, type: String) {
            self.id = id
            self.name = name
            self.type = type
        }
    }
}
