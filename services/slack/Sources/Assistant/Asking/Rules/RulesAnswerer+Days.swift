internal import Domain
internal import ServiceClients

extension RulesAnswerer {
    private static let listed = 10

    /// What is due in the days that were named, else within a week.
    func due() -> AnswerDraft {
        guard findings.workspace != nil else { return AnswerDraft() }
        let days = inquiry.days ?? DayWindow(first: today, last: today.adding(days: 7), name: "within 7 days")
        let due = open.filter { $0.dueDate.map(days.contains) ?? false }
            .sorted { ($0.dueDate?.dayNumber ?? 0, $0.identifier) < ($1.dueDate?.dayNumber ?? 0, $1.identifier) }
        var draft = AnswerDraft()
        list(due, "due \(days.name)", into: &draft)
        draft.add("Milestones:", items: milestones(days), atMost: Self.listed)
        let late = open.filter(issueFacts.isOverdue).count
        if late > 0, days.last >= today, !due.contains(where: issueFacts.isOverdue) {
            draft.add("\(CountWords.text(late, "issue")) \(late == 1 ? "is" : "are") overdue\(subjectsInWords).")
        }
        return draft
    }

    /// What is past its day.
    func overdue() -> AnswerDraft {
        guard findings.workspace != nil else { return AnswerDraft() }
        let late = open.filter(issueFacts.isOverdue)
            .sorted { ($0.dueDate?.dayNumber ?? 0, $0.identifier) < ($1.dueDate?.dayNumber ?? 0, $1.identifier) }
        var draft = AnswerDraft()
        list(late, "overdue", into: &draft)
        return draft
    }

    /// What is held up, by Linear and by what was said.
    func blocked() -> AnswerDraft {
        var draft = AnswerDraft()
        if findings.workspace != nil {
            let held = open.filter { issue in
                ([issue.state.name] + issue.labels.map(\.name)).contains { $0.lowercased().contains("block") }
            }
            let late = open.filter { issue in
                issueFacts.isOverdue(issue) && !held.contains { $0.id == issue.id }
            }
            list(held, "marked as blocked", into: &draft)
            if !late.isEmpty { list(issueFacts.pressing(late), "overdue", into: &draft) }
        }
        let words = ["blocked", "blocking", "blocker", "stuck"]
        said(Array(excerpts(about: words).prefix(3)), into: &draft, heading: "Said in meetings:")
        return draft
    }

    private var open: [WorkspaceWire.Issue] { allIssues.filter { $0.isOpen && isOfSubjects($0) } }

    /// `**3 issues** are due this week for Maria:` with the list.
    private func list(_ issues: [WorkspaceWire.Issue], _ what: String, into draft: inout AnswerDraft) {
        guard !issues.isEmpty else {
            draft.add("No open issue is \(what)\(subjectsInWords).")
            return
        }
        let verb = issues.count == 1 ? "is" : "are"
        draft.add(
            "**\(CountWords.text(issues.count, "issue"))** \(verb) \(what)\(subjectsInWords):",
            items: issues.map { issueFacts.line($0) }, atMost: Self.listed,
            from: issues.prefix(Self.listed).map(maker.source))
    }

    private func milestones(_ days: DayWindow) -> [String] {
        guard inquiry.people.isEmpty else { return [] }
        let projects = inquiry.projects.map(\.id)
        return (findings.workspace?.milestones ?? [])
            .filter { projects.isEmpty || projects.contains($0.project.id) }
            .filter { milestone in milestone.progress < 1 && milestone.targetDate.map(days.contains) ?? false }
            .sorted { ($0.targetDate?.dayNumber ?? 0, $0.name) < ($1.targetDate?.dayNumber ?? 0, $1.name) }
            .map { milestone in
                let day = milestone.targetDate.map { DayWords.near($0, today: today) } ?? ""
                return MarkdownText.escaped(
                    "\(milestone.name), \(milestone.project.name): \(day), \(CountWords.percent(milestone.progress)) done"
                )
            }
    }
}
