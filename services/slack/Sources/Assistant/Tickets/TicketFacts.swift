internal import Domain
internal import SlackAPI

/// A draft in few lines: what it is, who does it by when, and why.
struct TicketFacts {
    private static let reasonLength = 220
    private static let shownSubtasks = 6

    let draft: TicketDraft
    let today: CalendarDate

    /// Everything under the title, each a line.
    var lines: [Mrkdwn] {
        [Mrkdwn(escaping: facts.joined(separator: " · ")), steps, reason].compactMap(\.self)
    }

    /// In a few words, for notifications: `Fix login (Maria, due Fri 27 Nov)`.
    var gist: Mrkdwn {
        let details = [draft.assignee.map { TextWords.line($0, atMost: 40) }, due].compactMap(\.self)
        let title = TextWords.line(draft.title, atMost: 90)
        return details.isEmpty ? "\(title)" : "\(title) (\(details.joined(separator: ", ")))"
    }

    private var facts: [String] {
        [
            draft.project.map { "Project: \($0)" } ?? "No project",
            draft.milestone.map { "Milestone: \($0)" },
            draft.assignee.map { "Assignee: \($0)" } ?? "No assignee",
            due,
            draft.priority.flatMap { $0 == .none ? nil : "Priority: \(IssueWords.name($0))" },
            draft.estimate.map { CountWords.text($0, "point") },
            draft.labels.isEmpty ? nil : "Labels: \(CountWords.list(draft.labels, atMost: 6))",
        ].compactMap { $0.map { TextWords.line($0, atMost: 160) } }
    }

    private var due: String? {
        draft.dueDate.map { "due \(DayWords.text($0, today: today))\($0 < today ? ", in the past" : "")" }
    }

    private var steps: Mrkdwn? {
        guard !draft.subtasks.isEmpty else { return nil }
        let shown = draft.subtasks.prefix(Self.shownSubtasks).map { TextWords.line($0, atMost: 80) }
        let more = draft.subtasks.count - shown.count
        return "Sub-issues: \(shown.joined(separator: "; "))\(more > 0 ? " and \(more) more" : "")"
    }

    private var reason: Mrkdwn? {
        draft.evidence.first.map {
            .quote(
                Emphasis.quote(
                    $0.quote, speaker: $0.speaker, seconds: $0.startSeconds, atMost: Self.reasonLength))
        }
    }
}
