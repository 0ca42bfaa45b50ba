import Foundation
import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(2)))
struct TicketTests {
    @Test func whileLinearIsAwayTheProposalStaysAndTheCallerHearsWhenToTryAgain() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small, query: "?meeting_date=2025-10-06")

            let answer = try await service.post("/transcript/meetings/\(id)/tickets", json: #"{"all": true}"#)

            #expect(answer.status == .serviceUnavailable, "\(answer.text)")
            #expect(answer.headers[.retryAfter] != nil)
            let items = try await service.get("/transcript/meetings/\(id)/tickets").json["items"] as? [[String: Any]]
            #expect(items?.isEmpty == false)
            #expect(items?.allSatisfy { $0["status"] as? String == "proposed" } == true)
        }
    }

    @Test func aMeetingAnalysedWithoutLinearSaysSo() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small)

            let notes = try await service.get("/transcript/meetings/\(id)/summary").json["notes"] as? [String]

            #expect(notes?.contains { $0.contains("Linear") } == true)
        }
    }

    @Test(arguments: [
        ("{}", 422), (#"{"all": false}"#, 422), (#"{"ids": []}"#, 422), (#"{"ids": ["x"]}"#, 422), ("[1", 400),
        (#"{"ids": ["00000000-0000-4000-8000-000000000001"]}"#, 404),
    ])
    func aChoiceThatIsNoneIsRefused(body: String, status: Int) async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small, query: "?meeting_date=2025-10-06")

            let answer = try await service.post("/transcript/meetings/\(id)/tickets", json: body)

            #expect(answer.status.code == status, "\(answer.text)")
        }
    }
}
