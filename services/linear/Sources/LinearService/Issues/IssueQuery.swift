internal import Domain
internal import LinearAPI

/// Which issues somebody asks for. What is named and not found fits no issue.
struct IssueQuery: Sendable {
    var team: String?
    var project: String?
    /// A name, or `none` for issues that nobody has.
    var assignee: String?
    /// Name or type of a state, or `open`, `closed`.
    var state: String?
    /// Words that all stand in identifier, title or description.
    var words: String?

    func issues(in workspace: Workspace) -> [LinearIssue] {
        var issues = workspace.issues
        if let team { issues = issues.filter(Self.teamTest(team, workspace)) }
        if let project { issues = issues.filter(Self.projectTest(project, workspace)) }
        if let assignee { issues = issues.filter(Self.assigneeTest(assignee, workspace)) }
        if let state { issues = issues.filter(Self.stateTest(state)) }
        if let words { issues = issues.filter(Self.wordsTest(words)) }
        return issues
    }

    private static func teamTest(_ name: String, _ workspace: Workspace) -> (LinearIssue) -> Bool {
        let id = workspace.team(named: name).value?.id
        return { $0.team.id == id }
    }

    /// The whole name, or else words of it.
    private static func projectTest(_ name: String, _ workspace: Workspace) -> (LinearIssue) -> Bool {
        let wanted = NameFolding.folded(name)
        if let id = LinearID(name) { return { $0.project?.id == id } }
        let named = workspace.projects.filter { NameFolding.folded($0.name) == wanted }
        let matches = named.isEmpty ? workspace.projects.filter { NameFolding.folded($0.name).contains(wanted) } : named
        let ids = Set(matches.map(\.id))
        return { issue in issue.project.map { ids.contains($0.id) } ?? false }
    }

    private static func assigneeTest(_ name: String, _ workspace: Workspace) -> (LinearIssue) -> Bool {
        if name.lowercased() == "none" { return { $0.assignee == nil } }
        guard let id = workspace.people.likely(name).value?.id else { return { _ in false } }
        return { $0.assignee?.id == id }
    }

    private static func stateTest(_ name: String) -> (LinearIssue) -> Bool {
        let wanted = NameFolding.folded(name)
        switch wanted {
        case "open": return \.isOpen
        case "closed": return { !$0.isOpen }
        default: return { $0.state.type == wanted || NameFolding.folded($0.state.name) == wanted }
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
