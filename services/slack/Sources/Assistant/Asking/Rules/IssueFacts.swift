internal import Domain
internal import ServiceClients

/// Issues in an answer's words.
struct IssueFacts {
    let today: CalendarDate

    /// `[TID-28](…) Title – In Progress, Soo-ah Lim, due Wed 8 Oct, overdue`.
    func line(_ issue: WorkspaceWire.Issue, showsPerson: Bool = true) -> String {
        "\(title(issue)) – \(facts(issue, showsPerson: showsPerson).joined(separator: ", "))"
    }

    func title(_ issue: WorkspaceWire.Issue) -> String {
        "\(MarkdownText.link(issue.identifier, to: issue.url)) \(MarkdownText.escaped(issue.title))"
    }

    func facts(_ issue: WorkspaceWire.Issue, showsPerson: Bool = true) -> [String] {
        var facts = [MarkdownText.escaped(issue.state.name)]
        if showsPerson { facts.append(issue.assignee.map { MarkdownText.escaped($0.name) } ?? "nobody assigned") }
        if issue.isOpen {
            if let due = issue.dueDate { facts.append("due \(DayWords.near(due, today: today))") }
            if isOverdue(issue) { facts.append("**overdue**") }
            if [.urgent, .high].contains(issue.priority) { facts.append(IssueWords.name(issue.priority).lowercased()) }
        }
        return facts
    }

    func isOverdue(_ issue: WorkspaceWire.Issue) -> Bool {
        issue.isOpen && (issue.dueDate.map { $0 < today } ?? false)
    }

    /// Overdue ones first, then what is begun, then by due day and priority.
    func pressing(_ issues: [WorkspaceWire.Issue]) -> [WorkspaceWire.Issue] {
        issues.sorted { rank($0) < rank($1) }
    }

    private func rank(_ issue: WorkspaceWire.Issue) -> (Int, Int, Int, String) {
        let priority = issue.priority == .none ? 5 : issue.priority.rawValue
        let group = isOverdue(issue) ? 0 : issue.state.type == "started" ? 1 : 2
        return (group, issue.dueDate?.dayNumber ?? .max, priority, issue.identifier)
    }
}
