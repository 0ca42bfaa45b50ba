internal import Domain
internal import ServiceClients

extension RulesAnswerer {
    /// What the named people work on.
    func work() -> AnswerDraft {
        var draft = AnswerDraft()
        for person in inquiry.people.prefix(3) { draft.append(work(of: person)) }
        if draft.isEmpty { said(Array(excerpts().prefix(3)), into: &draft) }
        return draft
    }

    private func work(of person: Person) -> AnswerDraft {
        var draft = AnswerDraft()
        let name = person.isAsker ? "You" : MarkdownText.escaped(person.name)
        if findings.workspace != nil, let user = person.user {
            let projects = inquiry.projects.map(\.id)
            let all = allIssues.filter { issue in
                issue.assignee?.id == user.id
                    && (projects.isEmpty || issue.project.map { projects.contains($0.id) } ?? false)
            }
            let open = issueFacts.pressing(all.filter(\.isOpen))
            draft.add(
                headline(name, open, isAsker: person.isAsker) + ":",
                items: open.map { issueFacts.line($0, showsPerson: false) },
                atMost: 8, from: open.prefix(8).map(maker.source))
            if open.isEmpty { draft.add(headline(name, open, isAsker: person.isAsker) + ".") }
            let done = lately(all)
            draft.add(
                "Completed in the last 14 days:", items: done.map(issueFacts.title), atMost: 5,
                from: done.prefix(5).map(maker.source))
        }
        let tasks = allActions.filter { $0.isOf(person.name) }
        draft.add(
            "From recent meetings:", items: tasks.map { line($0, shows: .due) }, atMost: 5,
            from: tasks.prefix(5).map(source))
        if draft.isEmpty, person.user == nil {
            draft.add("\(name) is not in Linear, and no recent meeting has a task of theirs.")
        }
        return draft
    }

    private func headline(_ name: String, _ open: [WorkspaceWire.Issue], isAsker: Bool) -> String {
        let verb = isAsker ? "have" : "has"
        guard !open.isEmpty else { return "**\(name)** \(verb) no open issue\(inProjects)" }
        var facts = ["\(CountWords.text(open.count, "open issue"))\(inProjects)"]
        let started = open.filter { $0.state.type == "started" }.count
        if started > 0 { facts.append("\(started) in progress") }
        let late = open.filter(issueFacts.isOverdue).count
        if late > 0 { facts.append("\(late) overdue") }
        return "**\(name)** \(verb) \(facts.joined(separator: ", "))"
    }

    private var inProjects: String {
        inquiry.projects.isEmpty ? "" : " in \(MarkdownText.escaped(CountWords.list(inquiry.projects.map(\.name))))"
    }

    private func lately(_ issues: [WorkspaceWire.Issue]) -> [WorkspaceWire.Issue] {
        issues.filter { issue in
            issue.state.type == "completed"
                && issue.completedAt.map { CalendarDate($0, in: findings.zone) >= today.adding(days: -14) } ?? false
        }
        .sorted { ($1.completedAt ?? $1.updatedAt, $0.identifier) < ($0.completedAt ?? $0.updatedAt, $1.identifier) }
    }

    /// Who does what the question is about.
    func owner() -> AnswerDraft {
        var draft = AnswerDraft()
        let tasks = matchingActions()
        let issues = matchingIssues()
        if let task = tasks.first, task.share >= 0.6, let assignee = task.action.item.assignee {
            draft.add(
                "**\(MarkdownText.escaped(assignee))**: \(line(task.action, shows: .due))", from: [source(task.action)])
        } else if tasks.isEmpty, let issue = matchingIssues(least: 0.75).first {
            let name = issue.assignee.map { MarkdownText.escaped($0.name) } ?? "Nobody yet"
            draft.add("**\(name)**: \(issueFacts.line(issue, showsPerson: false))", from: [maker.source(issue)])
        }
        related(tasks: tasks.dropFirst(), issues: issues, into: &draft)
        said(Array(excerpts().prefix(3)), into: &draft, heading: draft.isEmpty ? nil : "Said in meetings:")
        return draft
    }
}
