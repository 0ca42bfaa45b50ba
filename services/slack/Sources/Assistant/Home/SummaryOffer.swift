internal import Domain
internal import ServiceClients
package import SlackAPI

/// The offer of a summary, made to somebody who put a :memo: or :pencil: on a message.
package enum SummaryOffer {
    package static let yesAction = "summary_offer_yes"
    package static let noAction = "summary_offer_no"
    /// The reactions that ask for it, whatever skin tone follows.
    package static let reactions: Set<String> = ["memo", "pencil", "pencil2"]

    static func message(_ meeting: MeetingWire, today: CalendarDate) -> SlackMessage {
        let day = meeting.meetingDate.map { " (\(DayWords.near($0, today: today)))" } ?? ""
        let text: Mrkdwn = "Do you want the summary of \(Emphasis.bold(MeetingWords.title(meeting)))\(day)?"
        let id = meeting.id.description
        return SlackMessage(
            text: text,
            blocks: [
                .section(.init(text)),
                .actions(
                    .init(
                        [
                            .button(.init("Yes, summarize", actionID: yesAction, value: id, style: .primary)),
                            .button(.init("No", actionID: noAction, value: id)),
                        ], blockID: "summary_offer")),
            ])
    }

    /// What the offer becomes after a no.
    package static let declined = SlackMessage(text: "All right. `/summarize last` brings it whenever you want.")
}

extension Assistant {
    /// The offer of the last meeting's summary; nil when there is no meeting, or it cannot be looked up now: an offer that
    /// nobody asked for in words is not worth an error.
    package func summaryOffer() async -> SlackMessage? {
        guard case .success(let meetings) = await latestMeetings(1), let meeting = meetings.first else { return nil }
        return SummaryOffer.message(meeting, today: today)
    }
}
