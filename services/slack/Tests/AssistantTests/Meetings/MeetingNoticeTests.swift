import Assistant
import Domain
import Foundation
import ServiceClients
import ServicesTestKit
import Settings
import SlackAPI
import Testing

@Suite struct MeetingNoticeTests {
    private let words = MeetingWords(publicURL: nil, today: CalendarDate(dayNumber: 20_395))

    @Test func everyOpenProposalHasItsButtons() throws {
        let report = try report([
            .sample(title: "Move the budget", assignee: "Noor Haddad", due: "2025-11-14", segment: 27),
            .sample(title: "Old thing", duplicateOf: "TID-28"), .sample(title: "Third"),
        ])

        let message = MeetingNotice(report).message(words, writeMode: .live)
        let shown = Shown(message)

        expectValid(message)
        #expect(shown.text.hasPrefix("New meeting: *Corrigan weekly status* · Tue 28 Oct · 16 min"))
        #expect(
            shown.text.contains(
                "*2 proposed tickets*; 1 covered by an existing issue.\n*Move the budget*\nNo project · Assignee: Noor Haddad · due"
            ))
        #expect(shown.text.contains("_“we should do it”_ – Noor Haddad ["))
        #expect(shown.text.contains(":warning: Covered by TID-28."))
        let value = ProposalButton(meeting: report.meeting.id, proposal: report.proposals[0].id).value
        #expect(
            shown.buttons.prefix(3) == [
                .init(label: "Create", action: "meeting_ticket_create", value: value),
                .init(label: "Edit", action: "meeting_ticket_edit", value: value),
                .init(label: "Dismiss", action: "meeting_ticket_dismiss", value: value),
            ])
        #expect(shown.buttons[3].label == "Create anyway")
        #expect(
            shown.buttons.last
                == .init(label: "Create 2 tickets", action: "meeting_tickets_all", value: "\(report.meeting.id)"))
        #expect(ProposalButton(value: value)?.proposal == report.proposals[0].id)
    }

    @Test func whatWasDecidedIsShownInTheButtonsPlace() throws {
        let report = try report([
            .sample(title: "Made", status: "created", identifier: "TID-90"),
            .sample(title: "Not wanted", status: "dismissed"),
        ])
        let deciders = [
            report.proposals[0].id: SlackUserID(checked: "U1"), report.proposals[1].id: SlackUserID(checked: "U2"),
        ]

        let message = MeetingNotice(report, isAgain: true, deciders: deciders).message(words, writeMode: .live)
        let shown = Shown(message)

        expectValid(message)
        #expect(shown.text.hasPrefix("Processed again: *Corrigan weekly status*"))
        #expect(
            shown.text.contains(
                ":white_check_mark: <https://linear.example/TID-90|TID-90> Made – created by <@U1>"))
        #expect(shown.text.contains("~Not wanted~ – dismissed by <@U2>"))
        #expect(shown.buttons.isEmpty)
    }

    @Test(arguments: [
        ("proposed proposed", "*2 proposed tickets*.", "Create 2 tickets"),
        ("proposed covered covered", "*1 proposed ticket*; 2 covered by existing issues.", nil),
        ("covered", "1 proposed ticket covered by an existing issue.", nil),
        (
            "created created", "In Linear: <https://linear.example/TID-0|TID-0>, <https://linear.example/TID-1|TID-1>.",
            nil
        ),
        (
            "created proposed dismissed",
            "*1 proposed ticket*; in Linear: <https://linear.example/TID-0|TID-0>; 1 dismissed.", nil
        ),
        ("dismissed dismissed", "2 proposed tickets dismissed.", nil),
    ])
    func countsAreTheSameInBlocksTextAndButton(states: String, line: String, button: String?) throws {
        let proposals = try states.split(separator: " ").enumerated().map { index, state in
            try ProposalWire.sample(
                title: "Ticket \(index)", status: state == "covered" ? "proposed" : String(state),
                duplicateOf: state == "covered" ? "TID-28" : nil, identifier: state == "created" ? "TID-\(index)" : nil)
        }

        let message = MeetingNotice(try report(proposals)).message(words, writeMode: .live)
        let shown = Shown(message)

        #expect(shown.text.contains("\n\(line)\n"))
        #expect(message.text.source.contains("\n\n\(line)"))
        #expect(shown.button("meeting_tickets_all")?.label == button)
    }

    @Test func manyProposalsAreCutWithACount() throws {
        let report = try report((1...25).map { try .sample(title: "Ticket \($0)") })

        let message = MeetingNotice(report).message(words, writeMode: .test)

        expectValid(message)
        #expect(message.parts().count == 1)
        #expect(Shown(message).actions.count { $0 == "meeting_ticket_create" } == 10)
        #expect(Shown(message).text.contains("and 15 more tickets"))
        #expect(Shown(message).text.contains("[TEST]"))
        #expect(Shown(message).buttons.last?.label == "Create 25 tickets")
    }

    @Test func withWritingOffNothingCanBeCreated() throws {
        let message = MeetingNotice(try report([.sample(title: "A"), .sample(title: "B")]))
            .message(words, writeMode: .off)

        #expect(Set(Shown(message).actions) == ["meeting_ticket_dismiss"])
        #expect(Shown(message).text.contains("Writing to Linear is off"))
    }

    @Test func withoutProposalsItSaysSo() throws {
        let shown = Shown(MeetingNotice(try report([])).message(words, writeMode: .live))

        #expect(shown.text.hasSuffix("No tickets are proposed."))
        #expect(shown.buttons.isEmpty)
    }

    @Test func aReportBecomesAPreview() throws {
        let report = try report([
            .sample(title: "New", segment: 27), .sample(title: "Covered", duplicateOf: "TID-28"),
            .sample(title: "Made", status: "created", identifier: "TID-90"),
        ])

        let preview = report.preview()
        let one = report.preview(only: report.proposals[1].id)

        #expect(preview.drafts.map(\.title) == ["New", "Covered"])
        #expect(preview.chosen.map(\.draft.title) == ["New"])
        #expect(preview.meeting?.title == "Corrigan weekly status")
        #expect(preview.drafts[0].evidence.first?.speaker == "Noor Haddad")
        #expect(one.chosen.map(\.draft.title) == ["Covered"])
        // The transcript service gives the proposal's issue the same id.
        let id = LinearID(.derived(from: "issue", report.proposals[0].id.description))
        #expect(preview.issues(of: "p1").map(\.id) == [id])
    }

    @Test func theAssistantWritesTheNoticeWithLinksToCoveringIssues() async throws {
        let archive = try SampleArchive.shared.get()
        let issue = try #require(archive.workspace.issues.first)
        let meeting = try #require(archive.items.first?.meeting)
        let proposals = [try ProposalWire.sample(title: "Same", duplicateOf: issue.identifier)]

        try await SampleServices.use(but: { $0.isForTickets ? page(proposals) : nil }) { assistant, _ in
            let message = try await assistant.meetingNotice(meeting.id)
            #expect(Shown(message).text.contains("Covered by <\(issue.url)|\(issue.identifier)>"))
        }
        try await SampleServices.use(but: { _ in .status(404) }) { assistant, _ in
            _ = await #expect(throws: ServiceCallError.self) { try await assistant.meetingNotice(meeting.id) }
        }
    }

    @Test func aDeletedMeetingLeavesAShortNote() {
        let message = MeetingNotice.deleted

        expectValid(message)
        #expect(Shown(message).text == "This meeting was deleted, with all that was made of it.")
    }

    @Test(arguments: ["", "/", "x/y", "0b8e5cfa-6d6e-4f4f-9d3b-0e9a1f0f6a11"])
    func anotherValueIsNoButton(value: String) {
        #expect(ProposalButton(value: value) == nil)
    }

    private func report(_ proposals: [ProposalWire]) throws -> MeetingReport {
        let item = try #require(try SampleArchive.shared.get().item("Corrigan weekly status"))
        let segments = Dictionary(item.segments.map { ($0.index, $0) }) { first, _ in first }
        return MeetingReport(meeting: item.meeting, summary: item.summary, proposals: proposals, segments: segments)
    }
}
