internal import Domain
internal import ServiceClients
internal import SlackAPI

/// What Linear knows of a client, in paragraphs.
struct ClientFacts {
    let status: ClientStatusWire
    let today: CalendarDate

    var heading: Mrkdwn {
        let counts = status.issuesByState
        let total = counts.open + counts.completed
        var line: Mrkdwn = "\(Emphasis.bold(status.name)) · \(done(counts.completed, of: total))"
        let projects = status.projects.map { Mrkdwn.link($0.url, TextWords.line($0.name, atMost: 80)) }
        let states = [
            (counts.started, "in progress"), (counts.unstarted, "to do"), (counts.backlog, "in the backlog"),
            (counts.triage, "in triage"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        if !projects.isEmpty { line += "\n" + projects.prefix(5).joined(separator: ", ") }
        if !states.isEmpty { line += "\nOpen: \(CountWords.list(states))" }
        if status.overdueCount + status.atRiskCount > 0 {
            line += "\n:warning: \(status.overdueCount) overdue, \(status.atRiskCount) at risk"
        }
        return line
    }

    /// Of issues what is counted in issues; Linear's own share goes by points, and may be another.
    private func done(_ completed: Int, of total: Int) -> String {
        let byPoints = CountWords.percent(status.progress)
        guard total > 0 else { return "\(byPoints) done (no issues yet)" }
        let byCount = CountWords.percent(Double(completed) / Double(total))
        let share = "\(byCount) done (\(completed) of \(CountWords.text(total, "issue")))"
        return byCount == byPoints ? share : "\(share), \(byPoints) by points"
    }

    var milestones: Mrkdwn? {
        let open = status.milestones.filter { $0.status != "done" }
        return BulletList.text("Milestones", open, atMost: 6) { milestone in
            let day = milestone.targetDate.map { ", \(DayWords.text($0, today: today))" } ?? ""
            let late = milestone.status == "overdue" ? " (overdue)" : milestone.status == "next" ? " (next)" : ""
            let issues = "\(CountWords.text(milestone.openIssues, "open issue"))"
            return """
                \(TextWords.line(milestone.name, atMost: 100)) – \(CountWords.percent(milestone.progress)), \
                \(issues)\(day)\(late)
                """
        }
    }

    var people: Mrkdwn? {
        let busy = status.people.filter { $0.open > 0 }
        return BulletList.text("Who has what", busy, atMost: 8) { share in
            let parts = [
                "\(share.open) open", share.started > 0 ? "\(share.started) in progress" : nil,
                share.overdue > 0 ? "\(share.overdue) overdue" : nil,
            ].compactMap(\.self)
            return "\(TextWords.line(share.person?.name ?? "Nobody", atMost: 80)) – \(parts.joined(separator: ", "))"
        }
    }

    var dates: Mrkdwn? {
        BulletList.text("Next dates", status.nextDates.filter { !$0.overdue }, atMost: 6) { date in
            let what: Mrkdwn =
                date.identifier.map { IssueWords.titled($0, date.name, url: addresses[$0]) }
                ?? "\(date.kind) \(TextWords.line(date.name, atMost: 100))"
            return "\(DayWords.near(date.date, today: today)): " + what
        }
    }

    var risks: Mrkdwn? {
        BulletList.text("Risks", status.risks, atMost: 6) { risk in
            let links = risk.issues.prefix(6).map { IssueWords.link($0, url: addresses[$0]) }
            let more = risk.issues.count - links.count
            let issues = links.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
            return "\(TextWords.line(DayWords.worded(risk.text, today: today), atMost: 300))"
                + (links.isEmpty ? .empty : " " + issues)
        }
    }

    var done: Mrkdwn? {
        BulletList.text("Last done", status.lastDone, atMost: 4, of: status.issuesByState.completed) {
            IssueWords.titled($0)
        }
    }

    /// Of the issues that the answer has whole.
    private var addresses: [String: String] {
        let issues = status.overdue + status.atRisk.map(\.issue) + status.lastDone
        return Dictionary(issues.map { ($0.identifier, $0.url) }) { first, _ in first }
    }
}
