public import Domain

extension LinearClient {
    /// Of things with ids that we chose, those that exist; archived and deleted issues and comments too.
    ///
    /// - Parameters:
    ///   - issues: any number; more than ``maxIDs`` take several requests.
    ///   - milestones: at most 100.
    ///   - comments: at most 100.
    public func written(
        issues: [LinearID], milestones: [LinearID] = [], comments: [LinearID] = []
    ) async throws(LinearError) -> LinearWritten {
        let variables: [String: LinearVariable] = [
            "issues": .ids(Array(issues.prefix(Self.maxIDs))), "milestones": .ids(milestones),
            "comments": .ids(comments),
        ]
        let data = try await send(.written, variables, as: WrittenData.self)
        let rest = Array(issues.dropFirst(Self.maxIDs))
        return LinearWritten(
            issues: data.issues.nodes + (rest.isEmpty ? [] : try await self.issues(ids: rest)),
            milestones: data.projectMilestones.nodes, comments: data.comments.nodes.map(\.id)
        )
    }

    /// What names stand for, in one request: the first page of teams, states, users and labels, and the projects,
    /// milestones and issues that are asked for.
    public func names(_ wanted: LinearNames.Wanted) async throws(LinearError) -> LinearNames {
        let data = try await send(.names, wanted.variables, as: NamesData.self)
        return LinearNames(
            teams: data.teams.list { $0.team(memberIDs: []) }, states: data.workflowStates.list(\.state),
            users: data.users.list { $0 }, labels: data.issueLabels.list(\.label),
            projects: data.projects.list(\.project), milestones: data.projectMilestones.list { $0 },
            issues: data.issues.nodes
        )
    }

    private struct Nodes<Node: Decodable & Sendable>: Decodable, Sendable {
        let nodes: [Node]
    }

    private struct WrittenData: Decodable, Sendable {
        let issues: Nodes<LinearIssue>
        let projectMilestones: Nodes<LinearMilestone>
        let comments: Nodes<LinearPointer>
    }

    private struct NamesData: Decodable, Sendable {
        let teams: Connection<LinearTeamNode>
        let workflowStates: Connection<LinearStateNode>
        let users: Connection<LinearUser>
        let issueLabels: Connection<LinearLabelNode>
        let projects: Connection<LinearProjectNode>
        let projectMilestones: Connection<LinearMilestone>
        let issues: Connection<LinearIssue>
    }
}

extension Connection {
    fileprivate func list<Item: Sendable>(_ transform: (Node) -> Item) -> LinearList<Item> {
        LinearList(items: nodes.map(transform), isComplete: !pageInfo.hasNextPage)
    }
}
