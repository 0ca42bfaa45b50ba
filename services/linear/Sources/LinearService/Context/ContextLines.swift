internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import WireFormat

/// All lines about a workspace, within each section the most important first.
struct ContextLines: Sendable {
    private static let nearDays = 30
    private static let pressingDays = 7
    private static let maxCompleted = 100

    private let reading: WorkspaceReading
    private let today: CalendarDate
    private(set) var lines: [ContextLine] = []

    private var workspace: Workspace { reading.workspace }

    init(_ reading: WorkspaceReading, today: CalendarDate) {
        self.reading = reading
        self.today = today
        addHead()
        addTeams()
        addPeople()
        addProjects()
        addOpenIssues()
        addLabels()
        addCompleted()
    }

    private mutating func add(
        _ section: ContextLine.Section, _ rank: ContextLine.Rank, noun: String? = nil, parent: Int? = nil,
        _ text: @escaping @Sendable () -> String
    ) {
        lines.append(ContextLine(section: section, rank: rank, noun: noun, parent: parent, text: text))
    }

    private mutating func addHead() {
        let fetchedAt = reading.fetchedAt
        add(.head, .head) { "Linear workspace, as of \(ContractTime.text(fetchedAt))." }
        if let notice = reading.notice { add(.head, .head) { notice } }
    }

    private mutating func addTeams() {
        for team in workspace.teams { add(.teams, .team, noun: "team") { "- \(team.name) (\(team.key))" } }
    }

    /// Who has the most to do comes first.
    private mutating func addPeople() {
        var open: [LinearID: Int] = [:]
        for issue in workspace.issues where issue.isOpen {
            if let id = issue.assignee?.id { open[id, default: 0] += 1 }
        }
        let people = workspace.users.filter(\.isActive).map { (user: $0, open: open[$0.id] ?? 0) }
        for (user, _) in people.sorted(by: { ($1.open, $0.user.name) < ($0.open, $1.user.name) }) {
            add(.people, .person, noun: "person") { "- \(user.name) (@\(user.displayName), \(user.email))" }
        }
    }

    /// Those under way come first, by the day they are due.
    private mutating func addProjects() {
        let teams = Dictionary(workspace.teams.map { ($0.id, $0.key) }) { first, _ in first }
        let milestones = Dictionary(grouping: workspace.milestones, by: \.project.id)
        let projects = workspace.projects.map { (project: $0, order: Self.order($0)) }
        for (project, _) in projects.sorted(by: { $0.order < $1.order }) {
            let isActive = project.status.type == "started"
            let parent = lines.count
            add(.projects, isActive ? .activeProject : .otherProject, noun: "project") { Self.text(project, teams) }
            if !project.description.isEmpty {
                add(.projects, .description, parent: parent) { "  \(Self.oneLine(project.description, limit: 300))" }
            }
            for milestone in (milestones[project.id] ?? []).sorted(by: { $0.sortOrder < $1.sortOrder }) {
                let rank: ContextLine.Rank = isActive && isNear(milestone) ? .nearMilestone : .otherMilestone
                add(.projects, rank, noun: "milestone", parent: parent) { Self.text(milestone) }
            }
        }
    }

    private func isNear(_ milestone: LinearMilestone) -> Bool {
        guard let date = milestone.targetDate, milestone.progressFraction < 1 else { return false }
        return date.dayNumber <= today.dayNumber + Self.nearDays
    }

    private mutating func addOpenIssues() {
        let open = workspace.issues.filter(\.isOpen).map { (issue: $0, rank: rank($0), pressure: IssuePressure($0)) }
        for (issue, rank, _) in open.sorted(by: { ($0.rank, $0.pressure) < ($1.rank, $1.pressure) }) {
            add(.openIssues, rank, noun: "issue") { Self.text(issue) }
        }
    }

    private func rank(_ issue: LinearIssue) -> ContextLine.Rank {
        let isDueSoon = issue.dueDate.map { $0.dayNumber <= today.dayNumber + Self.pressingDays } ?? false
        if issue.priority == 1 || isDueSoon { return .pressingIssue }
        return switch issue.state.type {
        case "started": .startedIssue
        case "backlog": .backlogIssue
        default: .nextIssue
        }
    }

    private mutating func addLabels() {
        let names = workspace.labels.filter { !$0.isGroup }.map(\.name)
        if !names.isEmpty { add(.labels, .label) { names.joined(separator: ", ") } }
    }

    private mutating func addCompleted() {
        let completed = workspace.issues.lazy.filter { $0.state.type == "completed" }
            .map { (issue: $0, at: $0.completedAt ?? $0.updatedAt) }
        for (issue, _) in completed.sorted(by: { $0.at > $1.at }).prefix(Self.maxCompleted) {
            add(.completed, .completedIssue) { Self.text(issue) }
        }
    }

    private static func order(_ project: LinearProject) -> (Int, Int, String) {
        let types = ["started", "planned", "paused", "backlog"]
        let type = types.firstIndex(of: project.status.type) ?? types.count
        return (type, project.targetDate?.dayNumber ?? Int.max, project.name)
    }

    private static func text(_ project: LinearProject, _ teams: [LinearID: String]) -> String {
        var facts = ["\(project.status.name), \(Int((project.progress * 100).rounded())) %"]
        if let date = project.targetDate { facts.append("target \(date)") }
        if let lead = project.lead { facts.append("lead \(lead.name)") }
        let keys = project.teamIDs.compactMap { teams[$0] }
        if !keys.isEmpty { facts.append("team \(keys.joined(separator: ", "))") }
        return "- \(project.name): \(facts.joined(separator: "; "))"
    }

    private static func text(_ milestone: LinearMilestone) -> String {
        let date = milestone.targetDate.map { ", target \($0)" } ?? ""
        return "  milestone \(milestone.name): \(Int((milestone.progressFraction * 100).rounded())) %\(date)"
    }

    private static func text(_ issue: LinearIssue) -> String {
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
