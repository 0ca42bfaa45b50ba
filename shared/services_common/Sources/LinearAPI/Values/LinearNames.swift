public import Domain

/// What names of a workspace stand for just now, as far as one request tells.
public struct LinearNames: Sendable, Equatable {
    /// What is asked for by filter.
    public struct Wanted: Sendable, Hashable {
        /// By id, or by name without regard to case.
        public var projectIDs: Set<LinearID> = []
        public var projectNames: Set<String> = []
        /// Such as `TID-28`.
        public var identifiers: Set<String> = []
        public var issueIDs: Set<LinearID> = []

        public init() {}

        /// The filters. One that nothing is asked for by finds nothing.
        var variables: [String: LinearVariable] {
            let ids = LinearVariable.object([
                "id": .object(["in": .ids(projectIDs.sorted { $0.description < $1.description })])
            ])
            let names = projectNames.sorted().map {
                LinearVariable.object(["name": .object(["eqIgnoreCase": .text($0)])])
            }
            let projects = LinearVariable.object(["or": .list([ids] + names)])
            let byID = LinearVariable.object([
                "id": .object(["in": .ids(issueIDs.sorted { $0.description < $1.description })])
            ])
            return [
                "projects": projects, "milestones": .object(["project": projects]),
                "issues": .object(["or": .list([byID] + identifiers.sorted().compactMap(Self.filter))]),
            ]
        }

        private static func filter(_ identifier: String) -> LinearVariable? {
            let parts = identifier.split(separator: "-")
            guard parts.count == 2, let number = Int(parts[1]) else { return nil }
            return .object([
                "number": .object(["eq": .integer(number)]),
                "team": .object(["key": .object(["eqIgnoreCase": .text(String(parts[0]))])]),
            ])
        }
    }

    /// Without their members.
    public var teams: LinearList<LinearTeam>
    public var states: LinearList<LinearState>
    public var users: LinearList<LinearUser>
    public var labels: LinearList<LinearLabel>
    public var projects: LinearList<LinearProject>
    /// Of ``projects``.
    public var milestones: LinearList<LinearMilestone>
    public var issues: [LinearIssue]

    public init(
        teams: LinearList<LinearTeam>, states: LinearList<LinearState>, users: LinearList<LinearUser>,
        labels: LinearList<LinearLabel>, projects: LinearList<LinearProject>,
        milestones: LinearList<LinearMilestone>, issues: [LinearIssue] = []
    ) {
        self.teams = teams
        self.states = states
        self.users = users
        self.labels = labels
        self.projects = projects
        self.milestones = milestones
        self.issues = issues
    }
}
