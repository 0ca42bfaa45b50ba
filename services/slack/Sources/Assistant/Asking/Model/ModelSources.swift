internal import Domain
internal import ServiceClients

/// Chooses what a model gets to answer from, within bounds: words of meetings, what they came to, issues, pages.
struct ModelSources {
    private static let mostExcerpts = 14
    private static let mostIssues = 25
    private static let mostPageLines = 12
    private static let longestText = 26_000

    let findings: Findings
    let maker: SourceMaker

    /// Numbered from 1, the most telling first.
    func sources() -> [ModelSource] {
        var length = 0
        let parts = excerpts + outcomes + issues + pages
        return parts.prefix { part in
            length += part.title.count + part.text.count
            return length <= Self.longestText
        }
        .enumerated().map { index, part in
            ModelSource(
                number: index + 1, title: part.title, text: part.text, source: part.source, lines: part.lines)
        }
    }

    private typealias Part = (title: String, text: String, source: AnswerSource, lines: [Excerpt.Line])

    private var excerpts: [Part] {
        ExcerptFinder(findings.texts, inquiry: findings.inquiry)
            .excerpts(atMost: Self.mostExcerpts, leastShare: 0.2, covering: false)
            .map { excerpt in
                let text = excerpt.lines.map { "\($0.speaker ?? "Somebody"): \($0.quote)" }.joined(separator: "\n")
                return (title(excerpt.meeting), text, maker.source(excerpt.meeting), excerpt.lines)
            }
    }

    /// Decisions and tasks of the meetings that fit best.
    private var outcomes: [Part] {
        findings.texts.prefix(4).compactMap { text -> Part? in
            guard let summary = text.summary else { return nil }
            let decisions = summary.decisions.prefix(10).map { "Decided: \($0.text)" }
            let tasks = summary.actionItems.prefix(15).map { item in
                let due = item.dueDate.map { ", due \($0)" } ?? ""
                return "Task: \(item.text) (\(item.assignee ?? "nobody")\(due))"
            }
            guard !decisions.isEmpty || !tasks.isEmpty else { return nil }
            return (
                "Outcome of " + title(text.meeting), (decisions + tasks).joined(separator: "\n"),
                maker.source(text.meeting), []
            )
        }
    }

    private var issues: [Part] {
        let rules = RulesAnswerer(findings: findings, maker: maker)
        let inquiry = findings.inquiry
        let named = rules.allIssues.filter { inquiry.identifiers.contains($0.identifier) }
        let hasSubjects = !inquiry.people.isEmpty || !inquiry.projects.isEmpty
        let ofSubjects = hasSubjects ? rules.allIssues.filter { $0.isOpen && rules.isOfSubjects($0) } : []
        let listed = [.due, .overdue, .blocked].contains(inquiry.kind) ? rules.allIssues.filter(\.isOpen) : []
        var chosen: [WorkspaceWire.Issue] = []
        for issue in named + rules.matchingIssues(least: 0.35) + rules.issueFacts.pressing(ofSubjects + listed)
        where !chosen.contains(where: { $0.id == issue.id }) { chosen.append(issue) }
        return chosen.prefix(Self.mostIssues).map { issue in
            ("Linear issue \(issue.identifier)", text(issue), maker.source(issue), [])
        }
    }

    private func text(_ issue: WorkspaceWire.Issue) -> String {
        var facts = ["\(issue.identifier) \(issue.title)", "state \(issue.state.name)"]
        facts.append(issue.assignee.map { "assigned to \($0.name)" } ?? "assigned to nobody")
        if let due = issue.dueDate { facts.append("due \(due)") }
        if issue.isOpen, let due = issue.dueDate, due < findings.today { facts.append("overdue") }
        if let project = issue.project { facts.append("project \(project.name)") }
        facts.append("priority \(IssueWords.name(issue.priority))")
        return facts.joined(separator: "; ")
    }

    private var pages: [Part] {
        findings.pages.map { page in
            let lines = PageLines.of(page.text)
            let shares = lines.map { findings.inquiry.terms.share(in: Terms($0)) }
            let best = lines.indices.sorted { (shares[$1], $0) < (shares[$0], $1) }.prefix(Self.mostPageLines).sorted()
            return (
                "Notion page \(page.title)", best.map { lines[$0] }.joined(separator: "\n"), maker.source(page), []
            )
        }
    }

    private func title(_ meeting: MeetingWire) -> String {
        "Meeting \(MeetingWords.title(meeting))" + (meeting.meetingDate.map { " of \($0)" } ?? "")
    }
}
