package import SlackAPI

extension TicketResult {
    /// As many lines as each list has.
    private static let shownLines = 40
    private static let shownWarnings = 4

    /// For everybody in the channel to read.
    package var message: SlackMessage {
        let text = [heading, createdLines, failedLines].filter { !$0.isEmpty }.joined(separator: .newline)
        let note: Mrkdwn = "Test mode: titles begin with [TEST]."
        return SlackMessage(
            text: isTest ? text + "\n" + note : text,
            blocks: [.section(.init(text))] + (isTest ? [.context(.init(note))] : []))
    }

    private var heading: Mrkdwn {
        let asked: Mrkdwn = by.map { " for \(Mrkdwn.mention($0))" } ?? ""
        guard !created.isEmpty else { return "*No ticket was created*" + asked + "." }
        return "*Created \(CountWords.text(created.count, "ticket"))*" + asked + ":"
    }

    private var createdLines: Mrkdwn { lines(created, line) }

    private func line(_ issue: Created) -> Mrkdwn {
        var line: Mrkdwn = "• \(IssueWords.titled(issue.identifier, issue.title, url: issue.url))"
        if let assignee = issue.assignee { line += " – \(TextWords.line(assignee, atMost: 60))" }
        if issue.subtasks > 0 { line += " (\(CountWords.text(issue.subtasks, "sub-issue")))" }
        for warning in issue.warnings.prefix(Self.shownWarnings) {
            line += "\n    ◦ \(TextWords.line(warning, atMost: 200))"
        }
        return line
    }

    private var failedLines: Mrkdwn {
        guard !failed.isEmpty else { return .empty }
        return "*Not created:*\n"
            + lines(failed) { "• \(TextWords.line($0.title, atMost: 120)) – \(TextWords.line($0.reason, atMost: 240))" }
    }

    private func lines<Item>(_ items: [Item], _ line: (Item) -> Mrkdwn) -> Mrkdwn {
        let more = items.count - Self.shownLines
        return (items.prefix(Self.shownLines).map(line) + (more > 0 ? ["and \(more) more"] : []))
            .joined(separator: .newline)
    }
}
