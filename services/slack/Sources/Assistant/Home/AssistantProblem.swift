package import ServiceClients
package import SlackAPI

/// What somebody is told when it does not go on. Each says what to do.
package enum AssistantProblem: Sendable, Hashable {
    /// A service did not answer, and what cannot be done because of it.
    case away(ServiceCallError, String)
    case unknownCommand(String)
    /// The answer took too long, or something failed that should not.
    case failed

    package var message: SlackMessage {
        if case .unknownCommand(let text) = self { return Help.message(unknown: text) }
        return SlackMessage(text: text)
    }

    private var text: Mrkdwn {
        switch self {
        case .away(let error, let consequence):
            "\(Notices.away(error, consequence)) Try again in a minute."
        case .unknownCommand(let text): Help.message(unknown: text).text
        case .failed:
            """
            Something failed on our side, and trying again did not help. Ask once more in a few minutes; if it stays so, tell \
            whoever runs Alpha Machine.
            """
        }
    }
}
