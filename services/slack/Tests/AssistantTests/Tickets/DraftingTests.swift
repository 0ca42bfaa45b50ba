import Assistant
import Domain
import Foundation
import ServiceClients
import ServicesTestKit
import Settings
import SlackAPI
import Testing

@Suite struct DraftingTests {
    @Test func aPersonsWordsBecomeAPreview() async throws {
        let drafts = TicketDraftsWire(
            tickets: [
                TicketDraftWire(
                    title: "Fix login", description: "", assignee: "Priyanka Raghunathan",
                    duplicateOf: .init(identifier: "TID-28", title: "Login", url: "https://linear.example/TID-28"))
            ], engine: "rules", redactionCount: 2, notice: "Linear is not reachable: names are as typed.")

        try await SampleServices.use(but: { request in
            request.path == "/transcript/drafts/tickets" ? SampleServices.json(drafts) : nil
        }) { assistant, services in
            let drafted = await assistant.ticketPreview(for: " Fix login, me ", by: .sample())

            let preview = try #require(drafted.content)
            #expect(preview.drafts.map(\.title) == ["Fix login"])
            #expect(preview.drafts[0].duplicateOf?.identifier == "TID-28")
            #expect(!preview.drafts[0].isChosen)
            #expect(
                preview.notices == [
                    "Linear is not reachable: names are as typed.",
                    "Money or contract terms were taken out in 2 places.",
                ])
            let sent = try #require(services.requests.first { $0.path.hasSuffix("/tickets") }).text
            #expect(sent.contains(#""author":"priya@tidewater-analytics.example""#))
            #expect(sent.contains(#""date":"2025-11-03""#))
        }
    }

    @Test(arguments: [
        (
            "Zoltan", "Moonbase",
            ["Zoltan is not in Linear: nobody", "No project in Linear is named Moonbase: the ticket"]
        ),
        ("Maria Lopez", "Quillhaven", ["Maria Lopez is not in Linear: nobody will be assigned."]),
        ("noor", "quillhaven document intake", []), ("@Noor Haddad", "Delivery", []),
        ("noor@tidewater-analytics.example", "Apollo 11", ["No project in Linear is named Apollo 11"]),
    ])
    func namesThatLinearDoesNotKnowAreSaid(assignee: String, project: String, notices: [String]) async throws {
        let drafts = TicketDraftsWire(
            tickets: [TicketDraftWire(title: "Fix the printer", description: "", project: project, assignee: assignee)],
            engine: "rules", redactionCount: 0)

        try await SampleServices.use(but: { request in
            request.path == "/transcript/drafts/tickets" ? SampleServices.json(drafts) : nil
        }) { assistant, _ in
            var preview = try #require(await assistant.ticketPreview(for: "Fix the printer", by: .sample()).content)
            let message = preview.message(id: "p1", writeMode: .live, today: CalendarDate(dayNumber: 20_395))

            expectValid(message)
            let shown = Shown(message).text
            for notice in notices {
                #expect(shown.contains(":warning: \(notice)"))
                #expect(message.text.source.contains(notice))
            }
            #expect(shown.contains(":warning:") == !notices.isEmpty)

            preview = try JSONDecoder().decode(TicketPreview.self, from: try JSONEncoder().encode(preview))
            preview.drafts[0].assignee = "Noor Haddad"
            preview.drafts[0].project = nil
            let edited = preview.message(id: "p1", writeMode: .live, today: CalendarDate(dayNumber: 20_395))
            #expect(!Shown(edited).text.contains(":warning:"))
        }
    }

    @Test func aMessageIsNamedWhereItsTicketComesFrom() async throws {
        let drafts = TicketDraftsWire(
            tickets: [TicketDraftWire(title: "Fix login", description: "It fails.")], engine: "rules", redactionCount: 0
        )

        try await SampleServices.use(but: { _ in SampleServices.json(drafts) }) { assistant, _ in
            let drafted = await assistant.ticketPreview(
                forMessage: "please fix the login", by: .sample(name: "Ana"), in: "#delivery",
                permalink: "https://slack.example/p1")

            #expect(
                drafted.content?.drafts.first?.description
                    == "It fails.\n\nFrom a message by Ana in #delivery: https://slack.example/p1")
        }
    }

    @Test(arguments: ["", "  \n "])
    func withoutWordsTheCommandExplainsItself(text: String) async throws {
        try await SampleServices.use { assistant, services in
            let drafted = await assistant.ticketPreview(for: text, by: .sample())

            let message = try #require(drafted.message)
            #expect(Shown(message).text.contains("/create Fix the login"))
            #expect(services.requests.isEmpty)
        }
    }

    @Test func anAwayServiceIsSaid() async throws {
        try await SampleServices.use(but: { _ in .status(503, #"{"title":"Busy","detail":"Too busy."}"#) }) {
            assistant, _ in
            let ticket = try #require(await assistant.ticketPreview(for: "Fix it", by: .sample()).message)
            let update = try #require(await assistant.updatePreview(for: "TID-28 done", by: .sample()).message)
            let options = await assistant.ticketOptions()

            #expect(Shown(ticket).text == "*Your text could not be read.* Too busy. Try again in a minute.")
            #expect(Shown(update).text == "*Your text could not be read.* Too busy. Try again in a minute.")
            #expect(options.notice == "Too busy; only the names that the tickets have can be chosen.")
        }
    }

    @Test func changesBecomeAPreviewAndDoubtsAMessage() async throws {
        let update = UpdateDraftWire(
            issue: .init(identifier: "TID-28", title: "Login", url: "https://linear.example/TID-28", state: "Todo"),
            changes: [.init(field: .status, from: .text("Todo"), to: .text("Done"))], quote: "TID-28 done")
        let doubt = UpdateDraftsWire.Unclear(text: "that", reason: "No issue is named.")

        try await SampleServices.use(but: { request in
            SampleServices.json(
                UpdateDraftsWire(updates: request.text.contains("TID-28") ? [update] : [], unclear: [doubt]))
        }) { assistant, _ in
            #expect(await assistant.updatePreview(for: "TID-28 done", by: .sample()).content?.updates == [update])
            let message = try #require(await assistant.updatePreview(for: "that", by: .sample()).message)
            #expect(Shown(message).text.contains("No issue is named."))
        }
    }
}

extension Drafted {
    var content: Content? { if case .content(let content) = self { content } else { nil } }
    var message: SlackMessage? { if case .message(let message) = self { message } else { nil } }
}
