internal import Domain
internal import ServiceClients
package import SlackAPI

extension MeetingReport {
    private static let shownIssues = 10

    /// The summary, for `/summarize`.
    package func message(_ words: MeetingWords) -> SlackMessage {
        let statements = MeetingStatements(report: self, today: words.today)
        let parts = [
            heading(words), summaryText, statements.decisions, statements.actionItems, statements.dates, tickets,
        ].compactMap(\.self)
        return SlackMessage(
            text: parts.joined(separator: "\n\n") + Notices.lines(notices),
            blocks: parts.map { .section(.init($0)) } + buttons + Notices.blocks(notices))
    }

    /// Title, day, length, people.
    func heading(_ words: MeetingWords, prefix: Mrkdwn = .empty) -> Mrkdwn {
        let length = meeting.durationSeconds.map { " · \(ClockWords.length($0))" } ?? ""
        let day = words.day(meeting).map { " · \($0)" } ?? ""
        let people = CountWords.list(meeting.participants.map { TextWords.line($0, atMost: 60) }, atMost: 5)
        let first: Mrkdwn = prefix + .bold(words.titleLink(meeting)) + "\(day)\(length)"
        return people.isEmpty ? first : first + "\n\(people)"
    }

    /// What the summary says beyond what is listed under it.
    var summaryText: Mrkdwn? {
        let text = SummaryParagraph(report: self).text
        return text.isEmpty ? nil : "\(TextWords.line(text, atMost: 1_500))"
    }

    /// How many tickets are proposed, and what became of the others.
    var tickets: Mrkdwn? {
        guard !proposals.isEmpty else { return nil }
        let open = proposals.filter { $0.status == "proposed" }
        let covered = open.count { $0.duplicateOf != nil }
        let dismissed = proposals.count { $0.status == "dismissed" }
        var parts: [Mrkdwn] = []
        if open.count > covered { parts.append("*\(CountWords.text(open.count - covered, "proposed ticket"))*") }
        if covered > 0 {
            let issues = covered == 1 ? "an existing issue" : "existing issues"
            let what = parts.isEmpty ? CountWords.text(covered, "proposed ticket") : "\(covered)"
            parts.append("\(what) covered by \(issues)")
        }
        if let created { parts.append((parts.isEmpty ? "In Linear: " : "in Linear: ") + created) }
        if dismissed > 0 {
            let what = parts.isEmpty ? CountWords.text(dismissed, "proposed ticket") : "\(dismissed)"
            parts.append("\(what) dismissed")
        }
        return parts.joined(separator: "; ") + "."
    }

    /// Links to the issues that were made of proposals.
    private var created: Mrkdwn? {
        let created = proposals.filter { $0.status == "created" }
        guard !created.isEmpty else { return nil }
        let links = created.prefix(Self.shownIssues).map { IssueWords.link($0.identifier ?? "?", url: $0.url) }
        let more = created.count - links.count
        return links.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }

    private var buttons: [SlackBlock] {
        let open = proposals.count { $0.status == "proposed" }
        guard open > 0 else { return [] }
        let label = SlackPlainText(open == 1 ? "Review ticket" : "Review \(open) tickets")
        return [
            .actions(
                .init([
                    .button(.init(label, actionID: MeetingAction.review, value: meeting.id.description))
                ]))
        ]
    }
}
