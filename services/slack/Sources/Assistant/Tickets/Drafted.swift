package import SlackAPI

/// What became of a person's words: something to decide on, or a message that says why there is nothing.
package enum Drafted<Content: Sendable>: Sendable {
    case content(Content)
    case message(SlackMessage)
}
