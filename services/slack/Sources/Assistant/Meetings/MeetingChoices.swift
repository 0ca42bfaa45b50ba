internal import Domain
internal import ServiceClients
internal import SlackAPI

/// Meetings to choose from, each with a button that summarizes it.
struct MeetingChoices: Sendable {
    private static let shown = 10

    let heading: Mrkdwn
    let meetings: [MeetingWire]
    var notices: [String] = []

    /// Several fit.
    static func several(_ query: MeetingQuery, _ meetings: [MeetingWire]) -> MeetingChoices {
        let count = CountWords.text(meetings.count, "meeting")
        return MeetingChoices(
            heading: "*\(count) fit\(query.words.isEmpty ? "" : " \(query.words)").* Which one?", meetings: meetings)
    }

    /// None fits.
    static func none(_ query: MeetingQuery, near: [MeetingWire]) -> MeetingChoices {
        let asked = query.title.isEmpty ? "No meeting was found \(query.words)." : "No meeting is named \(query.words)."
        return MeetingChoices(
            heading: near.isEmpty
                ? "*\(asked)* `/summarize last` takes the last one; `/chat select` lists them all."
                : "*\(asked)* These come near:",
            meetings: near)
    }

    func message(_ words: MeetingWords) -> SlackMessage {
        let shown = meetings.prefix(Self.shown)
        let more = meetings.count - shown.count
        let sections = shown.map { meeting in
            SlackBlock.section(
                .init(
                    words.link(meeting),
                    accessory: .button(
                        .init(
                            "Summarize", actionID: MeetingAction.summarize, value: meeting.id.description,
                            accessibilityLabel: TextWords.line("Summarize \(words.plain(meeting))", atMost: 75)))))
        }
        let rest: [SlackBlock] =
            more > 0 ? [.context(.init("and \(more) more: add words of the title or a time, such as `@14:30`"))] : []
        let lines = shown.map { "\n• \(words.plain($0))" as Mrkdwn }.joined()
        return SlackMessage(
            text: heading + lines + (more > 0 ? "\nand \(more) more" : "") + Notices.lines(notices),
            blocks: [.section(.init(heading))] + sections + rest + Notices.blocks(notices))
    }
}
