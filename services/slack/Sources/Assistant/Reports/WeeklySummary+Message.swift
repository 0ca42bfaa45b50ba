internal import Domain
internal import ServiceClients
package import SlackAPI

extension WeeklySummary {
    /// For the channel.
    package func message(_ words: MeetingWords) -> SlackMessage {
        SlackMessage(
            parts: [heading(words.today), decided(words), held(words)] + issues(words.today), notices: notices)
    }

    private func heading(_ today: CalendarDate) -> Mrkdwn {
        let subject: Mrkdwn = project.map { " for \(TextWords.line($0, atMost: 80))" } ?? ""
        var numbers = [meetings.map { CountWords.text($0.count, "meeting") } ?? "meetings not known"]
        if let work {
            numbers += ["\(work.done.count) done", "\(work.moving.count) moving", "\(work.created) new"]
            if days.contains(today) {
                numbers += ["\(work.due.count) due within a week", "\(work.overdue.count) overdue"]
            }
        } else {
            numbers.append("issues not known")
        }
        return "*The week\(subject)*, \(DayWords.span(days, today: today))\n\(numbers.joined(separator: " · "))"
    }

    private func held(_ words: MeetingWords) -> Mrkdwn? {
        guard let meetings else { return nil }
        return BulletList.text("Meetings", meetings, atMost: 8) { words.link($0) } ?? "*Meetings:* none"
    }

    private func decided(_ words: MeetingWords) -> Mrkdwn? {
        BulletList.text("Decided", decisions(atMost: 8), atMost: 8, of: decisions.count) { decision in
            "\(TextWords.line(decision.text, atMost: 240)) – \(words.titleLink(decision.meeting))"
        }
    }

    private func issues(_ today: CalendarDate) -> [Mrkdwn?] {
        guard let work else { return [] }
        let line = IssueLine(today: today)
        return [
            BulletList.text("Done", work.done, atMost: 8) { issue in
                IssueWords.titled(issue) + (issue.assignee.map { " – \($0.name)" } ?? .empty)
            } ?? "*Done:* nothing",
            BulletList.text("Moving", work.moving, atMost: 8) { line.text($0) },
            BulletList.text("Due within a week", work.due, atMost: 8) { line.text($0) },
            BulletList.text("Overdue", work.overdue, atMost: 8) { line.text($0) },
        ]
    }
}
