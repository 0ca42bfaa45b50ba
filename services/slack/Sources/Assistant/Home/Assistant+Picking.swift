package import Domain
internal import ServiceClients
package import SlackAPI

extension Assistant {
    /// The answer to `/chat select` and `/chat with QUESTION`.
    ///
    /// - Parameter state: comes back as the value of the buttons.
    package func picker(for purpose: MeetingPicker.Purpose, state: String) async -> SlackMessage {
        let purpose = await shown(purpose)
        return switch await latestMeetings(SlackLimits.selectOptions) {
        case .success(let meetings): MeetingPicker(meetings, for: purpose, state: state, today: today).message()
        case .failure(let error): AssistantProblem.away(error, "meetings cannot be chosen now").message
        }
    }

    /// The question without what is commercial in it, as the message can be read by others.
    private func shown(_ purpose: MeetingPicker.Purpose) async -> MeetingPicker.Purpose {
        guard case .question(let question) = purpose else { return purpose }
        return .question(await filtered(question) ?? "")
    }

    /// What follows a choice for the next question.
    ///
    /// - Parameter meetings: those chosen; nil for all.
    package func picked(_ meetings: [MeetingID]?) async -> SlackMessage {
        guard let meetings else {
            return SlackMessage(text: "Answers come from *all meetings* again. Ask with `/chat QUESTION`.")
        }
        guard !meetings.isEmpty else {
            return SlackMessage(text: "No meeting is selected. Choose at least one, or press *Use all meetings*.")
        }
        let known = (try? await latestMeetings(SlackLimits.selectOptions).get()) ?? []  // names are a courtesy
        let names = meetings.map { id in
            known.first { $0.id == id }.map(meetingWords.plain) ?? "a meeting"
        }
        let lines = names.prefix(10).map { Mrkdwn("• \(TextWords.line($0, atMost: 100))") }
        let more = names.count - lines.count
        return SlackMessage(
            text: """
                *Your next `/chat` answers from \(CountWords.text(meetings.count, "meeting")):*
                \(lines.joined(separator: .newline))\(more > 0 ? "\nand \(more) more" : "")
                The choice holds for 10 minutes. Now ask: `/chat QUESTION`.
                """)
    }

    /// Meetings that can be read, the latest first.
    func latestMeetings(_ limit: Int) async -> Result<[MeetingWire], ServiceCallError> {
        await reach("transcript", within: Self.serviceLimit) { [transcript] () throws(ServiceCallError) in
            try await transcript.meetings(MeetingFilter(status: "ready"), limit: limit).items
        }
    }
}
