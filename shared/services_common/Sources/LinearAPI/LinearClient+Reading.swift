public import Domain
public import FoundationEssentials

extension LinearClient {
    /// Every team with its active members.
    public func teams() async throws(LinearError) -> [LinearTeam] {
        var teams: [LinearTeam] = []
        for node in try await all(.teams, of: LinearTeamNode.self).items {
            var memberIDs = node.members?.nodes.map(\.id) ?? []
            if node.members?.pageInfo.hasNextPage ?? true { memberIDs = try await members(of: node.id) }
            teams.append(node.team(memberIDs: memberIDs))
        }
        return teams
    }

    /// Every state of every team.
    public func states() async throws(LinearError) -> [LinearState] {
        try await all(.states, of: LinearStateNode.self).items.map(\.state)
    }

    /// Everybody who is not suspended.
    public func users() async throws(LinearError) -> [LinearUser] {
        try await all(.users, of: LinearUser.self).items
    }

    /// Every project that is not archived.
    public func projects() async throws(LinearError) -> [LinearProject] {
        try await all(.projects, of: LinearProjectNode.self).items.map(\.project)
    }

    /// Every milestone of every project.
    public func milestones() async throws(LinearError) -> [LinearMilestone] {
        try await all(.milestones, of: LinearMilestone.self).items
    }

    /// Every milestone of one project.
    public func milestones(of project: LinearID) async throws(LinearError) -> [LinearMilestone] {
        let filter = LinearVariable.object(["project": .object(["id": .object(["eq": .id(project)])])])
        return try await all(.milestones, ["filter": filter], of: LinearMilestone.self).items
    }

    /// The milestone with this UUID.
    ///
    /// - Throws: ``LinearError`` `.notFound` when there is none.
    public func milestone(_ id: LinearID) async throws(LinearError) -> LinearMilestone {
        try await send(.milestone, ["id": .id(id)], as: LinearMilestone.self)
    }

    /// Every label of issues.
    public func labels() async throws(LinearError) -> [LinearLabel] {
        try await all(.labels, of: LinearLabelNode.self).items.map(\.label)
    }

    /// Issues that are neither archived nor deleted, the last changed first, at most ``maxItems``.
    ///
    /// - Parameter updatedSince: only those changed at or after this time.
    public func issues(updatedSince: Date? = nil) async throws(LinearError) -> LinearList<LinearIssue> {
        var variables: [String: LinearVariable] = [:]
        if let updatedSince {
            variables["filter"] = .object(["updatedAt": .object(["gte": .text(LinearJSON.text(updatedSince))])])
        }
        return try await all(.issues, variables, of: LinearIssue.self)
    }

    /// Those of `ids` that exist, archived and deleted ones too.
    public func issues(ids: [LinearID]) async throws(LinearError) -> [LinearIssue] {
        var found: [LinearIssue] = []
        var rest = ids[...]
        while !rest.isEmpty {
            let chunk = Array(rest.prefix(Self.maxIDs))
            rest = rest.dropFirst(Self.maxIDs)
            let page = try await send(.issuesByID, ["ids": .ids(chunk)], as: Connection<LinearIssue>.self)
            found += page.nodes
        }
        return found
    }

    /// The issue with this UUID, or with this identifier, such as `TID-28`.
    ///
    /// - Throws: ``LinearError`` `.notFound` when there is none.
    public func issue(_ idOrIdentifier: String) async throws(LinearError) -> LinearIssue {
        try await send(.issue, ["id": .text(idOrIdentifier)], as: LinearIssue.self)
    }

    private struct MembersHolder: Decodable, Sendable {
        let members: Connection<LinearPointer>
    }

    private func members(of team: LinearID) async throws(LinearError) -> [LinearID] {
        try await all(.teamMembers, ["id": .id(team)], in: MembersHolder.self, connection: \.members).items.map(\.id)
    }
}
