import Assistant
import Domain
import Foundation
import ServiceClients
import SlackAPI
import Testing

@Suite struct TicketFormTests {
    private static let day = CalendarDate(dayNumber: 20_395)

    @Test func theFormHasEveryFieldAsItIs() throws {
        let draft = TicketDraft(
            title: "Fix login", description: "It fails.", project: "Delivery Platform", assignee: "Noor Haddad",
            priority: .high, estimate: 3, dueDate: Self.day)
        let preview = TicketPreview([draft, TicketDraft(title: "Other")])

        let view = TicketForm(preview, id: "p1", options: TicketOptions(try Self.workspace)).view

        try expectValid(view)
        guard case .modal(let modal) = view else { throw WrongView() }
        #expect(modal.callbackID == "edit_tickets")
        #expect(modal.privateMetadata == "p1")
        #expect(Self.initial("ticket-0-title", view) == "Fix login")
        #expect(Self.initial("ticket-0-project", view) == "Delivery Platform")
        #expect(Self.initial("ticket-0-assignee", view) == "Noor Haddad")
        #expect(Self.initial("ticket-0-due", view) == "2025-11-03")
        #expect(Self.initial("ticket-0-priority", view) == "2")
        #expect(Self.initial("ticket-0-estimate", view) == "3")
        #expect(Self.initial("ticket-0-description", view) == "It fails.")
        #expect(Self.initial("ticket-1-project", view) == "-")
    }

    @Test func aTicketAloneHasNoBoxUnlessAnIssueCoversIt() throws {
        let alone = TicketForm(TicketPreview([TicketDraft(title: "A")]), id: "p1", options: TicketOptions(nil)).view
        let covered = TicketForm(
            TicketPreview([TicketDraft(title: "A", duplicateOf: .init(identifier: "TID-28"))]), id: "p1",
            options: TicketOptions(nil), purpose: .create
        ).view

        #expect(!alone.blocks.contains { $0.blockID == "ticket-0-include" })
        #expect(covered.blocks.contains { $0.blockID == "ticket-0-include" })
    }

    @Test func theMostUsedNamesComeFirstAndThePresentOneAlways() throws {
        let workspace = try Self.workspace
        let draft = TicketDraft(title: "A", assignee: "Somebody Else")

        let view = TicketForm(TicketPreview([draft]), id: "p1", options: TicketOptions(workspace)).view
        let people = Self.options("ticket-0-assignee", view)

        let counts = Dictionary(grouping: workspace.issues.filter(\.isOpen).compactMap(\.assignee?.name)) { $0 }
            .mapValues(\.count)
        let busiest = try #require(counts.values.max())
        #expect(people.prefix(2) == ["Nobody", "Somebody Else"])
        #expect(counts[people[2]] == busiest)
        #expect(people.count == 2 + workspace.users.filter(\.active).count)
    }

    @Test func aLargeWorkspaceAndLongTextsFit() throws {
        let name = String(repeating: "名前", count: 36)
        let workspace = WorkspaceWire(
            fetchedAt: Date(timeIntervalSince1970: 0),
            users: (0..<400).map {
                .init(id: LinearID(UUID()), name: "\(name)\($0)", displayName: "n", email: "n@x.example")
            },
            projects: (0..<400).map {
                .init(
                    id: LinearID(UUID()), name: "\(name)\(name)\($0)",
                    status: .init(id: LinearID(UUID()), name: "Started", type: "started"), url: "https://x.example")
            })
        let drafts = (0..<14).map {
            TicketDraft(title: "T\($0)", description: String(repeating: "ä", count: 5_000), project: name)
        }

        let view = TicketForm(TicketPreview(drafts), id: "p1", options: TicketOptions(workspace)).view

        try expectValid(view)
        #expect(view.blocks.filter { $0.blockID?.hasSuffix("-title") == true }.count == 10)
        #expect(Shown(view).text.contains("The first 10 of 14 tickets can be changed here"))
    }

    @Test func withoutLinearTheFormSaysSo() throws {
        let options = TicketOptions(nil, notice: "Linear is not reachable; only known names can be chosen.")

        let view = TicketForm(TicketPreview([TicketDraft(title: "A", project: "P")]), id: "p1", options: options).view

        try expectValid(view)
        #expect(Shown(view).text.contains("Linear is not reachable"))
        #expect(Self.options("ticket-0-project", view) == ["No project", "P"])
    }

    @Test(arguments: [TicketForm.Purpose.edit, .create])
    func theStatesOfTheFormAreViews(purpose: TicketForm.Purpose) throws {
        let loading = TicketForm.loading(purpose)

        try expectValid(loading)
        try expectValid(TicketForm.failed(purpose, "Linear is not reachable."))
        try expectValid(TicketForm.writingIsOff(purpose))
        #expect(loading.blocks.first?.blockID?.hasPrefix("working") == true)
    }

    struct WrongView: Error {}

    private static var workspace: WorkspaceWire {
        get throws { try SampleArchive.shared.get().workspace }
    }

    private static func element(_ block: String, _ view: SlackView) -> SlackElement? {
        view.blocks.lazy.filter { $0.blockID == block }.flatMap(Shown.elements).first
    }

    private static func initial(_ block: String, _ view: SlackView) -> String? {
        switch element(block, view) {
        case .plainTextInput(let input): input.initialValue
        case .staticSelect(let select): select.initialOption?.value
        case .datePicker(let picker): picker.initialDate
        default: nil
        }
    }

    private static func options(_ block: String, _ view: SlackView) -> [String] {
        guard case .staticSelect(let select) = element(block, view) else { return [] }
        return (select.options ?? []).map { option in
            if case .plain(let text) = option.text { text } else { "" }
        }
    }
}
