package import SlackAPI

/// What became of a person's words: something to decide on, or a message that says why there is nothing.
package enum Drafted<Content: Sendable>: Sendable {
    case content(Content)
    case message(SlackMessage)
}

extension Drafted<SlackMessage> {
    /// The message, whichever it is.
    package var shown: SlackMessage {
        switch self {
        case .content(let message), .message(let message): message
        }
    }
}
