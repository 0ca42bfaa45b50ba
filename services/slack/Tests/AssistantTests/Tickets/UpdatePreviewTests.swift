import Assistant
import Domain
import Foundation
import OutboundHTTP
import ServiceClients
import Settings
import SlackAPI
import Testing

@Suite struct UpdatePreviewTests {
    private static let today = CalendarDate(dayNumber: 20_395)
    private static let update = UpdateDraftWire(
        issue: .init(
            identifier: "TID-28", title: "Fix login", url: "https://linear.example/TID-28", state: "Todo"),
        changes: [
            .init(field: .status, from: .text("Todo"), to: .text("Done")),
            .init(field: .dueDate, from: .text("2025-11-03"), to: nil),
            .init(field: .priority, from: .number(0), to: .number(1)),
            .init(field: .assignee, from: nil, to: .text("Maria * Lopez")),
            .init(field: .labels, from: .names([]), to: .names(["bug", "ui"])),
            .init(field: .description, from: nil, to: .text("New words.")),
        ], quote: "TID-28 done")
    private static let unclear = UpdateDraftsWire.Unclear(
        text: "the report thing", reason: "Several issues fit. Name one by its identifier.",
        near: [.init(identifier: "TID-3", title: "Report", url: "https://linear.example/TID-3")])

    @Test func everyChangeIsShownFromAndTo() {
        let preview = UpdatePreview(updates: [Self.update], unclear: [Self.unclear], notices: ["Linear is away."])

        let message = preview.message(id: "u1", writeMode: .live, today: Self.today)

        expectValid(message)
        #expect(
            Shown(message).text == """
                *Change 1 issue in Linear?*
                <https://linear.example/TID-28|TID-28> Fix login
                • Status: Todo → *Done*
                • Due: Mon 3 Nov → *none*
                • Priority: No priority → *Urgent*
                • Assignee: nobody → *Maria ∗ Lopez*
                • Labels: none → *bug and ui*
                • Description: “New words.”
                :grey_question: _“the report thing”_ – Several issues fit. Name one by its identifier.
                    ◦ <https://linear.example/TID-3|TID-3> Report
                :warning: Linear is away.
                """)
        #expect(
            Shown(message).buttons == [
                .init(label: "Change issue", action: "update_ticket_yes", value: "u1"),
                .init(label: "Cancel", action: "update_ticket_no", value: "u1"),
            ])
        #expect(message.text.source.contains("TID-28: status → Done"))
    }

    @Test func withNothingToChangeThereIsNothingToPress() {
        let message = UpdatePreview(updates: [], unclear: [Self.unclear])
            .message(id: "u1", writeMode: .live, today: Self.today)

        #expect(Shown(message).actions.isEmpty)
        #expect(Shown(message).text.contains("Nothing was found to change."))
        #expect(Shown(message).text.contains("the report thing"))
    }

    @Test func withWritingOffThereIsNoYes() {
        let message = UpdatePreview(updates: [Self.update]).message(id: "u1", writeMode: .off, today: Self.today)

        #expect(Shown(message).actions == ["update_ticket_no"])
        #expect(Shown(message).text.contains("Writing to Linear is off"))
    }

    @Test func theUpdateHasTheChanges() throws {
        let (issue, update) = try #require(UpdatePreview(updates: [Self.update]).issueUpdates.first)

        #expect(issue == "TID-28")
        #expect(update.status == "Done")
        #expect(update.dueDate == .clear)
        #expect(update.assignee == .set("Maria * Lopez"))
        #expect(update.title == nil)
    }

    @Test func theResultSaysWhatIsDoneAndWhatIsNotAndWhy() {
        let error = ServiceCallError(
            upstream: "linear", cause: .problem(status: 422), detail: "The state is not the team's.")
        var other = Self.update
        other.changes = [.init(field: .status, from: nil, to: .text("Done"))]

        let message = UpdateResult(
            [.init(update: other), .init(update: Self.update, error: error)], by: SlackUserID(checked: "U1")
        ).message(today: Self.today)

        expectValid(message)
        #expect(
            Shown(message).text == """
                *Changed 1 issue* for <@U1>:
                • <https://linear.example/TID-28|TID-28> Fix login – Status: none → *Done*
                *Not changed:*
                • <https://linear.example/TID-28|TID-28> Fix login – The state is not the team's.
                """)
    }

    @Test func aPreviewComesBackFromItsJSON() throws {
        let preview = UpdatePreview(updates: [Self.update], unclear: [Self.unclear], notices: ["A."])

        #expect(try JSONDecoder().decode(UpdatePreview.self, from: JSONEncoder().encode(preview)) == preview)
    }

    @Test func manyChangesStayWithinSlacksLimits() {
        let preview = UpdatePreview(
            updates: Array(repeating: Self.update, count: 30), unclear: Array(repeating: Self.unclear, count: 30))

        let message = preview.message(id: "u1", writeMode: .live, today: Self.today)

        expectValid(message)
        #expect(Shown(message).text.contains("Only the first 20 of 30 issues are taken."))
    }
}
