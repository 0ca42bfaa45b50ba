import Foundation
import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(6)), .everyDatabase)
struct OrderTests {
    /// In the order in which they come in: `date` is what the sender says, `rank` where the list is to have it.
    private static let arrivals: [(rank: Int, date: String?)] = [
        (5, "2020-03-04T09:00:00Z"), (1, "2020-03-06"), (7, "2019-12-01"), (0, nil), (3, "2020-03-04T14:30:00Z"),
        (6, "2020-01-31T23:59:00Z"), (2, "2020-03-05T08:00:00%2B02:00"), (4, "2020-03-04T11:15:00%2B01:00"),
    ]

    private static func body(_ number: Int) -> [UInt8] { Array("Ada | 00:01\nThis is number \(number).\n".utf8) }

    private static func ingest(_ service: RunningService) async throws -> [String] {
        var ids = Array(repeating: "", count: arrivals.count)
        for arrival in arrivals {
            let date = arrival.date.map { "&meeting_date=\($0)" } ?? ""
            ids[arrival.rank] = try await service.ingest(
                body(arrival.rank), query: "?title=Harbour%20\(arrival.rank)\(date)")
        }
        return ids
    }

    @Test(arguments: ["", "?title=harbour", "?status=ready", "?participant=ada"])
    func theMeetingHeldLastIsFirst(_ query: String) async throws {
        try await RunningService.run { service in
            let ids = try await Self.ingest(service)

            #expect(try await service.ids("/transcript/meetings\(query)") == ids)
        }
    }

    @Test func aCursorStaysGoodWhateverComesInMeanwhile() async throws {
        try await RunningService.run { service in
            let ids = try await Self.ingest(service)
            let first = try await service.get("/transcript/meetings?limit=3").json
            let cursor = try #require(first["next_cursor"] as? String)

            let newer = try await service.ingest(Self.body(100), query: "?meeting_date=2020-03-07")
            let older = try await service.ingest(Self.body(101), query: "?meeting_date=2020-02-02")
            #expect(try await service.call(.delete, "/transcript/meetings/\(ids[2])").status == .noContent)

            let rest = try await service.ids("/transcript/meetings?cursor=\(cursor)")
            #expect(rest == Array(ids[3...5]) + [older] + Array(ids[6...]))
            #expect(try await service.ids("/transcript/meetings?limit=2") == [ids[0], newer])
        }
    }

    @Test func aMeetingThatIsReplacedStandsAtItsNewDay() async throws {
        try await RunningService.run { service in
            let first = try await service.ingest(Self.body(1), query: "?meeting_date=2020-03-04")
            let second = try await service.ingest(Self.body(2), query: "?meeting_date=2020-03-05")

            let again = try await service.ingest(Self.body(1), query: "?meeting_date=2020-03-06&replace=true")

            #expect(again == first)
            #expect(try await service.ids("/transcript/meetings") == [first, second])
        }
    }

    @Test(arguments: [
        "2020-03-04T09:00:00.000Z|00000000-0000-4000-8000-000000000001", "2020-03-04|x|y",
        "x|2020-03-04T09:00:00.000Z|00000000-0000-4000-8000-000000000001",
    ])
    func whatIsNoPositionIsRefused(_ position: String) async throws {
        try await RunningService.run { service in
            let cursor = Data("v1:\(position)".utf8).base64EncodedString().replacing("=", with: "")
                .replacing("+", with: "-")
                .replacing("/", with: "_")

            let answer = try await service.get("/transcript/meetings?cursor=\(cursor)")
            #expect(answer.status == .badRequest)
        }
    }
}
