import Assistant
import Domain
import Foundation
import ServiceClients
import Settings
import SlackAPI
import Testing

@Suite struct TicketPreviewTests {
    private static let today = CalendarDate(dayNumber: 20_395)  // Mon 3 Nov 2025

    @Test func aTicketShowsWhatItIsAndWhy() {
        let preview = TicketPreview([
            TicketDraft(
                title: "Fix login on Android", project: "Tidewater", assignee: "Maria Lopez", priority: .urgent,
                estimate: 3, dueDate: Self.today.adding(days: 4), subtasks: ["Reproduce", "Repair"],
                evidence: [.init(quote: "the login is broken", speaker: "Ana", startSeconds: 872)])
        ])

        let message = preview.message(id: "p1", writeMode: .live, today: Self.today)
        let shown = Shown(message)

        expectValid(message)
        #expect(
            shown.text == """
                *Create 1 ticket in Linear?*
                *Fix login on Android*
                Project: Tidewater · Assignee: Maria Lopez · due Fri 7 Nov · Priority: Urgent · 3 points
                Sub-issues: Reproduce; Repair
                > _“the login is broken”_ – Ana [14:32]
                """)
        #expect(
            shown.buttons == [
                .init(label: "Create ticket", action: "create_tickets_yes", value: "p1"),
                .init(label: "Edit", action: "create_tickets_edit", value: "p1"),
                .init(label: "Cancel", action: "create_tickets_no", value: "p1"),
            ])
        #expect(message.text.source.contains("1. Fix login on Android (Maria Lopez, due Fri 7 Nov)"))
    }

    @Test func whatAnIssueCoversIsLeftOutUntilItIsChosen() throws {
        let preview = TicketPreview([TicketDraft(title: "New"), Self.covered])

        let shown = Shown(preview.message(id: "p1", writeMode: .live, today: Self.today))
        let toggle = try #require(shown.button("create_tickets_toggle"))
        let button = try #require(PreviewButton(value: toggle.value ?? ""))
        let chosen = Shown(preview.toggling(button.index).message(id: "p1", writeMode: .live, today: Self.today))

        #expect(shown.text.contains("*Create 1 ticket in Linear?* 1 more is left out."))
        #expect(shown.text.contains("Covered by <https://linear.example/TID-28|TID-28> Old login: left out."))
        #expect(button == PreviewButton(preview: "p1", index: 1))
        #expect(chosen.button("create_tickets_yes")?.label == "Create 2 tickets")
        #expect(chosen.button("create_tickets_toggle")?.label == "Leave out")
        #expect(preview.issues(of: "p1").map(\.title) == ["New"])
        #expect(preview.toggling(1).issues(of: "p1").map(\.title) == ["New", "Login"])
    }

    @Test func withNothingChosenThereIsNoYes() {
        let shown = Shown(TicketPreview([Self.covered]).message(id: "p1", writeMode: .live, today: Self.today))

        #expect(shown.actions == ["create_tickets_toggle", "create_tickets_edit", "create_tickets_no"])
        #expect(shown.text.contains("No ticket is chosen."))
    }

    @Test func withWritingOffThereIsNoYesAndItSaysHowToTurnItOn() {
        let message = TicketPreview([TicketDraft(title: "New"), Self.covered])
            .message(id: "p1", writeMode: .off, today: Self.today)

        #expect(Shown(message).actions == ["create_tickets_no"])
        #expect(Shown(message).text.contains("LINEAR_WRITE_MODE=test"))
        #expect(message.text.source.contains("Writing to Linear is off"))
    }

    @Test func testModeIsSaid() {
        let shown = Shown(
            TicketPreview([TicketDraft(title: "New")]).message(id: "p1", writeMode: .test, today: Self.today))

        #expect(shown.text.contains("titles will begin with [TEST]"))
    }

    @Test func manyTicketsStayWithinSlacksLimits() {
        let long = String(repeating: "word & more ", count: 60)
        let drafts = (1...60).map { number in
            TicketDraft(
                title: "\(number) \(long)", description: long, project: long, milestone: long, assignee: long,
                labels: Array(repeating: long, count: 9), subtasks: Array(repeating: long, count: 9),
                evidence: [.init(quote: long, speaker: long, startSeconds: 1)],
                duplicateOf: .init(identifier: "TID-1", title: long, url: "https://linear.example/TID-1"))
        }

        let message = TicketPreview(drafts).message(id: "p1", writeMode: .live, today: Self.today)

        expectValid(message)
        #expect(message.parts().count == 1)
        #expect(Shown(message).text.contains("Only the first 50 of 60 tickets are taken."))
    }

    @Test func theIdsOfIssuesFollowFromThePreviewAndTheirPlace() {
        let preview = TicketPreview([TicketDraft(title: "A"), TicketDraft(title: "B")])

        let ids = preview.issues(of: "p1").map(\.id)

        #expect(preview.issues(of: "p1").map(\.id) == ids)
        #expect(Set(ids).count == 2)
        #expect(preview.issues(of: "p2").map(\.id) != ids)
        // Leaving out the first does not make the second another issue.
        #expect(preview.toggling(0).issues(of: "p1").map(\.id) == [ids[1]])
    }

    @Test func otherTicketsHaveAnotherKey() {
        let preview = TicketPreview([TicketDraft(title: "A"), TicketDraft(title: "B")])
        var edited = preview
        edited.drafts[0].title = "C"

        #expect(preview.idempotencyKey(of: "p1") == preview.idempotencyKey(of: "p1"))
        #expect(preview.idempotencyKey(of: "p1").hasPrefix("slack-preview-p1-"))
        #expect(edited.idempotencyKey(of: "p1") != preview.idempotencyKey(of: "p1"))
        #expect(preview.toggling(0).idempotencyKey(of: "p1") != preview.idempotencyKey(of: "p1"))
        #expect(edited.issues(of: "p1").map(\.id) == preview.issues(of: "p1").map(\.id))
    }

    @Test func aMeetingsWordsGoWithItsTicketAndAPersonsWordsDoNot() {
        let draft = TicketDraft(title: "A", evidence: [.init(quote: "do it", speaker: "Ana", startSeconds: 5)])
        let meeting = TicketPreview.Meeting(id: MeetingID(UUID()), title: "Kickoff", date: Self.today)

        let typed = TicketPreview([draft]).issues(of: "p1")
        let said = TicketPreview([draft], meeting: meeting).issues(of: "p1")

        #expect(typed.first?.evidence == [])
        #expect(typed.first?.source == nil)
        #expect(said.first?.evidence == [.init(quote: "do it", speaker: "Ana", startSeconds: 5)])
        #expect(said.first?.source == .init(title: "Kickoff", date: Self.today, meetingId: meeting.id))
    }

    @Test func aPreviewComesBackFromItsJSON() throws {
        let preview = TicketPreview(
            [Self.covered, TicketDraft(title: "B", priority: .low, dueDate: Self.today)],
            meeting: .init(id: MeetingID(UUID()), title: "Kickoff", date: Self.today), notices: ["Linear is away."])

        let read = try JSONDecoder().decode(TicketPreview.self, from: JSONEncoder().encode(preview))

        #expect(read == preview)
    }

    @Test(arguments: ["", "p1", "/1", "p1/", "p1/-1", "p1/x"])
    func anotherValueIsNoButton(value: String) {
        #expect(PreviewButton(value: value) == nil)
    }

    private static let covered = TicketDraft(
        title: "Login",
        duplicateOf: .init(identifier: "TID-28", title: "Old login", url: "https://linear.example/TID-28"))
}
