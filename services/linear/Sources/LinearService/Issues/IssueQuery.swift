internal import Domain
internal import LinearAPI
internal import ServiceHost

/// Which issues somebody asks for. What is named and not found fits no issue.
struct IssueQuery: Sendable {
    private static let maxTextCharacters = 500
    private static let parameters = [
        "team", "project", "milestone", "assignee", "status", "state", "priority", "label", "q", "query", "limit",
        "cursor", "refresh",
    ]

    let team: String?
    /// A name, a part of one, or an id.
    let project: String?
    let milestone: String?
    /// A name, or `none` for issues that nobody has.
    let assignee: String?
    /// Name or type of a state, or `open`, `closed`.
    let status: String?
    let priority: Priority?
    let label: String?
    /// Words that all stand in identifier, title or description.
    let words: String?

    /// - Throws: ``Problem`` 400 for a parameter that is not one, or has a value that is none.
    init(_ query: QueryReader) throws(Problem) {
        try query.refuseOthers(than: Self.parameters)
        self.team = query.text("team")
        self.project = query.text("project")
        self.milestone = query.text("milestone")
        self.assignee = query.text("assignee")
        self.status = try query.text("status", alias: "state")
        self.label = query.text("label")
        self.words = try query.text("q", alias: "query")
        self.priority = try query.text("priority").map { text throws(Problem) in
            guard let priority = Priority(text) else {
                throw Problem.query("priority", "must be 0 to 4, or none, urgent, high, medium, low")
            }
            return priority
        }
        if let words, words.count > Self.maxTextCharacters {
            throw Problem.query("q", "is longer than \(Self.maxTextCharacters) characters")
        }
    }

    func issues(in workspace: Workspace) -> [LinearIssue] {
        var issues = workspace.issues
        func keep(_ test: ((LinearIssue) -> Bool)?) { if let test { issues = issues.filter(test) } }
        keep(team.map { Self.teamTest($0, workspace) })
        keep(project.map { Self.projectTest($0, workspace) })
        keep(milestone.map { Self.milestoneTest($0, workspace) })
        keep(assignee.map { Self.assigneeTest($0, workspace) })
        keep(status.map(Self.statusTest))
        keep(priority.map { priority in { Int($0.priority) == priority.rawValue } })
        keep(label.map { Self.labelTest($0, workspace) })
        keep(words.map(Self.wordsTest))
        return issues
    }

    private static func teamTest(_ name: String, _ workspace: Workspace) -> (LinearIssue) -> Bool {
        let id = workspace.team(named: name).value?.id
        return { $0.team.id == id }
    }

    private static func projectTest(_ name: String, _ workspace: Workspace) -> (LinearIssue) -> Bool {
        let ids = Set(workspace.projects(like: name).map(\.id))
        return { issue in issue.project.map { ids.contains($0.id) } ?? false }
    }

    private static func milestoneTest(_ name: String, _ workspace: Workspace) -> (LinearIssue) -> Bool {
        let ids = Set(workspace.milestones(called: name).map(\.id))
        return { issue in issue.projectMilestone.map { ids.contains($0.id) } ?? false }
    }

    private static func assigneeTest(_ name: String, _ workspace: Workspace) -> (LinearIssue) -> Bool {
        if name.lowercased() == "none" { return { $0.assignee == nil } }
        guard let id = workspace.people.likely(name).value?.id else { return { _ in false } }
        return { $0.assignee?.id == id }
    }

    private static func labelTest(_ name: String, _ workspace: Workspace) -> (LinearIssue) -> Bool {
        let ids = Set(workspace.labels(called: name).map(\.id))
        return { !ids.isDisjoint(with: $0.labelIds) }
    }

    private static func statusTest(_ name: String) -> (LinearIssue) -> Bool {
        switch NameFolding.folded(name) {
        case "open": \.isOpen
        case "closed": { !$0.isOpen }
        default: { $0.state.isCalled(name) }
        }
    }

    private static func wordsTest(_ text: String) -> (LinearIssue) -> Bool {
        let words = NameFolding.folded(text).split(separator: " ").map(String.init)
        return { issue in
            let haystack = NameFolding.folded("\(issue.identifier) \(issue.title) \(issue.description ?? "")")
            return words.allSatisfy { haystack.contains($0) }
        }
    }
}
