internal import Domain
internal import ServiceClients
internal import SlackAPI

/// The question which meetings answers are to be from.
package struct MeetingPicker: Sendable {
    package static let selectAction = "transcript_selection"
    package static let useSelectedAction = "use_selected_transcripts"
    package static let useAllAction = "use_all_transcripts"
    package static let answerSelectedAction = "answer_with_selected"
    package static let answerAllAction = "answer_with_all"
    /// The block whose state has what is selected.
    package static let block = "transcript_choice"

    /// What the choice is for.
    package enum Purpose: Sendable, Hashable {
        /// The next `/chat`.
        case next
        case question(String)
    }

    private let meetings: [MeetingWire]
    private let purpose: Purpose
    private let state: String
    private let today: CalendarDate

    /// - Parameters:
    ///   - meetings: those that can be chosen, the latest first.
    ///   - state: comes back as the value of the buttons.
    init(_ meetings: [MeetingWire], for purpose: Purpose, state: String, today: CalendarDate) {
        self.meetings = Array(meetings.prefix(SlackLimits.selectOptions))
        self.purpose = purpose
        self.state = state
        self.today = today
    }

    func message() -> SlackMessage {
        guard !meetings.isEmpty else { return Self.none }
        let heading: Mrkdwn =
            switch purpose {
            case .next: "*Which meetings should answers be from?*"
            case .question(""): "*Which meetings should answer this?*"
            case .question(let question):
                "*Which meetings should answer this?*\n\(Emphasis.quote(question, atMost: 300))"
            }
        let select = SlackElement.multiStaticSelect(
            .init(
                actionID: Self.selectAction, placeholder: "Choose meetings", optionGroups: groups,
                maxSelectedItems: min(Assistant.mostChosen, meetings.count)))
        return SlackMessage(
            text: heading + "\nOpen Slack to choose from \(CountWords.text(meetings.count, "meeting")).",
            blocks: [
                .section(.init(heading, accessory: select, blockID: Self.block)),
                .actions(.init(buttons, blockID: "transcript_buttons")),
                .context(.init("Up to \(Assistant.mostChosen) meetings. \(hint)")),
            ]
        ).fitted()
    }

    private var hint: Mrkdwn {
        purpose == .next
            ? "The choice holds for your next `/chat`, for 10 minutes." : "Only this question uses the choice."
    }

    private var buttons: [SlackElement] {
        let (chosen, all) =
            purpose == .next
            ? (Self.useSelectedAction, Self.useAllAction) : (Self.answerSelectedAction, Self.answerAllAction)
        let label: SlackPlainText = purpose == .next ? "Use selected" : "Answer with selected"
        let allLabel: SlackPlainText = purpose == .next ? "Use all meetings" : "Answer with all"
        return [
            .button(.init(label, actionID: chosen, value: state, style: .primary)),
            .button(.init(allLabel, actionID: all, value: state)),
        ]
    }

    /// By week, the latest first.
    private var groups: [SlackOptionGroup] {
        var groups: [(label: String, options: [SlackOption])] = []
        for meeting in meetings {
            let label = week(of: meeting)
            if groups.last?.label != label { groups.append((label, [])) }
            groups[groups.count - 1].options.append(option(meeting))
        }
        return groups.map { SlackOptionGroup(SlackPlainText($0.label), options: $0.options) }
    }

    private func week(of meeting: MeetingWire) -> String {
        guard let day = meeting.meetingDate else { return "Without a date" }
        return "Week of \(DayWords.text(day.adding(days: 1 - day.weekday), today: today))"
    }

    private func option(_ meeting: MeetingWire) -> SlackOption {
        let day = meeting.meetingDate.map { ", \(DayWords.text($0, today: today))" } ?? ""
        let title = TextWords.line(MeetingWords.title(meeting), atMost: SlackLimits.optionText - day.count)
        return SlackOption(title + day, value: meeting.id.description)
    }

    private static let none = SlackMessage(
        text: "There are no meetings yet, so there is nothing to choose from.",
        blocks: [
            .section(
                .init(
                    """
                    *There are no meetings yet.*
                    Send a recording's transcript in: `alpha ingest FILE`, or connect your recorder to \
                    `/transcript/webhook`. It can be chosen here as soon as it is processed.
                    """))
        ])
}
