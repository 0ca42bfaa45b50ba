package import ServiceClients
package import SlackAPI

/// What somebody is told when it does not go on. Each says what to do.
package enum AssistantProblem: Sendable, Hashable {
    /// What was pressed belongs to something that is gone.
    case expired
    /// Only who asked may decide; their name, where it is known.
    case notYours(owner: String?)
    /// It was decided before.
    case alreadyDone
    /// A service did not answer, and what cannot be done because of it.
    case away(ServiceCallError, String)
    case unknownCommand(String)
    /// A question without a word.
    case emptyQuestion
    case tooLong(limit: Int)
    /// The answer took too long, or something failed that should not.
    case failed

    package var message: SlackMessage {
        if case .unknownCommand(let text) = self { return Help.message(unknown: text) }
        return SlackMessage(text: text)
    }

    private var text: Mrkdwn {
        switch self {
        case .expired: "This is no longer open. Type the command again to get a new one."
        case .notYours(let owner?):
            "Only \(TextWords.line(owner, atMost: 80)) can decide this. Type the command yourself to get your own."
        case .notYours(nil): "Only whoever asked can decide this. Type the command yourself to get your own."
        case .alreadyDone: "This was decided already; nothing was done again."
        case .away(let error, let consequence):
            "\(Notices.away(error, consequence)) Try again in a minute."
        case .unknownCommand(let text): Help.message(unknown: text).text
        case .emptyQuestion: "There is no question yet. Ask like this: `/chat What did we decide about the rollout?`"
        case .tooLong(let limit): "This is too long. Ask in at most \(limit) characters."
        case .failed: "Something went wrong, and it was noted. Ask again; if it comes back, tell whoever runs this."
        }
    }
}
