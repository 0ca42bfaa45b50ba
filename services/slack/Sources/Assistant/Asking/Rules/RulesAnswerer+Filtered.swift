internal import Domain
internal import ServiceClients

extension RulesAnswerer {
    private static let mostFiltered = 10

    /// How many issues are of a kind, and which.
    func filtered() -> AnswerDraft {
        guard findings.workspace != nil else { return AnswerDraft() }
        let filter = inquiry.filter
        let isDone = filter.states == ["completed"]
        let fitting = allIssues.filter { issue in
            filter.fits(issue) && isOfSubjects(issue) && isOfDays(issue, isDone: isDone)
        }
        let issues =
            isDone
            ? fitting.sorted {
                ($1.completedAt ?? $1.updatedAt, $0.identifier) < ($0.completedAt ?? $0.updatedAt, $1.identifier)
            }
            : issueFacts.pressing(fitting)
        let days = inquiry.days.map { " \($0.name)" } ?? ""
        let what = filter.words.isEmpty ? "" : " \(CountWords.list(filter.words))"
        var draft = AnswerDraft()
        guard !issues.isEmpty else {
            draft.add(
                "No issue \(isDone && inquiry.days != nil ? "was" : "is")\(what.isEmpty ? " there" : what)\(days)\(subjectsInWords)."
            )
            return draft
        }
        let verb = issues.count == 1 ? (isDone ? "was" : "is") : (isDone ? "were" : "are")
        let heading =
            what.isEmpty
            ? "**\(CountWords.text(issues.count, "issue"))**\(days)\(subjectsInWords), "
                + "\(issues.filter(\.isOpen).count) of them open:"
            : "**\(CountWords.text(issues.count, "issue"))** \(verb)\(what)\(days)\(subjectsInWords):"
        let limit = filter.isCount ? 5 : Self.mostFiltered
        draft.add(
            heading, items: issues.map { isDone ? issueFacts.title($0) : issueFacts.line($0) }, atMost: limit,
            from: issues.prefix(limit).map(maker.source))
        return draft
    }

    /// What is done counts by the day when it was, what is not by the day when it is due.
    private func isOfDays(_ issue: WorkspaceWire.Issue, isDone: Bool) -> Bool {
        guard let days = inquiry.days else { return true }
        let day = isDone ? issue.completedAt.map { CalendarDate($0, in: findings.zone) } : issue.dueDate
        return day.map(days.contains) ?? false
    }
}
