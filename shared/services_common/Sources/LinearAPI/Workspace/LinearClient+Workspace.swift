public import Domain
public import FoundationEssentials

extension LinearClient {
    /// The most projects and milestones of one request for their progress.
    private static let maxProjects = 100
    private static let maxMilestones = 250

    /// Every team, state, user, project, milestone, label and issue, or those of them that changed.
    ///
    /// The first request asks for a page of each kind, so that a small workspace, or a few changes, take no other.
    ///
    /// - Parameter since: only what changed at or after this time, and then with what was archived or deleted; what was
    ///   removed for good is not told. Who joined or left a team is not a change of the team.
    public func workspace(since: Date? = nil) async throws(LinearError) -> LinearSweep {
        let filter = since.map { LinearVariable.object(["updatedAt": .object(["gte": .text(LinearJSON.text($0))])]) }
        let first = try await send(.workspace, Self.variables(filter), as: FirstPages.self)
        var sweep = LinearSweep()
        sweep.requests = 1
        sweep.newest = first.newest
        sweep.teams = try await teams(first.teams, filter, &sweep)
        sweep.states = try await rest(of: first.workflowStates, .states, filter, &sweep) { ($0.id, $0.state) }
        sweep.users = try await rest(of: first.users, .users, filter, &sweep) { ($0.id, $0) }
        sweep.projects = try await rest(of: first.projects, .projects, filter, &sweep) { ($0.id, $0.project) }
        sweep.milestones = try await rest(of: first.projectMilestones, .milestones, filter, &sweep) { ($0.id, $0) }
        sweep.labels = try await rest(of: first.issueLabels, .labels, filter, &sweep) { ($0.id, $0.label) }
        sweep.issues = try await rest(of: first.issues, .issues, filter, &sweep) { ($0.id, $0) }
        return sweep
    }

    /// How far these projects and milestones are: their issues change it, and not when they themselves changed. What is
    /// not there any more is left out.
    public func progress(
        projects: [LinearID], milestones: [LinearID]
    ) async throws(LinearError) -> LinearProgress {
        var progress = LinearProgress()
        var (projects, milestones) = (projects[...], milestones[...])
        while !projects.isEmpty || !milestones.isEmpty {
            let variables: [String: LinearVariable] = [
                "projects": .ids(Array(projects.prefix(Self.maxProjects))),
                "milestones": .ids(Array(milestones.prefix(Self.maxMilestones))),
            ]
            let page = try await send(.progress, variables, as: ProgressPage.self)
            for node in page.projects.nodes { progress.projects[node.id] = node.progress }
            for node in page.projectMilestones.nodes { progress.milestones[node.id] = node.progress }
            progress.requests += 1
            projects = projects.dropFirst(Self.maxProjects)
            milestones = milestones.dropFirst(Self.maxMilestones)
        }
        return progress
    }

    /// The first page of every kind.
    private struct FirstPages: Decodable, Sendable {
        let teams: Connection<Listed<LinearTeamNode>>
        let workflowStates: Connection<Listed<LinearStateNode>>
        let users: Connection<Listed<LinearUser>>
        let projects: Connection<Listed<LinearProjectNode>>
        let projectMilestones: Connection<Listed<LinearMilestone>>
        let issueLabels: Connection<Listed<LinearLabelNode>>
        let issues: Connection<Listed<LinearIssue>>

        var newest: Date? {
            let first = [
                teams.newest(), workflowStates.newest(), users.newest(), projects.newest(), projectMilestones.newest(),
                issueLabels.newest(), issues.newest(),
            ]
            return first.compactMap(\.self).max()
        }
    }

    private struct ProgressPage: Decodable, Sendable {
        struct Nodes: Decodable, Sendable {
            struct Node: Decodable, Sendable {
                let id: LinearID
                let progress: Double
            }

            let nodes: [Node]
        }

        let projects: Nodes
        let projectMilestones: Nodes
    }

    private static func variables(_ filter: LinearVariable?) -> [String: LinearVariable] {
        guard let filter else { return [:] }
        let names = ["teams", "states", "users", "projects", "milestones", "labels", "issues"]
        var variables = Dictionary(uniqueKeysWithValues: names.map { ($0, filter) })
        variables["gone"] = .flag(true)
        return variables
    }

    private func rest<Node: Decodable & Sendable, Item: Sendable>(
        of first: Connection<Listed<Node>>, _ document: LinearDocument, _ filter: LinearVariable?,
        _ sweep: inout LinearSweep, _ item: (Node) -> (LinearID, Item)
    ) async throws(LinearError) -> LinearSweep.Kind<Item> {
        let variables: [String: LinearVariable] = filter.map { ["filter": $0, "gone": .flag(true)] } ?? [:]
        let list = try await all(document, variables, of: Listed<Node>.self, after: first)
        sweep.requests += list.requests
        sweep.isComplete = sweep.isComplete && list.isComplete
        var kind = LinearSweep.Kind<Item>()
        kind.items.reserveCapacity(list.items.count)
        for listed in list.items {
            let (id, item) = item(listed.node)
            if listed.isGone { kind.gone.append(id) } else { kind.items.append(item) }
        }
        return kind
    }

    private func teams(
        _ first: Connection<Listed<LinearTeamNode>>, _ filter: LinearVariable?, _ sweep: inout LinearSweep
    ) async throws(LinearError) -> LinearSweep.Kind<LinearTeam> {
        let nodes = try await rest(of: first, .teams, filter, &sweep) { ($0.id, $0) }
        var teams = LinearSweep.Kind<LinearTeam>(gone: nodes.gone)
        for node in nodes.items {
            var memberIDs = node.members?.nodes.map(\.id) ?? []
            if node.members?.pageInfo.hasNextPage ?? true {
                let members = try await members(of: node.id)
                memberIDs = members.items.map(\.id)
                sweep.requests += members.requests
            }
            teams.items.append(node.team(memberIDs: memberIDs))
        }
        return teams
    }

    private struct MembersHolder: Decodable, Sendable {
        let members: Connection<LinearPointer>
    }

    private func members(of team: LinearID) async throws(LinearError) -> LinearList<LinearPointer> {
        try await all(.teamMembers, ["id": .id(team)], in: MembersHolder.self, connection: \.members)
    }
}

extension Connection {
    /// When the first changed, which changed last.
    fileprivate func newest<Inner>() -> Date? where Node == Listed<Inner> { nodes.first?.updatedAt }
}
