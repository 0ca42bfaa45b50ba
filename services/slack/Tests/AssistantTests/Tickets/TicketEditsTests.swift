import Assistant
import Domain
import Foundation
import Settings
import SlackAPI
import Testing

@Suite struct TicketEditsTests {
    private static let preview = TicketPreview([
        TicketDraft(
            title: "A", description: "Long.", project: "P", milestone: "M", assignee: "Ana", priority: .low,
            estimate: 2,
            dueDate: CalendarDate(dayNumber: 20_395)),
        TicketDraft(title: "B", duplicateOf: .init(identifier: "TID-28")),
    ])

    @Test func whatIsSubmittedIsLaidOntoTheDrafts() throws {
        let values: Values = [
            "ticket-0-title": .text("  Another\ntitle "), "ticket-0-project": .chosen("Q"),
            "ticket-0-assignee": .chosen("-"), "ticket-0-due": .date("2025-12-01"), "ticket-0-priority": .chosen("1"),
            "ticket-0-estimate": .text(" 8 "), "ticket-0-description": .text(nil), "ticket-1-include": .ticked,
        ]

        let edited = try TicketEdits(form(values), on: Self.preview).preview

        let first = edited.drafts[0]
        #expect(first.title == "Another title")
        #expect(first.project == "Q")
        #expect(first.milestone == nil, "a milestone is one of its project")
        #expect(first.assignee == nil)
        #expect(first.dueDate == CalendarDate("2025-12-01"))
        #expect(first.priority == .urgent)
        #expect(first.estimate == 8)
        #expect(first.description == "")
        #expect(edited.drafts[1].isChosen)
    }

    @Test func whatIsLeftAloneStaysAsItWas() throws {
        let long = String(repeating: "x", count: 5_000)
        var preview = Self.preview
        preview.drafts[0].description = long
        let values: Values = [
            "ticket-0-title": .text("A"), "ticket-0-project": .chosen("P"), "ticket-0-assignee": .chosen("Ana"),
            "ticket-0-due": .date("2025-11-03"), "ticket-0-priority": .chosen("4"), "ticket-0-estimate": .text("2"),
            "ticket-0-description": .text(String(long.prefix(3_000))),
        ]

        #expect(try TicketEdits(form(values), on: preview).preview == preview)
        #expect(try TicketEdits(SlackFormState(), on: preview).preview == preview)
    }

    @Test(arguments: [
        ("ticket-0-title", SlackInputValue.text(" \n"), "Give the ticket a title."),
        ("ticket-0-title", .text(nil), "Give the ticket a title."),
        (
            "ticket-0-title", .text(String(repeating: "t", count: 256)),
            "A title has at most 255 characters; this one has 256."
        ),
        ("ticket-0-estimate", .text("three"), "Give whole points from 0 to 1000, such as 3, or leave it empty."),
        ("ticket-0-estimate", .text("2.5"), "Give whole points from 0 to 1000, such as 3, or leave it empty."),
        ("ticket-0-estimate", .text("-1"), "Give whole points from 0 to 1000, such as 3, or leave it empty."),
    ])
    func whatCannotBeTakenIsSaidAtItsField(block: String, value: SlackInputValue, text: String) {
        #expect(throws: TicketEdits.Errors(byBlock: [block: text])) {
            try TicketEdits(form([block: value]), on: Self.preview)
        }
    }

    @Test func inATicketThatIsLeftOutNothingIsWrong() throws {
        let values: Values = [
            "ticket-0-include": .options([]), "ticket-0-title": .text(nil), "ticket-1-include": .ticked,
        ]

        let edited = try TicketEdits(form(values), on: Self.preview).preview

        #expect(edited.chosen.map(\.index) == [1])
        #expect(edited.drafts[0].title == "A")
    }

    @Test func atLeastOneTicketMustBeChosen() {
        let text = "Choose at least one ticket, or cancel."

        #expect(throws: TicketEdits.Errors(byBlock: ["ticket-0-include": text])) {
            try TicketEdits(form(["ticket-0-include": .options([])]), on: Self.preview)
        }
    }

    @Test func aDayInThePastIsTaken() throws {
        let edited = try TicketEdits(form(["ticket-0-due": .date("2001-01-01")]), on: Self.preview).preview
        let shown = Shown(edited.message(id: "p", writeMode: .live, today: CalendarDate(dayNumber: 20_395)))

        #expect(shown.text.contains("due Mon 1 Jan 2001, in the past"))
    }

    private typealias Values = [String: SlackInputValue]

    /// Each field's action is its own name.
    private func form(_ values: Values) -> SlackFormState {
        SlackFormState(
            values: Dictionary(
                uniqueKeysWithValues: values.map { block, value in
                    (block, ["ticket_\(block.split(separator: "-").last ?? "")": value])
                }))
    }
}

extension SlackInputValue {
    fileprivate static func chosen(_ value: String) -> Self { .option(.init(value: value, text: value)) }
    fileprivate static let ticked = Self.options([.init(value: "yes", text: "Create this ticket")])
}
