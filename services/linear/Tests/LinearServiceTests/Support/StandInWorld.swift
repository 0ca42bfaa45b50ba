import Domain
import Foundation

/// What the stand-in knows.
struct StandInWorld: Sendable {
    var teams: [JSON]
    var states: [JSON]
    var users: [JSON]
    var projects: [JSON]
    var milestones: [JSON]
    var labels: [JSON]
    var issues: [JSON]
    var comments: [JSON] = []
    /// How many nodes a page has.
    var pageSize = 250
    /// When what is written now was written.
    var writtenAt: JSON = "2025-10-10T09:00:00.000Z"
    /// Titles that are refused.
    var refusedTitles: Set<String> = []
    /// Names that no milestone may have.
    var refusedNames: Set<String> = []
    /// Words that no comment may have.
    var refusedWords: Set<String> = []

    mutating func answer(_ operation: String, _ variables: JSON) -> JSON {
        switch operation {
        case "Workspace": firstPages(variables)
        case "Progress": progress(variables)
        case "Teams": page("teams", listed(teams, variables), variables)
        case "States": page("workflowStates", listed(states, variables), variables)
        case "Users": page("users", listed(users, variables), variables)
        case "Projects": page("projects", listed(projects, variables), variables)
        case "Milestones": page("projectMilestones", listed(milestones, variables), variables)
        case "Labels": page("issueLabels", listed(labels, variables), variables)
        case "Milestone":
            milestones.first { $0["id"] == variables["id"] }.map { data(["projectMilestone": $0]) }
                ?? failure("Entity not found: ProjectMilestone")
        case "Issues": page("issues", listed(issues, variables), variables)
        case "IssuesByID": page("issues", issues.filter { variables["ids"].list.contains($0["id"]) }, [:])
        case "Issue": find(variables["id"]).map { data(["issue": $0]) } ?? failure("Entity not found: Issue")
        case "Written": written(variables)
        case "Names": names(variables)
        case "CommentCreate": comment(variables["input"])
        case "IssueCreate": create(variables["input"])
        case "IssueBatchCreate": createBatch(variables["input"]["issues"].list)
        case "IssueUpdate": update(variables["id"], variables["input"])
        case "IssueDelete": delete(variables["id"])
        case "MilestoneCreate": createMilestone(variables["input"])
        default: failure("no such operation", code: "GRAPHQL_VALIDATION_FAILED")
        }
    }

    /// Not one in the trash.
    func issue(titled title: String) -> JSON? {
        issues.first { $0["title"].text == title && $0["trashed"] != true }
    }

    private func find(_ id: JSON) -> JSON? { issues.first { $0["id"] == id || $0["identifier"] == id } }

    private func written(_ variables: JSON) -> JSON {
        func nodes(_ all: [JSON], _ ids: String) -> JSON {
            ["nodes": .list(all.filter { variables[ids].list.contains($0["id"]) })]
        }
        return data([
            "issues": nodes(issues, "issues"), "projectMilestones": nodes(milestones, "milestones"),
            "comments": nodes(comments, "comments"),
        ])
    }

    private func names(_ variables: JSON) -> JSON {
        func list(_ nodes: [JSON]) -> JSON {
            ["nodes": .list(nodes), "pageInfo": ["hasNextPage": false, "endCursor": nil]]
        }
        let filters = variables["projects"]["or"].list
        let ids = filters.flatMap { $0["id"]["in"].list }
        let wanted = filters.compactMap { $0["name"]["eqIgnoreCase"].text?.lowercased() }
        let found = projects.filter { ids.contains($0["id"]) || wanted.contains($0["name"].text?.lowercased() ?? "") }
        let others = variables["issues"]["or"].list
        let numbers = others.compactMap { filter in
            filter["number"]["eq"].number.map { "\(filter["team"]["key"]["eqIgnoreCase"].text ?? "")-\(Int($0))" }
        }
        let asked = issues.filter { issue in
            others.contains { $0["id"]["in"].list.contains(issue["id"]) }
                || numbers.contains(issue["identifier"].text ?? "")
        }
        return data([
            "teams": list(teams), "workflowStates": list(states), "users": list(users), "issueLabels": list(labels),
            "projects": list(found), "issues": list(asked),
            "projectMilestones": list(milestones.filter { found.map { $0["id"] }.contains($0["project"]["id"]) }),
        ])
    }

    private mutating func comment(_ input: JSON) -> JSON {
        guard !comments.contains(where: { $0["id"] == input["id"] }) else {
            return failure("conflict on insert of Comment", presentable: "Entity Comment already exists.")
        }
        guard issues.contains(where: { $0["id"] == input["issueId"] }) else { return failure("no such issue") }
        if refusedWords.contains(where: { input["body"].text?.contains($0) ?? false }) {
            return failure("body is not allowed")
        }
        comments.append(input)
        return data(["commentCreate": ["success": true, "comment": ["id": input["id"]]]])
    }

    /// What a list has: not what is gone, unless that is asked for, and what changed since then, the last changed first.
    private func listed(_ nodes: [JSON], _ variables: JSON, filter: String = "filter") -> [JSON] {
        let since = variables[filter]["updatedAt"]["gte"].text ?? ""
        let projects = variables[filter]["project"]["id"]["in"].list
        return nodes.map(Self.dated).filter { node in
            (variables["gone"] == true || (node["trashed"] != true && node["archivedAt"] == .null))
                && (node["updatedAt"].text ?? "") >= since
                && (projects.isEmpty || projects.contains(node["project"]["id"]))
        }.sorted { ($0["updatedAt"].text ?? "") > ($1["updatedAt"].text ?? "") }
    }

    private static func dated(_ node: JSON) -> JSON {
        guard !node.has("updatedAt"), case .object(var fields) = node else { return node }
        fields["updatedAt"] = "2025-09-01T09:00:00.000Z"
        return .object(fields)
    }

    private func firstPages(_ variables: JSON) -> JSON {
        let kinds: [(String, String, [JSON])] = [
            ("teams", "teams", teams), ("workflowStates", "states", states), ("users", "users", users),
            ("projects", "projects", projects), ("projectMilestones", "milestones", milestones),
            ("issueLabels", "labels", labels), ("issues", "issues", issues),
        ]
        var fields: [String: JSON] = [:]
        for (name, variable, nodes) in kinds {
            fields[name] = connection(listed(nodes, variables, filter: variable), from: 0)
        }
        return data(.object(fields))
    }

    private func progress(_ variables: JSON) -> JSON {
        func nodes(_ all: [JSON], _ ids: JSON) -> JSON {
            [
                "nodes": .list(
                    all.filter { ids.list.contains($0["id"]) }.map { ["id": $0["id"], "progress": $0["progress"]] })
            ]
        }
        return data([
            "projects": nodes(projects, variables["projects"]),
            "projectMilestones": nodes(milestones, variables["milestones"]),
        ])
    }

    private func page(_ name: String, _ nodes: [JSON], _ variables: JSON) -> JSON {
        data([name: connection(nodes, from: variables["after"].text.flatMap(Int.init) ?? 0)])
    }

    private func connection(_ nodes: [JSON], from start: Int) -> JSON {
        let end = min(start + pageSize, nodes.count)
        return [
            "nodes": .list(Array(nodes[min(start, end)..<end])),
            "pageInfo": ["hasNextPage": .flag(end < nodes.count), "endCursor": .text(String(end))],
        ]
    }

    private mutating func create(_ input: JSON) -> JSON {
        if let refusal = refusal(of: input) { return refusal }
        let issue = made(input)
        issues.insert(issue, at: 0)
        return data(["issueCreate": ["success": true, "issue": issue]])
    }

    private mutating func createBatch(_ inputs: [JSON]) -> JSON {
        for input in inputs {
            if let refusal = refusal(of: input) { return refusal }
        }
        var created: [JSON] = []
        for input in inputs {
            created.append(made(input))
            issues.insert(created[created.count - 1], at: 0)
        }
        return data(["issueBatchCreate": ["success": true, "issues": .list(created)]])
    }

    private func refusal(of input: JSON) -> JSON? {
        if find(input["id"]) != nil {
            return failure(
                "conflict on insert of Issue",
                presentable: "Entity Issue with id \(input["id"].text ?? "") already exists."
            )
        }
        if let title = input["title"].text, refusedTitles.contains(title) { return failure("title is not allowed") }
        if input.has("parentId"), find(input["parentId"]) == nil {
            return failure("parentId contained an entry that could not be found.")
        }
        return nil
    }

    private func made(_ input: JSON) -> JSON {
        let team = teams.first { $0["id"] == input["teamId"] } ?? .null
        let key = team["key"].text ?? "?"
        let number =
            1
            + (issues.compactMap { $0["identifier"].text }.filter { $0.hasPrefix("\(key)-") }.compactMap {
                Int($0.dropFirst(key.count + 1))
            }.max() ?? 0)
        let state =
            states.first { $0["id"] == input["stateId"] }
            ?? states.first { $0["team"]["id"] == input["teamId"] } ?? .null
        var issue = StandInWorld.issue(
            id: input["id"].text ?? "", "\(key)-\(number)", input["title"].text ?? "", team: team, state: state
        )
        apply(input, to: &issue)
        issue["updatedAt"] = writtenAt
        return issue
    }

    private mutating func update(_ id: JSON, _ input: JSON) -> JSON {
        guard let index = issues.firstIndex(where: { $0["id"] == id }) else {
            return failure("Entity not found: Issue")
        }
        apply(input, to: &issues[index])
        issues[index]["updatedAt"] = writtenAt
        return data(["issueUpdate": ["success": true, "issue": issues[index]]])
    }

    private func apply(_ input: JSON, to issue: inout JSON) {
        for name in ["title", "description", "priority", "estimate", "dueDate", "labelIds"] where input.has(name) {
            issue[name] = input[name]
        }
        func refer(_ field: String, _ input: JSON, _ all: [JSON], to name: String) {
            guard input.has(field) else { return }
            issue[name] = all.first { $0["id"] == input[field] } ?? .null
        }
        refer("assigneeId", input, users, to: "assignee")
        refer("projectId", input, projects, to: "project")
        refer("projectMilestoneId", input, milestones, to: "projectMilestone")
        refer("stateId", input, states, to: "state")
        refer("parentId", input, issues, to: "parent")
    }

    private mutating func delete(_ id: JSON) -> JSON {
        for index in issues.indices where issues[index]["id"] == id {
            issues[index]["trashed"] = true
            issues[index]["archivedAt"] = writtenAt
            issues[index]["updatedAt"] = writtenAt
        }
        return data(["issueDelete": ["success": true]])
    }

    private mutating func createMilestone(_ input: JSON) -> JSON {
        guard !milestones.contains(where: { $0["id"] == input["id"] }) else {
            return failure(
                "conflict on insert of ProjectMilestone", presentable: "Entity ProjectMilestone already exists.")
        }
        if refusedNames.contains(input["name"].text ?? "") { return failure("name is not allowed") }
        let project = projects.first { $0["id"] == input["projectId"] } ?? .null
        let milestone = StandInWorld.milestone(input["id"].text ?? "", input["name"].text ?? "", project: project)
        milestones.append(milestone)
        return data(["projectMilestoneCreate": ["success": true, "projectMilestone": milestone]])
    }

    private func data(_ fields: JSON) -> JSON { ["data": fields] }

    private func failure(_ message: String, code: String = "INPUT_ERROR", presentable: String? = nil) -> JSON {
        [
            "data": nil,
            "errors": [
                [
                    "message": .text(message),
                    "extensions": ["code": .text(code), "userPresentableMessage": .text(presentable ?? message)],
                ]
            ],
        ]
    }
}
