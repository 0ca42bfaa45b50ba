package import ServiceClients
package import SlackAPI

/// What became of a preview's tickets, for everybody in the channel to read.
package struct TicketResult: Sendable, Hashable {
    /// As many lines as are shown.
    private static let shownLines = 40

    /// The drafts that were to be created, in the order in which they were sent.
    package var drafts: [TicketDraft]
    package var answer: CreateIssuesAnswer
    /// Who said yes.
    package var by: SlackUserID?

    package init(drafts: [TicketDraft], answer: CreateIssuesAnswer, by: SlackUserID? = nil) {
        self.drafts = drafts
        self.answer = answer
        self.by = by
    }

    package var message: SlackMessage {
        let parts = [heading, created, failed].filter { !$0.isEmpty }
        let text = parts.joined(separator: .newline)
        return SlackMessage(
            text: text + (answer.mode == "test" ? "\n\(Self.testNote)" : ""),
            blocks: [.section(.init(text))]
                + (answer.mode == "test" ? [.context(.init("\(Self.testNote)"))] : []))
    }

    private static let testNote = "Test mode: titles begin with [TEST]."

    private var heading: Mrkdwn {
        let asked: Mrkdwn = by.map { " for <@\($0)>" } ?? ""
        guard !answer.created.isEmpty else { return "*No ticket was created*" + asked + "." }
        let missing: Mrkdwn = answer.failed.isEmpty ? "" : "; \(answer.failed.count) could not be"
        return "*Created \(CountWords.text(answer.created.count, "ticket"))*" + asked + missing + ":"
    }

    private var created: Mrkdwn {
        let shown = answer.created.prefix(Self.shownLines)
        let more = answer.created.count - shown.count
        return (shown.map(line) + (more > 0 ? ["and \(more) more"] : [])).joined(separator: .newline)
    }

    private func line(_ issue: CreateIssuesAnswer.Created) -> Mrkdwn {
        let assignee = drafts.indices.contains(issue.index) ? drafts[issue.index].assignee : nil
        var line: Mrkdwn = "• \(IssueWords.titled(issue.identifier, issue.title, url: issue.url))"
        if let assignee { line += " – \(TextWords.line(assignee, atMost: 60))" }
        if !issue.subtasks.isEmpty { line += " (\(CountWords.text(issue.subtasks.count, "sub-issue")))" }
        let lost = issue.failedSubtasks.map { "Sub-issue “\($0.title)” was not created: \($0.reason)" }
        for warning in (issue.warnings + lost).prefix(4) {
            line += "\n    ◦ \(TextWords.line(warning, atMost: 200))"
        }
        return line
    }

    private var failed: Mrkdwn {
        guard !answer.failed.isEmpty else { return .empty }
        let lines = answer.failed.prefix(Self.shownLines).map { failure -> Mrkdwn in
            let title =
                drafts.indices.contains(failure.index) ? drafts[failure.index].title : "Ticket \(failure.index + 1)"
            return "• \(TextWords.line(title, atMost: 120)) – \(TextWords.line(failure.reason, atMost: 240))"
        }
        return "*Not created:*\n" + lines.joined(separator: .newline)
    }
}
