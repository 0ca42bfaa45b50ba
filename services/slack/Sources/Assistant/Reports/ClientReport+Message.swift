internal import Domain
internal import ServiceClients
package import SlackAPI

extension ClientReport {
    private static let shownDecisions = 6

    package func message(_ words: MeetingWords) -> SlackMessage {
        let facts = status.map { ClientFacts(status: $0, today: words.today) }
        let unread = statusNotice.map { .newline + Emphasis.note($0) } ?? .empty
        let heading = (facts?.heading ?? Emphasis.bold(TextWords.line(name, atMost: 100))) + unread
        return SlackMessage(
            parts: [
                heading, facts?.risks, facts?.milestones, facts?.dates, facts?.people, facts?.done,
                decided(words), held(words), written,
            ], notices: notices)
    }

    private func decided(_ words: MeetingWords) -> Mrkdwn? {
        BulletList.text("Last decisions", decisions, atMost: Self.shownDecisions) { decision in
            "\(TextWords.line(decision.text, atMost: 240)) – \(words.link(decision.meeting))"
        }
    }

    private func held(_ words: MeetingWords) -> Mrkdwn? {
        let quoted = Set(decisions.prefix(Self.shownDecisions).map(\.meeting.id))
        let heading: Mrkdwn = quoted.isEmpty ? "Last meetings" : "Other meetings"
        return BulletList.text(heading, meetings.filter { !quoted.contains($0.id) }, atMost: 3) { words.link($0) }
    }

    private var written: Mrkdwn? {
        guard let pages else { return nil }
        let more: Mrkdwn = pages.count > 1 ? " and \(CountWords.text(pages.count - 1, "more page"))" : ""
        let lines = pages.statements.prefix(5).map { "\n• \(TextWords.line($0, atMost: 200))" as Mrkdwn }.joined()
        return "*In Notion:* " + .link(pages.url, TextWords.line(pages.title, atMost: 100)) + more + lines
    }
}
