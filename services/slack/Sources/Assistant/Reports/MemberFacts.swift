package import Domain
package import ServiceClients
package import SlackAPI

/// What somebody works on, as a message.
package struct MemberFacts: Sendable {
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

    private var active: Mrkdwn? {
        let line = IssueLine(today: today)
        return BulletList.text("Active", member.active, atMost: 10) { line.text($0, assignee: false, state: true) }
            ?? "Nothing open is assigned to them."
    }

    private var atRisk: Mrkdwn? {
        BulletList.text("At risk", member.atRisk, atMost: 5) { risk in
            let reason = risk.reasons.first.map { " – \(TextWords.line($0, atMost: 160))" } ?? ""
            return IssueWords.titled(risk.issue) + "\(reason)"
        }
    }

    private var done: Mrkdwn? {
        BulletList.text("Recently done", member.recentlyCompleted, atMost: 5) { IssueWords.titled($0) }
    }
}
