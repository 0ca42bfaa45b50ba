import Foundation
import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(6)), .everyDatabase)
struct FindingTests {
    @Test(arguments: ["Ann", "ann%20bee", "BEE", "%C3%85sa", "%C3%A5SA", "asa", "Bee"])
    func aPartOfANameFindsTheMeeting(participant: String) async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Array("Ann Bee | 00:01\nHello.\nÅsa Öberg | 00:02\nHi.\n".utf8))
            _ = try await service.ingest(Array("Hannah 100%er | 00:01\nHello there.\n".utf8))

            #expect(try await service.ids("/transcript/meetings?participant=\(participant)") == [id])
        }
    }

    @Test(arguments: ["nn", "%25", "_", "Ann%20Be_", "Cy"])
    func whatBeginsNoWordOfANameFindsNothing(participant: String) async throws {
        try await RunningService.run { service in
            _ = try await service.ingest(Array("Ann Bee | 00:01\nHello.\n".utf8))

            #expect(try await service.ids("/transcript/meetings?participant=\(participant)") == [])
        }
    }

    @Test(arguments: [
        ("?from=2025-10-17", true), ("?from=2025-10-18", false), ("?to=2025-10-17", true), ("?to=2025-10-16", false),
        ("?from=2025-10-17T08:00:00Z&to=2025-10-17T23:00:00%2B02:00", true), ("?to=2025-10-16T23:59:59.999Z", false),
    ])
    func daysAndTimesNarrowTheList(query: String, isFound: Bool) async throws {
        try await RunningService.run { service in
            _ = try await service.ingest(Samples.small, query: "?meeting_date=2025-10-17")

            let found = try await service.ids("/transcript/meetings\(query)")
            #expect(found.isEmpty != isFound)
        }
    }

    @Test func aMeetingWithoutADayIsFoundByItsArrival() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small)
            let arrived = try await service.get("/transcript/meetings/\(id)").json["created_at"] as? String
            let time = try #require(arrived)
            let day = time.prefix(10)

            for query in ["from=\(day)", "to=\(day)", "from=\(day)&to=\(day)", "from=\(time)&to=\(time)"] {
                #expect(try await service.ids("/transcript/meetings?\(query)") == [id], "\(query)")
            }
            #expect(try await service.ids("/transcript/meetings?to=2020-01-01") == [])
            #expect(try await service.ids("/transcript/meetings?from=2999-01-01T00:00:00Z") == [])
        }
    }

    @Test func aTitleIsFoundAsTheFirstPassage() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small, query: "?title=Quarterly%20Retro&filename=a.txt")

            let found = try await service.get("/transcript/search?q=retros").json["items"] as? [[String: Any]] ?? []
            #expect(found.map { $0["meeting_id"] as? String } == [id])
            #expect(found.first?["segment"] as? Int == 0)
            #expect(found.first?["title"] as? String == "Quarterly Retro")

            _ = try await service.ingest(Samples.small, query: "?title=Planning&filename=a.txt&replace=true")
            #expect(try await service.ids("/transcript/search?q=retro", key: "meeting_id") == [])
            #expect(try await service.ids("/transcript/search?q=planning", key: "meeting_id") == [id])

            _ = try await service.call(.delete, "/transcript/meetings/\(id)")
            #expect(try await service.ids("/transcript/search?q=planning", key: "meeting_id") == [])
        }
    }

    @Test func searchAndProposalsAreReadPageByPage() async throws {
        try await RunningService.run { service in
            let lines = (0..<7).map {
                "Ada | 00:0\($0)\nI'll send report number \($0) to Petra.\nBob | 00:0\($0)\nGood.\n"
            }
            _ = try await service.ingest(Array(lines.joined().utf8))

            let passages = try await service.pages("/transcript/search?q=petra&limit=3") { $0["segment"] as? Int }
            let standup = try await service.ingest(
                try Samples.bytes("01-daily-standup.txt"), query: "?meeting_date=2025-10-06")
            let all = try await service.tickets(of: standup).map { $0["id"] as? String }
            let paged = try await service.pages("/transcript/meetings/\(standup)/tickets?limit=1") {
                $0["id"] as? String
            }

            #expect(passages.compactMap(\.self).sorted() == [0, 2, 4, 6, 8, 10, 12])
            #expect(all.count > 1)
            #expect(paged == all)
        }
    }

    @Test(arguments: ["search?q=a&cursor=nonsense", "search?q=a&limit=0", "search?q=a&cursor=djE6LTE"])
    func aCursorThatIsNoneIsRefused(path: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/transcript/\(path)")

            #expect(answer.status == .badRequest)
        }
    }
}

extension RunningService {
    /// The ids in a list.
    func ids(_ path: String, key: String = "id") async throws -> [String] {
        let items = try await get(path).json["items"] as? [[String: Any]]
        return try #require(items, "\(path)").compactMap { $0[key] as? String }
    }

    /// What `value` takes from each item of all pages.
    fileprivate func pages<Value>(_ path: String, _ value: ([String: Any]) -> Value) async throws -> [Value] {
        var values: [Value] = []
        var cursor: String?
        repeat {
            let page = try await get(path + (cursor.map { "&cursor=\($0)" } ?? "")).json
            values += (page["items"] as? [[String: Any]] ?? []).map(value)
            cursor = page["next_cursor"] as? String
        } while cursor != nil
        return values
    }
}
