import Foundation
import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(6)), .everyDatabase)
struct TitleFindingTests {
    @Test(
        arguments: [
            ("tidewater", ["Tidewater weekly sync", "Tidewater rétrospective"]),
            ("sync weekly", ["Tidewater weekly sync"]),
            ("RETRO tide", ["Tidewater rétrospective"]), ("the tidewater weekly meeting", ["Tidewater weekly sync"]),
            ("tidwater weekley", ["Tidewater weekly sync"]), ("retrospektive", ["Tidewater rétrospective"]),
            ("harbour sync", []), ("meridian", ["Meridian: planning"]), ("plan", ["Meridian: planning"]),
            ("%25", []), ("xyzzy", []),
        ] as [(String, [String])])
    func wordsOfTheTitleFindTheMeeting(_ words: String, _ titles: [String]) async throws {
        try await RunningService.run { service in
            for (number, title) in ["Tidewater weekly sync", "Tidewater rétrospective", "Meridian: planning"]
                .enumerated()
            {
                let encoded = try #require(title.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
                _ = try await service.ingest(
                    Array("Ada | 00:01\nHello number \(number).\n".utf8), query: "?title=\(encoded)")
            }
            _ = try await service.ingest(Array("Ada | 00:01\nNobody named this one.\n".utf8))

            let query = words.replacing(" ", with: "%20")
            let answer = try await service.get("/transcript/meetings?title=\(query)")
            let items = try #require(answer.json["items"] as? [[String: Any]])
            #expect(Set(items.compactMap { $0["title"] as? String }) == Set(titles))
        }
    }

    @Test func aTitleIsFoundPageByPageWithTheOtherFilters() async throws {
        try await RunningService.run { service in
            for number in 0..<5 {
                _ = try await service.ingest(
                    Array("Ada | 00:01\nHello number \(number).\n".utf8),
                    query: "?title=Weekly%20\(number)&meeting_date=2026-03-0\(number + 1)")
            }

            let first = try await service.get("/transcript/meetings?title=weekly&from=2026-03-02&limit=3").json
            let cursor = try #require(first["next_cursor"] as? String)
            let second = try await service.get(
                "/transcript/meetings?title=weekly&from=2026-03-02&limit=3&cursor=\(cursor)")
            let titles = [first, second.json].flatMap { $0["items"] as? [[String: Any]] ?? [] }.map {
                $0["title"] as? String
            }
            #expect(titles == ["Weekly 4", "Weekly 3", "Weekly 2", "Weekly 1"])
        }
    }

    @Test func aTitleThatIsTooLongIsRefused() async throws {
        try await RunningService.run { service in
            let title = String(repeating: "a", count: 201)

            let answer = try await service.get("/transcript/meetings?title=\(title)")
            #expect(answer.status == .badRequest)
        }
    }

    @Test(arguments: [
        ("from=2026-03-04T14:00:00Z&to=2026-03-04T15:00:00Z", true),
        ("from=2026-03-04T15:30:00%2B01:00&to=2026-03-04T15:30:00%2B01:00", true),
        ("from=2026-03-04T14:31:00Z", false), ("to=2026-03-04T14:29:59Z", false),
        ("from=2026-03-04&to=2026-03-04", true),
        ("from=2026-03-05", false),
    ])
    func aMeetingIsFoundByTheTimeAtWhichItBegan(_ query: String, _ isFound: Bool) async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small, query: "?meeting_date=2026-03-04T14:30:00Z")

            let meeting = try await service.get("/transcript/meetings/\(id)").json
            #expect(meeting["started_at"] as? String == "2026-03-04T14:30:00.000Z")
            #expect(meeting["meeting_date"] as? String == "2026-03-04")
            let found = try await service.ids("/transcript/meetings?\(query)")
            #expect(found == (isFound ? [id] : []))
        }
    }

    @Test func theTimeInAFileCountsUnlessTheSenderSaysAnotherDay() async throws {
        try await RunningService.run { service in
            func body(_ number: Int) -> [UInt8] {
                Array(
                    #"{"transcript": "Ada | 00:01\nHello \#(number).\n", "meeting_date": "2026-03-04T14:30:00Z"}"#.utf8)
            }
            func start(_ id: String) async throws -> String? {
                try await service.get("/transcript/meetings/\(id)").json["started_at"] as? String
            }
            let alone = try await service.ingest(body(1))
            let same = try await service.ingest(body(2), query: "?meeting_date=2026-03-04")
            let other = try await service.ingest(body(3), query: "?meeting_date=2026-03-05")
            let starts = [try await start(alone), try await start(same), try await start(other)]

            #expect(starts == ["2026-03-04T14:30:00.000Z", "2026-03-04T14:30:00.000Z", nil])
        }
    }

    @Test func aSearchMayBeHeldToMeetings() async throws {
        try await RunningService.run { service in
            var ids: [String] = []
            for number in 0..<3 {
                ids.append(try await service.ingest(Array("Ada | 00:01\nThe harbour plan number \(number).\n".utf8)))
            }
            func found(_ query: String) async throws -> Set<String> {
                Set(try await service.ids("/transcript/search?q=harbour\(query)", key: "meeting_id"))
            }
            let all = try await found("")
            let one = try await found("&meeting_ids=\(ids[0])")
            let two = try await found("&meeting_ids=\(ids[0]),\(ids[2])")
            let repeated = try await found("&meeting_ids=\(ids[1])&meeting_ids=\(ids[2])")
            let none = try await found("&meeting_ids=\(UUID().uuidString)")

            #expect(all == Set(ids))
            #expect(one == [ids[0]])
            #expect(two == [ids[0], ids[2]])
            #expect(repeated == [ids[1], ids[2]])
            #expect(none == [])
        }
    }

    @Test(arguments: [
        "x", "00000000-0000-4000-8000-000000000001,x",
        (0..<21).map { "00000000-0000-4000-8000-0000000000\($0 + 10)" }.joined(separator: ","),
    ])
    func whatIsNoChoiceOfMeetingsIsRefused(_ ids: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/transcript/search?q=a&meeting_ids=\(ids)")

            #expect(answer.status == .badRequest)
            let errors = answer.json["errors"] as? [[String: String]]
            #expect(errors?.map { $0["pointer"] } == ["/meeting_ids"])
        }
    }
}
