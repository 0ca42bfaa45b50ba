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

    /// Whoever asks is not known there.
    ///
    /// - Parameter names: under which they were looked for.
    static func notInLinear(_ names: [String]) -> SlackMessage {
        plain(
            """
            *You are not in Linear as \(CountWords.list(names.map { TextWords.line($0, atMost: 120) }, "or")).* \
            If you have another name there, type `/teammember` with it.
            """)
    }

    /// Nothing was read.
    ///
    /// - Parameter what: what did not happen, such as `The week could not be put together`.
    static func unread(_ what: String, _ notices: [String]) -> SlackMessage {
        SlackMessage(parts: ["*\(what).* Try again in a minute."], notices: notices)
    }

    /// Whether anything is known cannot be said.
    ///
    /// - Parameter away: those that could not be asked, at least one.
    static func unknown(_ name: String, away: [String]) -> SlackMessage {
        let asked = ["Linear", "Notion", "The meeting archive"].filter { !away.contains($0) }
        let rest = asked.isEmpty ? "" : " In \(names(asked)) nothing was found."
        let verb = away.count == 1 ? "does" : "do"
        return plain(
            """
            *\(TextWords.capitalised(names(away))) \(verb) not answer, so it is not known how \
            “\(TextWords.line(name, atMost: 100))” stands.*\(rest) Try again in a minute.
            """)
    }

    /// As in the middle of a sentence.
    private static func names(_ services: [String]) -> String {
        CountWords.list(services.map { $0 == "The meeting archive" ? "the meeting archive" : $0 })
    }

    /// Nothing is known under that name.
    static func unknown(_ name: String, near: String, notices: [String]) -> SlackMessage {
        SlackMessage(
            parts: [
                """
                *Nothing was found about “\(TextWords.line(name, atMost: 100))”* in Linear, Notion and the meetings.
                \(near)
                """
            ], notices: notices)
    }

    static func plain(_ text: Mrkdwn) -> SlackMessage { SlackMessage(parts: [text]) }
}
