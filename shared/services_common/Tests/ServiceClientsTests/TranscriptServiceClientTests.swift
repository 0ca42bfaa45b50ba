import Domain
import Foundation
import ServiceClients
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct TranscriptServiceClientTests {
    private static let id = MeetingID(.derived(from: "meeting"))
    private static let meeting = """
        {"id": "\(id)", "title": null, "filename": "a.vtt", "format": "vtt", "status": "ready", "error": null,
         "meeting_date": "2025-10-06", "duration_seconds": 12.5, "participants": ["A"], "project_tags": [],
         "original_length": 10, "filtered_length": 9, "redaction_count": 1, "redactions": {"AMOUNT": 1},
         "content_hash": "x", "created_at": "2025-10-06T09:00:00.000Z", "updated_at": "2025-10-06T09:00:00.000Z"}
        """

    @Test func aFileIsSentAsItIsWithWhatIsKnownOfIt() async throws {
        let receipt = ScriptedAnswer.status(202, #"{"id": "\#(Self.id)", "status": "queued"}"#)
        try await ScriptedService.use([receipt]) { service in
            let upload = TranscriptUpload(
                bytes: [0xEF, 0xBB, 0xBF, 0x41], filename: "stand up.txt", meetingDate: CalendarDate("2025-10-06"),
                replace: true
            )
            let answer = try await service.transcript.ingest(upload)

            #expect(answer.id == Self.id)
            #expect(answer.status == "queued")
            let request = try #require(service.upstream.requests.first)
            #expect(request.body == upload.bytes)
            #expect(
                request.path == "/transcript/meetings?filename=stand%20up.txt&meeting_date=2025-10-06&replace=true"
            )
        }
    }

    @Test func aPageOfMeetingsIsRead() async throws {
        let page = ScriptedAnswer.ok(#"{"items": [\#(Self.meeting)], "next_cursor": "abc"}"#)
        try await ScriptedService.use([page]) { service in
            let meetings = try await service.transcript.meetings(.init(participant: "A B"), limit: 7, cursor: "c")

            #expect(meetings.items.first?.isSettled == true)
            #expect(meetings.items.first?.redactions == ["AMOUNT": 1])
            #expect(meetings.nextCursor == "abc")
            #expect(service.upstream.requests.first?.path == "/transcript/meetings?participant=A%20B&limit=7&cursor=c")
        }
    }

    @Test(arguments: [
        #"[{"meeting_id": "\#(id)", "segment": 3, "text": "words", "score": 0.5}]"#,
        #"{"items": [{"meeting_id": "\#(id)", "segment": 3, "text": "words", "score": 0.5}], "next_cursor": null}"#,
    ])
    func passagesAreReadFromAListAndFromAPage(_ body: String) async throws {
        try await ScriptedService.use([.ok(body)]) { service in
            let passages = try await service.transcript.search("post & grass", limit: 5)

            #expect(passages.map(\.segment) == [3])
            #expect(service.upstream.requests.first?.path == "/transcript/search?q=post%20%26%20grass&limit=5")
        }
    }

    @Test func theSecretOfTheWebhookGoesInItsHeader() async throws {
        let receipt = ScriptedAnswer.ok(#"{"id": "\#(Self.id)", "status": "ready", "duplicate": true}"#)
        try await ScriptedService.use([receipt]) { service in
            let answer = try await service.transcript.ingestWebhook(Array("{}".utf8), secret: Secret("hook"))

            #expect(answer.duplicate == true)
            #expect(service.upstream.requests.first?[header: "X-Webhook-Secret"] == "hook")
        }
    }

    @Test func ticketsAreCreatedByIdOrAll() async throws {
        let answer = ScriptedAnswer.ok(#"{"created": [], "failed": [], "mode": "test"}"#)
        let proposal = ProposalID(.derived(from: "proposal"))
        try await ScriptedService.use([answer, answer]) { service in
            _ = try await service.transcript.createTickets(Self.id)
            _ = try await service.transcript.createTickets(Self.id, ids: [proposal])

            #expect(service.upstream.requests.map(\.text) == [#"{"all":true}"#, #"{"ids":["\#(proposal)"]}"#])
        }
    }

    @Test func dismissingNamesTheProposals() async throws {
        let proposal = ProposalID(.derived(from: "proposal"))
        let answer = ScriptedAnswer.ok(
            #"{"items": [{"id": "\#(proposal)", "title": "T", "subtasks": [], "evidence": [], "status": "dismissed"}]}"#
        )
        try await ScriptedService.use([answer]) { service in
            let proposals = try await service.transcript.dismissTickets(Self.id, ids: [proposal])

            #expect(proposals.map(\.status) == ["dismissed"])
            #expect(service.upstream.requests.first?.path == "/transcript/meetings/\(Self.id)/tickets/dismiss")
            #expect(service.upstream.requests.first?.text == #"{"ids":["\#(proposal)"]}"#)
        }
    }

    @Test func aSearchMayBeHeldToMeetings() async throws {
        let other = MeetingID(.derived(from: "other"))
        try await ScriptedService.use([.ok("[]")]) { service in
            _ = try await service.transcript.search("post", in: [Self.id, other], limit: 5)

            #expect(
                service.upstream.requests.first?.path
                    == "/transcript/search?q=post&meeting_ids=\(Self.id)%2C\(other)&limit=5")
        }
    }

    @Test func aMomentTakesThePlaceOfADay() async throws {
        let page = ScriptedAnswer.ok(#"{"items": [], "next_cursor": null}"#)
        try await ScriptedService.use([page]) { service in
            let filter = MeetingFilter(
                title: "tidewater weekly", from: CalendarDate("2025-10-06"),
                latest: Date(timeIntervalSince1970: 1_759_761_000))
            _ = try await service.transcript.meetings(filter, limit: 1)

            #expect(
                service.upstream.requests.first?.path
                    == "/transcript/meetings?title=tidewater%20weekly&from=2025-10-06&to=2025-10-06T14%3A30%3A00.000Z&limit=1"
            )
        }
    }
}
