internal import Domain
internal import ServiceClients
internal import SlackAPI

/// One change as a reader sees it: `Status: Todo → Done`.
struct ChangeWords {
    private static let valueLength = 120

    let change: UpdateDraftWire.Change
    let today: CalendarDate

    var line: Mrkdwn {
        guard change.field != .description else { return description }
        return "\(name): \(text(change.from)) → \(Mrkdwn.bold(text(change.to)))"
    }

    /// `status to Done`, for sentences.
    var gist: String { "\(name.lowercased()) → \(text(change.to))" }

    /// A description is too long to stand beside another.
    private var description: Mrkdwn {
        guard let text = change.to?.text, !text.isEmpty else { return "Description: *removed*" }
        return "Description: “\(TextWords.line(text, atMost: Self.valueLength))”"
    }

    private var name: String {
        switch change.field {
        case .title: "Title"
        case .description: "Description"
        case .status: "Status"
        case .assignee: "Assignee"
        case .priority: "Priority"
        case .dueDate: "Due"
        case .estimate: "Estimate"
        case .project: "Project"
        case .milestone: "Milestone"
        case .labels: "Labels"
        }
    }

    private func text(_ value: IssueFieldValue?) -> String {
        switch value {
        case .text(let text):
            guard change.field == .dueDate, let day = CalendarDate(text) else {
                return text.isEmpty ? "none" : TextWords.line(text, atMost: Self.valueLength)
            }
            return DayWords.text(day, today: today)
        case .number(let number):
            guard change.field == .priority else { return CountWords.text(number, "point") }
            return Priority(rawValue: number).map(IssueWords.name) ?? String(number)
        case .names(let names): return names.isEmpty ? "none" : CountWords.list(names, atMost: 8)
        case nil: return change.field == .assignee ? "nobody" : "none"
        }
    }
}
