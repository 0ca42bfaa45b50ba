internal import Domain
internal import ServiceClients
internal import SlackAPI

/// An issue in one line, with what a reader of this list wants to know of it.
struct IssueLine {
    let today: CalendarDate

    /// `TID-28 Title – Maria, due Fri 27 Nov`.
    func text(_ issue: WorkspaceWire.Issue, assignee: Bool = true, state: Bool = false) -> Mrkdwn {
        let details = [
            state ? issue.state.name : nil,
            assignee ? issue.assignee?.name ?? "nobody" : nil,
            issue.dueDate.map(due),
            [.urgent, .high].contains(issue.priority) ? IssueWords.name(issue.priority).lowercased() : nil,
        ].compactMap(\.self)
        let title = IssueWords.titled(issue)
        return details.isEmpty ? title : title + " – \(details.joined(separator: ", "))"
    }

    private func due(_ day: CalendarDate) -> String {
        let late = today.dayNumber - day.dayNumber
        guard late > 0 else { return "due \(DayWords.near(day, today: today))" }
        return "\(CountWords.text(late, "day")) overdue"
    }
}
