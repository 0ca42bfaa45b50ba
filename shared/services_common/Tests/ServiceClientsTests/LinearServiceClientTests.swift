import Domain
import Foundation
import HTTPTypes
import ServiceClients
import ServicesTestKit
import Testing
import WireFormat

@Suite(.timeLimit(.minutes(2)))
struct LinearServiceClientTests {
    private static let id = LinearID(.derived(from: "sample"))

    @Test func aWorkspaceReadsAsItWasWritten() async throws {
        let team = WorkspaceWire.TeamReference(id: Self.id, key: "TID", name: "Delivery")
        let state = WorkspaceWire.State(id: Self.id, name: "Todo", type: "unstarted")
        let time = Date(timeIntervalSince1970: 1_762_160_400)
        let workspace = WorkspaceWire(
            fetchedAt: time, teams: [.init(id: Self.id, key: "TID", name: "Delivery", states: [state])],
            projects: [.init(id: Self.id, name: "P", status: state, teams: [team], url: "u")],
            issues: [
                .init(
                    id: Self.id, identifier: "TID-1", title: "T", team: team, state: state, priority: .high,
                    createdAt: time, updatedAt: time, url: "u"
                )
            ]
        )
        let text = String(decoding: try ContractJSON.encoder().encode(workspace), as: UTF8.self)
        try await ScriptedService.use([.ok(text)]) { service in
            let read = try await service.linear.workspace(refresh: true)

            #expect(read == workspace)
            #expect(read.issues.first?.isOpen == true)
            #expect(service.upstream.requests.first?.path == "/linear/workspace?refresh=true")
            #expect(service.upstream.requests.first?[header: "Authorization"] == "Bearer secret")
            // Readers of the contract find every field.
            #expect(text.contains(#""assignee":null"#) && text.contains(#""due_date":null"#))
        }
    }

    @Test func issuesAreSentWithTheirKey() async throws {
        let answer = """
            {"created": [{"index": 0, "id": "\(Self.id)", "identifier": "TID-4", "title": "T", "url": "u", "warnings": [],
              "subtasks": [], "failed_subtasks": []}], "failed": [{"index": 1, "reason": "no"}], "mode": "test"}
            """
        try await ScriptedService.use([.status(201, answer)]) { service in
            let issues = [
                NewIssue(
                    id: Self.id, title: "T", priority: .urgent, dueDate: CalendarDate("2025-11-20"),
                    subtasks: ["A", .init(title: "B", estimate: 1)],
                    evidence: [.init(quote: "Q", speaker: "Ada", startSeconds: 61)],
                    source: .init(title: "Weekly", date: CalendarDate("2025-10-06"))
                ), NewIssue(title: "U"),
            ]
            let made = try await service.linear.createIssues(issues, idempotencyKey: "k1")

            #expect(made.created.first?.identifier == "TID-4")
            #expect(made.failed == [.init(index: 1, reason: "no")])
            let request = try #require(service.upstream.requests.first)
            #expect(request[header: "Idempotency-Key"] == "k1")
            #expect(
                request.text == """
                    {"issues":[{"due_date":"2025-11-20",\
                    "evidence":[{"quote":"Q","speaker":"Ada","start_seconds":61}],"id":"\(Self.id)","labels":[],\
                    "priority":1,"source":{"date":"2025-10-06","title":"Weekly"},\
                    "subtasks":[{"title":"A"},{"estimate":1,"title":"B"}],"title":"T"},\
                    {"evidence":[],"labels":[],"subtasks":[],"title":"U"}]}
                    """
            )
        }
    }

    @Test func anUpdateTellsNullFromAbsent() async throws {
        try await ScriptedService.use([.status(404, #"{"detail": "gone"}"#)]) { service in
            var update = IssueUpdate()
            update.assignee = .clear
            update.estimate = .set(3)
            await #expect(throws: ServiceCallError.self) { try await service.linear.updateIssue("TID-1", update) }

            let request = try #require(service.upstream.requests.first)
            #expect(request.method == .patch)
            #expect(request.path == "/linear/issues/TID-1")
            #expect(request.text == #"{"assignee":null,"estimate":3}"#)
        }
    }

    @Test(arguments: [("Inés Carranza", "In%C3%A9s%20Carranza"), ("@margo", "%40margo"), ("a/b?c", "a%2Fb%3Fc")])
    func namesArePartsOfThePathWhateverTheyHave(_ name: String, _ path: String) async throws {
        try await ScriptedService.use([.status(404), .status(404)]) { service in
            await #expect(throws: ServiceCallError.self) { try await service.linear.member(name) }
            await #expect(throws: ServiceCallError.self) { try await service.linear.client(name) }

            #expect(
                service.upstream.requests.map(\.path) == ["/linear/members/\(path)", "/linear/clients/\(path)"]
            )
        }
    }

    @Test func withoutATokenNoneIsSent() async throws {
        try await ScriptedService.use([.ok("text", contentType: "text/plain")], token: nil) { service in
            let text = try await service.linear.context(maximumCharacters: 500)

            #expect(text == "text")
            let request = try #require(service.upstream.requests.first)
            #expect(request[header: "Authorization"] == nil)
            #expect(request.path == "/linear/context?max_characters=500")
        }
    }
}
