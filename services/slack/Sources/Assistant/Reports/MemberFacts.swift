package import Domain
package import ServiceClients
package import SlackAPI

/// What somebody works on, as a message.
package struct MemberFacts: Sendable {
    private static let shownActive = 10

    let member: MemberWire
    let today: CalendarDate

    package init(_ member: MemberWire, today: CalendarDate) {
        self.member = member
        self.today = today
    }

    package var message: SlackMessage {
        SlackMessage(parts: [heading, active, atRisk, done], notices: [member.notice].compactMap(\.self))
    }

    private var heading: Mrkdwn {
        let load = member.load
        let parts: [String?] = [
            CountWords.text(load.openIssues, "open issue"),
            load.startedIssues > 0 ? "\(load.startedIssues) in progress" : nil,
            load.overdueIssues > 0 ? "\(load.overdueIssues) overdue" : nil,
            load.urgentIssues > 0 ? "\(load.urgentIssues) urgent" : nil,
            load.openPoints > 0 ? "\(CountWords.points(load.openPoints)) points" : nil,
        ]
        let numbers = parts.compactMap(\.self).joined(separator: ", ")
        let heading: Mrkdwn = "\(Emphasis.bold(member.user.name)) · \(numbers)"
        let projects = CountWords.list(member.projects.map { TextWords.line($0.name, atMost: 80) }, atMost: 5)
        return projects.isEmpty ? heading : heading + "\n\(projects)"
    }

    /// What is in danger says so in its line, if for another reason than its own day.
    private var active: Mrkdwn? {
        let line = IssueLine(today: today)
        let risks = Dictionary(member.atRisk.map { ($0.issue.id, $0) }) { first, _ in first }
        return BulletList.text("Active", member.active, atMost: Self.shownActive) { issue in
            let text = line.text(issue, assignee: false, state: true)
            guard let reason = risks[issue.id].flatMap(reason) else { return text }
            return text + "\n    ◦ \(reason)"
        } ?? "Nothing open is assigned to them."
    }

    /// Those that do not stand there already.
    private var atRisk: Mrkdwn? {
        let listed = Set(member.active.prefix(Self.shownActive).map(\.id))
        let line = IssueLine(today: today)
        return BulletList.text("At risk", member.atRisk.filter { !listed.contains($0.issue.id) }, atMost: 5) { risk in
            guard let reason = reason(risk) else { return line.text(risk.issue, assignee: false) }
            return IssueWords.titled(risk.issue) + " – \(reason)"
        }
    }

    /// The first reason that the day of the issue does not give.
    private func reason(_ risk: ClientStatusWire.AtRisk) -> String? {
        let own = risk.issue.dueDate.map(\.description)
        let reason = risk.reasons.first { reason in
            own.map { !(reason.hasPrefix("It ") && reason.contains($0)) } ?? true
        }
        return reason.map { TextWords.line(DayWords.worded($0, today: today), atMost: 160) }
    }

    private var done: Mrkdwn? {
        BulletList.text("Recently done", member.recentlyCompleted, atMost: 5) { IssueWords.titled($0) }
    }
}
