package import ServiceClients
package import SlackAPI

/// What to say when a service did not answer a write, so that nobody knows how it ended. The preview keeps its buttons.
package enum WriteFailure {
    /// - Parameter what: what was to be done, such as `The tickets were not created`.
    package static func message(_ error: ServiceCallError, _ what: String) -> SlackMessage {
        let text: Mrkdwn = "*\(what).* \(reason(error))\(next(error))"
        return SlackMessage(text: text, blocks: [.section(.init(text))])
    }

    private static func reason(_ error: ServiceCallError) -> String {
        guard error.status != nil else { return "\(Notices.name(error.upstream)) is not reachable." }
        return ([error.detail] + error.errors.prefix(3).map(\.detail)).map { text in
            text.hasSuffix(".") || text.hasSuffix("!") ? text : text + "."
        }.joined(separator: " ")
    }

    private static func next(_ error: ServiceCallError) -> String {
        guard error.isRetryable else { return "" }
        let wait = error.retryAfter.map { CountWords.text(max(1, Int($0.components.seconds)), "second") }
        return " Press the button again in \(wait ?? "a minute"); nothing is done twice."
    }
}
