public import Domain

extension LinearClient {
    /// Every milestone of one project.
    public func milestones(of project: LinearID) async throws(LinearError) -> [LinearMilestone] {
        try await milestones(of: [project])
    }

    /// Every milestone of these projects, at most ``maxIDs`` of them.
    public func milestones(of projects: [LinearID]) async throws(LinearError) -> [LinearMilestone] {
        let filter = LinearVariable.object(["project": .object(["id": .object(["in": .ids(projects)])])])
        return try await all(.milestones, ["filter": filter], of: LinearMilestone.self).items
    }

    /// The milestone with this UUID.
    ///
    /// - Throws: ``LinearError`` `.notFound` when there is none.
    public func milestone(_ id: LinearID) async throws(LinearError) -> LinearMilestone {
        try await send(.milestone, ["id": .id(id)], as: LinearMilestone.self)
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
}
