package import SlackAPI

/// What the assistant can do, with an example of each.
package enum Help {
    /// The commands as people read them: what is typed, and what comes back.
    private static let commands: [(typed: Mrkdwn, comes: Mrkdwn)] = [
        ("`/chat What did we decide about the rollout?`", "an answer with its sources"),
        ("`/chat select`", "choose the meetings to ask about"),
        ("`/chat with QUESTION`", "choose the meetings for one question"),
        ("`/summarize last` or `/summarize TITLE WORDS`", "a meeting: decisions, tasks, dates"),
        ("`/summarize client NAME`", "how the work for a client stands"),
        ("`/create Fix the login, for Maria, by Friday`", "tickets, shown before they are created"),
        ("`/update ABC-12 done`", "a change, shown before it is made"),
        ("`/teammember NAME`", "what somebody works on"),
        ("`/weekly-summary`", "the week: meetings, done, due, decisions"),
    ]

    /// - Parameter unknown: what was typed and not understood; nil when help was asked for.
    package static func message(unknown: String? = nil) -> SlackMessage {
        let heading: Mrkdwn =
            unknown.map {
                "*“\(TextWords.line($0, atMost: 80))” is not something that I know.* This is what you can do:"
            }
            ?? "*Ask me about meetings, tickets and projects.*"
        return SlackMessage(
            text: heading + "\n" + lines,
            blocks: [.section(.init(heading)), .section(.init(lines)), .context(.init(more))])
    }

    static var lines: Mrkdwn { commands.map { "• \($0.typed) – \($0.comes)" }.joined(separator: .newline) }

    private static let more: Mrkdwn = """
        You can also write to me directly, or mention me in a channel: I answer in the thread and remember it. \
        `/chat forget` clears that. A :memo: on a message offers a meeting's summary.
        """
}
