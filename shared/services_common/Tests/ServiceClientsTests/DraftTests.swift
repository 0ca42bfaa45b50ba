import Domain
import Foundation
import ServiceClients
import ServicesTestKit
import Testing
import WireFormat

@Suite(.timeLimit(.minutes(2)))
struct DraftTests {
    private static let issue = UpdateDraftWire.Issue(identifier: "TID-28", title: "Fix", url: "u", state: "Todo")

    @Test func draftedTicketsAreReadAndBecomeIssues() async throws {
        let answer = """
            {"tickets": [{"title": "Fix login", "description": "On Android", "project": "Tidewater", "milestone": null,
              "assignee": "Maria Lind", "priority": 1, "estimate": 3, "due_date": "2026-03-06", "subtasks": ["A"],
              "labels": ["bug"], "evidence": [{"quote": "Fix login"}],
              "duplicate_of": {"identifier": "TID-1", "title": "Login", "url": "u"}}],
             "engine": "rules", "redaction_count": 1, "notice": null}
            """
        try await ScriptedService.use([.ok(answer)]) { service in
            let drafts = try await service.transcript.draftTickets(
                "Fix login", author: "ada", date: CalendarDate("2026-03-02"))

            let draft = try #require(drafts.tickets.first)
            #expect(draft.duplicateOf?.identifier == "TID-1")
            #expect(draft.warnings.isEmpty)
            #expect(
                NewIssue(draft)
                    == NewIssue(
                        title: "Fix login", description: "On Android", project: "Tidewater", assignee: "Maria Lind",
                        priority: .urgent, estimate: 3, dueDate: CalendarDate("2026-03-06"), labels: ["bug"],
                        subtasks: ["A"]))
            let request = try #require(service.upstream.requests.first)
            #expect(request.path == "/transcript/drafts/tickets")
            #expect(request.text == #"{"author":"ada","date":"2026-03-02","text":"Fix login"}"#)
        }
    }

    @Test func aDraftIsWrittenAndReadWithItsWarnings() throws {
        let draft = TicketDraftWire(
            title: "Fix login", description: "", dueDate: CalendarDate("2026-03-06"),
            warnings: ["“A” is not in Linear."])

        let text = try ContractJSON.encoder().encode(draft)

        #expect(try ContractJSON.decoder().decode(TicketDraftWire.self, from: text) == draft)
    }

    @Test func draftedUpdatesAreReadWithTheirKindsOfValues() async throws {
        let answer = """
            {"updates": [{"issue": {"identifier": "TID-28", "title": "Fix", "url": "u", "state": "Todo", "assignee": null,
              "project": null, "due_date": null},
              "changes": [{"field": "status", "from": "Todo", "to": "Done"}, {"field": "priority", "from": 0, "to": 2},
                {"field": "labels", "from": [], "to": ["bug"]}, {"field": "due_date", "from": "2026-03-06", "to": null}],
              "quote": "TID-28 done"}],
             "unclear": [{"text": "the thing", "reason": "No issue is called so.",
              "near": [{"identifier": "TID-2", "title": "Thing", "url": "u"}]}], "notice": "n"}
            """
        try await ScriptedService.use([.ok(answer)]) { service in
            let drafts = try await service.transcript.draftUpdates("TID-28 done")

            #expect(drafts.unclear.first?.near.map(\.identifier) == ["TID-2"])
            let changes = try #require(drafts.updates.first).changes
            #expect(changes.map(\.to) == [.text("Done"), .number(2), .names(["bug"]), nil])
            var expected = IssueUpdate()
            expected.status = "Done"
            expected.priority = .high
            expected.labels = ["bug"]
            expected.dueDate = .clear
            #expect(IssueUpdate(changes) == expected)
            #expect(service.upstream.requests.first?.text == #"{"author":null,"date":null,"text":"TID-28 done"}"#)
        }
    }

    @Test(
        arguments: [
            (.title, .text("T"), #"{"title":"T"}"#), (.title, nil, "{}"),
            (.description, .text("D"), #"{"description":"D"}"#), (.description, nil, #"{"description":null}"#),
            (.status, .text("Done"), #"{"status":"Done"}"#),
            (.assignee, .text("Ada"), #"{"assignee":"Ada"}"#), (.assignee, nil, #"{"assignee":null}"#),
            (.priority, .number(1), #"{"priority":1}"#), (.priority, nil, #"{"priority":0}"#),
            (.dueDate, .text("2026-03-06"), #"{"due_date":"2026-03-06"}"#), (.dueDate, nil, #"{"due_date":null}"#),
            (.dueDate, .text("soon"), "{}"),
            (.estimate, .number(3), #"{"estimate":3}"#), (.estimate, nil, #"{"estimate":null}"#),
            (.estimate, .text("3"), "{}"),
            (.project, .text("P"), #"{"project":"P"}"#), (.milestone, nil, #"{"milestone":null}"#),
            (.labels, .names(["a", "b"]), #"{"labels":["a","b"]}"#), (.labels, nil, #"{"labels":[]}"#),
        ] as [(IssueField, IssueFieldValue?, String)])
    func everyFieldIsSetAndCleared(_ field: IssueField, _ value: IssueFieldValue?, _ body: String) throws {
        let update = IssueUpdate([.init(field: field, from: nil, to: value)])

        #expect(String(decoding: try ContractJSON.encoder().encode(update), as: UTF8.self) == body)
    }

    @Test func aDraftIsWrittenWithEveryFieldAndReadsAsItWas() throws {
        let drafts = UpdateDraftsWire(
            updates: [
                .init(
                    issue: Self.issue, changes: [.init(field: .estimate, from: nil, to: .number(3))],
                    quote: "TID-28 3 points")
            ], unclear: [.init(text: "x", reason: "y")])
        let text = try ContractJSON.encoder().encode(drafts)

        #expect(try ContractJSON.decoder().decode(UpdateDraftsWire.self, from: text) == drafts)
        #expect(String(decoding: text, as: UTF8.self).contains(#""assignee":null"#))
        #expect(String(decoding: text, as: UTF8.self).contains(#""from":null,"to":3"#))
    }
}
