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
            let names = projectNames.sorted().map { name in
                LinearVariable.object(["name": .object(["eqIgnoreCase": .text(name)])])
            }
            let projects = Self.any(of: projectIDs, or: names)
            return [
                "projects": projects, "milestones": .object(["project": projects]),
                "issues": Self.any(of: issueIDs, or: identifiers.sorted().compactMap(Self.filter)),
            ]
        }

        /// What nothing has for its id: an empty list of ids might be no filter at all.
        private static let nobody = LinearVariable.text("00000000-0000-0000-0000-000000000000")

        private static func any(of ids: Set<LinearID>, or filters: [LinearVariable]) -> LinearVariable {
            let list = ids.map(\.description).sorted().map(LinearVariable.text)
            let isEmpty = list.isEmpty && filters.isEmpty
            let byID = LinearVariable.object(["id": .object(["in": .list(isEmpty ? [nobody] : list)])])
            return .object(["or": .list((list.isEmpty && !isEmpty ? [] : [byID]) + filters)])
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
