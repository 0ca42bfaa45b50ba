internal import Domain
internal import LinearAPI
internal import WireFormat

/// The workspace as text for a prompt: what the least can be done without is kept the longest.
struct ContextText: Sendable {
    static let defaultLimit = 40_000
    private static let marker = "(Less important lines were left out.)"

    private struct Line {
        let section: Int
        let text: String
        /// The lower the more important.
        let rank: Int
    }

    private static let titles = ["", "Teams", "People", "Projects", "Open issues", "Labels", "Recently completed"]

    private let lines: [Line]

    init(_ reading: WorkspaceReading, today: CalendarDate) {
        let workspace = reading.workspace
        var lines = [
            Line(section: 0, text: "Linear workspace, as of \(ContractTime.text(reading.fetchedAt)).", rank: 0)
        ]
        if let notice = reading.notice { lines.append(Line(section: 0, text: notice, rank: 0)) }
        lines += workspace.teams.map { Line(section: 1, text: "- \($0.name) (\($0.key))", rank: 1) }
        lines += workspace.users.filter(\.isActive).map {
            Line(section: 2, text: "- \($0.name) (@\($0.displayName), \($0.email))", rank: 3)
        }
        for project in workspace.projects { lines += Self.lines(of: project, in: workspace) }
        lines += Self.openIssues(in: workspace, today: today)
        lines.append(
            Line(section: 5, text: workspace.labels.filter { !$0.isGroup }.map(\.name).joined(separator: ", "), rank: 8)
        )
        lines += Self.completed(in: workspace)
        self.lines = lines.filter { !$0.text.isEmpty }
    }

    /// The text, at most `limit` characters.
    func text(limit: Int) -> String {
        let whole = render(lines)
        guard whole.count > limit else { return whole }
        // In order of importance, every line that still fits; section titles are counted as if all were needed.
        var room = limit - Self.titles.reduce(0) { $0 + $1.count + 4 } - Self.marker.count - 1
        var kept: Set<Int> = []
        for (index, line) in lines.enumerated().sorted(by: {
            ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
        }) {
            let cost = line.text.count + 1
            guard cost <= room else { continue }
            room -= cost
            kept.insert(index)
        }
        let text = render(lines.enumerated().filter { kept.contains($0.offset) }.map(\.element)) + Self.marker + "\n"
        return String(text.prefix(limit))
    }

    private func render(_ lines: [Line]) -> String {
        var text = ""
        var section = 0
        for line in lines {
            if line.section != section {
                section = line.section
                text += "\n## \(Self.titles[section])\n"
            }
            text += line.text + "\n"
        }
        return text
    }

    private static func lines(of project: LinearProject, in workspace: Workspace) -> [Line] {
        var facts = ["\(project.status.name), \(Int((project.progress * 100).rounded())) %"]
        if let date = project.targetDate { facts.append("target \(date)") }
        if let lead = project.lead { facts.append("lead \(lead.name)") }
        let teams = project.teamIDs.compactMap { workspace.team($0)?.key }
        if !teams.isEmpty { facts.append("team \(teams.joined(separator: ", "))") }
        var lines = [Line(section: 3, text: "- \(project.name): \(facts.joined(separator: "; "))", rank: 2)]
        if !project.description.isEmpty {
            lines.append(Line(section: 3, text: "  \(oneLine(project.description, limit: 300))", rank: 6))
        }
        lines += workspace.milestones(of: project.id).map { milestone in
            let date = milestone.targetDate.map { ", target \($0)" } ?? ""
            let percent = Int((milestone.progressFraction * 100).rounded())
            return Line(section: 3, text: "  milestone \(milestone.name): \(percent) %\(date)", rank: 4)
        }
        return lines
    }

    private static func openIssues(in workspace: Workspace, today: CalendarDate) -> [Line] {
        let open = workspace.issues.filter(\.isOpen).map { ($0, IssuePressure($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
        return open.map { issue in
            let rank =
                switch issue.state.type {
                case "started": 5
                case "backlog": 9
                default: issue.isOverdue(on: today) ? 5 : 7
                }
            return Line(section: 4, text: line(of: issue), rank: rank)
        }
    }

    private static func completed(in workspace: Workspace) -> [Line] {
        workspace.issues.filter { $0.state.type == "completed" }
            .sorted { ($0.completedAt ?? $0.updatedAt) > ($1.completedAt ?? $1.updatedAt) }
            .prefix(100).map { Line(section: 6, text: line(of: $0), rank: 10) }
    }

    private static func line(of issue: LinearIssue) -> String {
        var facts = [issue.state.name]
        if let priority = Priority(rawValue: Int(issue.priority)), priority != .none { facts.append("\(priority)") }
        facts.append(issue.assignee?.name ?? "unassigned")
        if let project = issue.project { facts.append(project.name) }
        if let milestone = issue.projectMilestone { facts.append(milestone.name) }
        if let date = issue.dueDate { facts.append("due \(date)") }
        return "- \(issue.identifier) \(oneLine(issue.title, limit: 200)) [\(facts.joined(separator: "; "))]"
    }

    private static func oneLine(_ text: String, limit: Int) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > limit ? line.prefix(limit) + "…" : line
    }
}
