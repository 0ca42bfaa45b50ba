public import Domain

/// A project.
public struct LinearProject: Sendable, Hashable, Codable {
    /// Where a project stands.
    public struct Status: Sendable, Hashable, Codable {
        public let id: LinearID
        public let name: String
        /// `backlog`, `planned`, `started`, `paused`, `completed` or `canceled`; others may come.
        public let type: String

        public init(id: LinearID, name: String, type: String) {
            self.id = id
            self.name = name
            self.type = type
        }
    }

    public let id: LinearID
    public let name: String
    public let description: String
    public let status: Status
    /// Share of the work that is done, 0 to 1.
    public var progress: Double
    public let startDate: CalendarDate?
    public let targetDate: CalendarDate?
    public let lead: LinearPerson?
    /// At most 25: more are not read.
    public let teamIDs: [LinearID]
    public let url: String

    public init(
        id: LinearID, name: String, description: String = "", status: Status, progress: Double = 0,
        startDate: CalendarDate? = nil, targetDate: CalendarDate? = nil, lead: LinearPerson? = nil,
        teamIDs: [LinearID] = [], url: String
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.status = status
        self.progress = progress
        self.startDate = startDate
        self.targetDate = targetDate
        self.lead = lead
        self.teamIDs = teamIDs
        self.url = url
    }
}

struct LinearProjectNode: Decodable, Sendable {
    struct Teams: Decodable, Sendable {
        let nodes: [LinearPointer]
    }

    let id: LinearID
    let name: String
    let description: String
    let status: LinearProject.Status
    let progress: Double
    let startDate: CalendarDate?
    let targetDate: CalendarDate?
    let lead: LinearPerson?
    let teams: Teams
    let url: String

    var project: LinearProject {
        LinearProject(
            id: id, name: name, description: description, status: status, progress: progress, startDate: startDate,
            targetDate: targetDate, lead: lead, teamIDs: teams.nodes.map(\.id), url: url
        )
    }
}
