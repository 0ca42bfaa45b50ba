import Domain
import FoundationEssentials
import LinearSandbox

/// A workspace as pages show it.
struct BoardView {
    let workspace: Workspace

    init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    func identifier(_ issue: Issue) -> String { workspace.identifier(of: issue) }

    func address(_ issue: Issue) -> String { "/sandbox/issues/\(identifier(issue))" }

    func address(_ project: Project) -> String { "/sandbox/projects/\(project.slugID)" }

    /// Issues that are still there.
    func listed(_ issues: some Sequence<Issue>) -> [Issue] {
        issues.filter { $0.archivedAt == nil }.sorted { ($1.createdAt, $1.number) < ($0.createdAt, $0.number) }
    }

    /// The latest issues, each with its sub-issues after it; a new sub-issue brings its parent up again.
    func latest(_ limit: Int) -> [(issue: Issue, children: [Issue])] {
        let tops = workspace.issues.all.filter { issue in
            issue.archivedAt == nil && workspace.issues[issue.parentID].map { $0.archivedAt != nil } ?? true
        }
        let families = tops.map { issue in
            (issue: issue, children: Array(listed(workspace.children(of: issue.id)).reversed()))
        }
        let newest = { (family: (issue: Issue, children: [Issue])) in
            max(family.issue.createdAt, family.children.last?.createdAt ?? .distantPast)
        }
        return families.sorted { (newest($1), $1.issue.number) < (newest($0), $0.issue.number) }.prefix(limit).map {
            $0
        }
    }

    func state(_ issue: Issue) -> HTML {
        let state = workspace.states[issue.stateID]
        return "<span class=\"chip \(state?.type ?? "")\">\(state?.name ?? "?")</span>"
    }

    func person(_ id: UserID?) -> String { workspace.users[id]?.name ?? "–" }

    /// A table of issues; sub-issues follow theirs, indented.
    func table(_ rows: [(issue: Issue, children: [Issue])]) -> HTML {
        let lines = rows.flatMap { row in [line(row.issue)] + row.children.map { line($0, style: "child") } }
        return """
            <div class="table"><table>
            <thead><tr><th>Issue</th><th>Title</th><th>State</th><th>Priority</th><th>Assignee</th><th>Project</th><th>Due</th></tr></thead>
            <tbody>\(lines)</tbody></table></div>
            """
    }

    private func line(_ issue: Issue, style: String = "") -> HTML {
        let project = workspace.projects[issue.projectID]
        let link: HTML = project.map { "<a href=\"\(address($0))\">\($0.name)</a>" } ?? "–"
        return """
            <tr class="\(style)"><td class="id"><a href="\(address(issue))">\(identifier(issue))</a></td>
            <td>\(issue.title)</td><td>\(state(issue))</td><td>\(Self.priority(issue.priority))</td>
            <td>\(person(issue.assigneeID))</td><td>\(link)</td><td class="id">\(issue.dueDate?.description ?? "–")</td></tr>
            """
    }

    func bar(_ progress: Double) -> HTML {
        "<div class=\"bar\"><i style=\"width:\(Int((progress * 100).rounded()))%\"></i></div>"
    }

    static func priority(_ priority: Int) -> String {
        ["–", "Urgent", "High", "Medium", "Low"][max(0, min(4, priority))]
    }

    /// A moment in UTC, to the minute.
    static func time(_ date: Date) -> String {
        date.formatted(Date.ISO8601FormatStyle(dateTimeSeparator: .space)).prefix(16) + " UTC"
    }
}
