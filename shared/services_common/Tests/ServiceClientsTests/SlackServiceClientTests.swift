import Domain
import ServiceClients
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct SlackServiceClientTests {
    private static let meeting = MeetingID(.derived(from: "meeting"))

    @Test(arguments: [
        (SlackNotification.Kind.meetingReady, "meeting_ready"), (.ticketsChanged, "tickets_changed"),
        (.meetingDeleted, "meeting_deleted"),
    ])
    func aNotificationIsSentWithTheKeyThatItAlwaysHas(_ kind: SlackNotification.Kind, _ name: String) async throws {
        try await ScriptedService.use([.status(202, "{}"), .status(204)]) { service in
            let notification = SlackNotification(type: kind, meetingId: Self.meeting, version: 3)
            try await service.slack.notify(notification)
            try await service.slack.notify(notification)

            let requests = service.upstream.requests
            #expect(requests.map(\.path) == ["/slack/notifications", "/slack/notifications"])
            #expect(
                requests.map { $0[header: "Idempotency-Key"] } == [
                    "\(name)-\(Self.meeting)-3", "\(name)-\(Self.meeting)-3",
                ])
            #expect(requests.first?.text == #"{"meeting_id":"\#(Self.meeting)","type":"\#(name)","version":3}"#)
            #expect(requests.first?[header: "Authorization"] == "Bearer secret")
        }
    }

    @Test func eachServiceIsAskedToForgetAMeetingUnderItsPrefix() async throws {
        try await ScriptedService.use([.status(204), .status(204), .status(204)]) { service in
            try await service.slack.forget(Self.meeting)
            try await service.linear.forget(Self.meeting)
            try await service.notion.forget(Self.meeting)

            #expect(
                service.upstream.requests.map { "\($0.method) \($0.path)" }
                    == ["slack", "linear", "notion"].map { "DELETE /\($0)/meetings/\(Self.meeting)" })
            #expect(service.upstream.requests.allSatisfy { $0[header: "Authorization"] == "Bearer secret" })
        }
    }

    @Test func aRefusedNotificationSaysSo() async throws {
        try await ScriptedService.use([.status(422, #"{"detail": "no"}"#)]) { service in
            let error = await #expect(throws: ServiceCallError.self) {
                try await service.slack.notify(.init(type: .meetingReady, meetingId: Self.meeting, version: 1))
            }

            #expect(error?.status == 422)
            #expect(error?.upstream == "slack")
            #expect(error?.isRetryable == false)
        }
    }

    @Test func anAnswerIsReadWithItsSources() async throws {
        let answer = """
            {"answer": "**Yes**", "sources": [
              {"kind": "meeting", "title": "Weekly", "url": null, "meeting_id": "\(Self.meeting)", "segment": 4,
               "start_seconds": 61.5, "quote": "we do"},
              {"kind": "issue", "title": "TID-1 Fix", "url": "https://linear.app/x/issue/TID-1"}],
             "engine": "rules", "notices": ["Notion is not reachable."]}
            """
        try await ScriptedService.use([.ok(answer), .ok(answer)]) { service in
            let read = try await service.slack.ask(
                question: "Do we?", user: "ada@example.com", meetings: [Self.meeting])
            _ = try await service.slack.ask(question: "Do we?")

            #expect(read.sources.map(\.kind) == [.meeting, .issue])
            #expect(read.sources.first?.meetingId == Self.meeting)
            #expect(read.sources.first?.startSeconds == 61.5)
            #expect(read.notices == ["Notion is not reachable."])
            #expect(
                service.upstream.requests.map(\.text) == [
                    #"{"meeting_ids":["\#(Self.meeting)"],"question":"Do we?","user":"ada@example.com"}"#,
                    #"{"question":"Do we?"}"#,
                ])
        }
    }
}
