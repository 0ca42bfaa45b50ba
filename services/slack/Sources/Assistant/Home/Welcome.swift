package import SlackAPI

/// The first message to somebody who joined the workspace.
package enum Welcome {
    /// - Parameter name: as Slack has it.
    package static func message(name: String?) -> SlackMessage {
        let greeting: Mrkdwn =
            name.map { "*Welcome, \(TextWords.line($0, atMost: 80))!*" } ?? "*Welcome!*"
        let words: Mrkdwn = """
            I keep meetings, Linear tickets and Notion pages together, so you can catch up by asking. Try:
            • `/chat What happened in the meetings last week?`
            • `/summarize last` – the latest meeting in a minute
            • `/teammember NAME` – what somebody works on
            """
        return SlackMessage(
            text: greeting + "\n" + words,
            blocks: [
                .section(.init(greeting + "\n" + words)),
                .context(.init("Just write to me here. `/chat help` shows everything else.")),
            ])
    }
}
