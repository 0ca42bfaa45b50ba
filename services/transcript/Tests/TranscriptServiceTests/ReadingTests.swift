import Foundation
import HTTPTypes
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(6)), .everyDatabase)
struct ReadingTests {
    @Test func textKeepsSpeakersAndTimesAndHasNoAmount() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small)

            let text = try await service.get("/transcript/meetings/\(id)/text")
            let segments = try await service.get(
                "/transcript/meetings/\(id)/text", headers: [.accept: "application/json"])

            #expect(text.text.contains("Omar Haddad | 00:09\nYes."))
            #expect(text.text.contains("[REDACTED_AMOUNT]"))
            #expect(!text.text.contains("forty"))
            let list = try JSONSerialization.jsonObject(with: Data(segments.text.utf8)) as? [[String: Any]]
            #expect(list?.count == 2)
            #expect(list?.last?["start_seconds"] as? Double == 9)
        }
    }

    @Test func everyQuoteStandsInItsSegment() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(
                try Samples.bytes("01-daily-standup.txt"), query: "?meeting_date=2025-10-06")
            let segments =
                try JSONSerialization.jsonObject(
                    with: Data(
                        try await service.get(
                            "/transcript/meetings/\(id)/text", headers: [.accept: "application/json"]
                        ).text.utf8)) as? [[String: Any]] ?? []
            let tickets = try await service.get("/transcript/meetings/\(id)/tickets").json["items"] as? [[String: Any]]

            let evidence = (tickets ?? []).flatMap { $0["evidence"] as? [[String: Any]] ?? [] }
            #expect(!evidence.isEmpty)
            for item in evidence {
                let index = try #require(item["segment"] as? Int)
                let quote = try #require(item["quote"] as? String)
                #expect((segments[index]["text"] as? String)?.contains(quote) == true)
            }
        }
    }

    @Test func searchFindsWordsAndTheirForms() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small, query: "?title=Launch")

            let items =
                try await service.get("/transcript/search?q=sending%20releases").json["items"] as? [[String: Any]]

            let first = try #require(items?.first)
            #expect(first["meeting_id"] as? String == id)
            #expect(first["speaker"] as? String == "Omar Haddad")
            #expect(first["title"] as? String == "Launch")
        }
    }

    @Test(arguments: ["\"", "a AND", "NEAR(", "*", "text:x", "'; DROP TABLE meetings;--", "🙂", "-", "()"])
    func noQuestionIsAnOperator(query: String) async throws {
        try await RunningService.run { service in
            _ = try await service.ingest(Samples.small)
            let encoded = try #require(query.addingPercentEncoding(withAllowedCharacters: .alphanumerics))

            #expect(try await service.get("/transcript/search?q=\(encoded)").status == .ok)
        }
    }

    @Test func aDeletedMeetingIsGoneFromEverywhere() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small)

            #expect(try await service.call(.delete, "/transcript/meetings/\(id)").status == .noContent)

            #expect(try await service.get("/transcript/meetings/\(id)").status == .notFound)
            #expect(try await service.get("/transcript/meetings/\(id)/tickets").status == .notFound)
            #expect((try await service.get("/transcript/search?q=launch").json["items"] as? [Any])?.isEmpty == true)
            #expect(try await service.call(.delete, "/transcript/meetings/\(id)").status == .notFound)
        }
    }

    @Test func theOriginalIsGoneFromTheDiskOnceTheMeetingIsReady() async throws {
        try await RunningService.run { service in
            let secret = "forty seven thousand eleven dollars"
            _ = try await service.ingest(Array("Ada | 00:01\nThe contract comes to \(secret) a year.\n".utf8))

            #expect(try await !service.location.holds(secret))
            #expect(try await service.location.holds("received"), "the log is there to be seen")
        }
    }

    @Test func theSendersIDIsNotOnTheDisk() async throws {
        try await RunningService.run { service in
            _ = try await service.ingest(
                Array(##"{"meeting_id": "deal at $48,271", "transcript": "Ada | 00:01\nHello there."}"##.utf8))

            #expect(try await !service.location.holds("48,271"))
        }
    }

    @Test func processingAgainKeepsTheProposals() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small, query: "?meeting_date=2025-10-06")
            let before = try await service.get("/transcript/meetings/\(id)/tickets").text

            #expect(try await service.call(.post, "/transcript/meetings/\(id)/reprocess").status == .accepted)
            try await service.settle(id)

            #expect(try await service.get("/transcript/meetings/\(id)/tickets").text == before)
        }
    }

    @Test func aListIsReadPageByPage() async throws {
        try await RunningService.run { service in
            for number in 0..<5 {
                _ = try await service.ingest(Array("Ada | 00:01\nThis is meeting number \(number) of today.\n".utf8))
            }
            var seen: [String] = []
            var cursor: String?

            repeat {
                let query = "?limit=2" + (cursor.map { "&cursor=\($0)" } ?? "")
                let page = try await service.get("/transcript/meetings\(query)").json
                seen += (page["items"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
                cursor = page["next_cursor"] as? String
            } while cursor != nil

            #expect(seen.count == 5)
            #expect(Set(seen).count == 5)
        }
    }

    @Test(arguments: ["?cursor=nonsense", "?limit=0", "?limit=201", "?from=tomorrow", "?status=done"])
    func aQueryThatIsNotUnderstoodIsRefused(query: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/transcript/meetings\(query)")

            #expect(answer.status == .badRequest)
        }
    }

    @Test func statisticsCountWhatIsThere() async throws {
        try await RunningService.run { service in
            _ = try await service.ingest(Samples.small)

            let totals = try await service.get("/transcript/stats").json["totals"] as? [String: Any]

            #expect(totals?["meetings"] as? Int == 1)
            #expect((totals?["redactions"] as? [String: Int])?["AMOUNT"] == 1)
        }
    }
}
