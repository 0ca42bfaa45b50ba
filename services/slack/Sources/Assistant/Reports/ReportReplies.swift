internal import ServiceClients
internal import SlackAPI

/// What to say when there is no report.
enum ReportReplies {
    static let whoIsMeant = plain("*Whose work?* Name somebody, for instance `/teammember Maria`.")
    static let whichClient = plain("*Which client?* Name one, for instance `/summarize client Tidewater`.")

    /// - Parameter what: what did not happen, such as `Linear could not be read`.
    static func failed(_ error: ServiceCallError, _ what: String) -> SlackMessage {
        // The service says which names come near.
        if error.status == 404 { return plain("*\(error.detail)*") }
        let reason = error.status == nil ? "\(Notices.name(error.upstream)) is not reachable." : error.detail
        return plain("*\(what).* \(reason)\(error.isRetryable ? " Try again in a minute." : "")")
    }

    /// Nothing is known under that name.
    static func unknown(_ name: String, near: String?, notices: [String]) -> SlackMessage {
        SlackMessage(
            parts: [
                """
                *Nothing was found about “\(TextWords.line(name, atMost: 100))”* in Linear, Notion and the meetings.
                \(near ?? "Use the name that its project has in Linear.")
                """
            ], notices: notices)
    }

    private static func plain(_ text: Mrkdwn) -> SlackMessage { SlackMessage(parts: [text]) }
}
