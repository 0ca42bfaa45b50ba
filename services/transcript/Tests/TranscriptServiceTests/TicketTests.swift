import CoreTestKit
import Foundation
import HTTPTypes
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(6)), .everyDatabase)
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

    @Test func theWordsThatJustifyATicketGoWithItAsTheyWereFiltered() async throws {
        try await LinearStandIn.use { linear in
            try await RunningService.run(linear: linear.url) { service in
                let id = try await service.ingest(Samples.small, query: "?meeting_date=2025-10-06&title=Weekly")
                let proposal = try #require(try await service.tickets(of: id).first)
                try await service.post("/transcript/meetings/\(id)/tickets", json: #"{"all": true}"#)

                let request = try #require(linear.requests.last { $0.method == .post })
                let body = try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
                let issue = try #require((body?["issues"] as? [[String: Any]])?.first)
                let quotes = (issue["evidence"] as? [[String: Any]])?.map { $0["quote"] as? String }
                #expect(quotes == (proposal["evidence"] as? [[String: Any]])?.map { $0["quote"] as? String })
                #expect(quotes?.isEmpty == false)
                #expect((issue["source"] as? [String: Any])?["title"] as? String == "Weekly")
                #expect((issue["source"] as? [String: Any])?["meeting_id"] as? String == id)
                #expect((issue["source"] as? [String: Any])?["date"] as? String == "2025-10-06")
            }
        }
    }

    @Test(arguments: [false, true])
    func whatWasCreatedStaysOverAReplacement(isShifted: Bool) async throws {
        try await LinearStandIn.use { linear in
            try await RunningService.run(linear: linear.url) { service in
                let query = "?meeting_date=2025-10-06&filename=a.txt"
                let id = try await service.ingest(Samples.small, query: query)
                try await service.post("/transcript/meetings/\(id)/tickets", json: #"{"all": true}"#)
                let before = try await service.tickets(of: id)
                let above = isShifted ? "Petra Vos | 00:00\nGood morning.\n" : ""
                let changed = Array(above.utf8) + Samples.small + Array("Petra Vos | 00:20\nThank you.\n".utf8)

                #expect(try await service.ingest(changed, query: query + "&replace=true") == id)

                let after = try await service.tickets(of: id)
                #expect(before.map { $0["status"] as? String } == ["created"])
                #expect(after.map { $0["id"] as? String } == before.map { $0["id"] as? String })
                #expect(after.first?["identifier"] as? String == "TID-1")
                let evidence = after.first?["evidence"] as? [[String: Any]]
                #expect(evidence?.first?["segment"] as? Int == (isShifted ? 2 : 1))
            }
        }
    }

    @Test func whatWasCreatedKeepsItsLinkWhenTheMeetingIsReplacedMeanwhile() async throws {
        let gate = Gate()
        try await LinearStandIn.use(before: gate) { linear in
            try await RunningService.run(linear: linear.url) { service in
                let query = "?meeting_date=2025-10-06&filename=a.txt"
                let id = try await service.ingest(Samples.small, query: query)
                let other = Array("Maria Lopez | 00:00\nNothing is left to do, it seems.\n".utf8)

                async let created = service.post("/transcript/meetings/\(id)/tickets", json: #"{"all": true}"#)
                try await eventually("Linear is asked") { linear.requests.contains { $0.method == .post } }
                _ = try await service.ingest(other, query: query + "&replace=true")
                gate.open()

                #expect(try await created.status == .created)
                #expect(try await service.tickets(of: id).first?["identifier"] as? String == "TID-1")
            }
        }
    }

    @Test func theSameKeyGetsTheSameAnswer() async throws {
        try await LinearStandIn.use { linear in
            try await RunningService.run(linear: linear.url) { service in
                let id = try await service.ingest(Samples.small, query: "?meeting_date=2025-10-06")

                let first = try await service.create(#"{"all": true}"#, of: id, key: "k-1")
                let again = try await service.create(#"{ "all" : true }"#, of: id, key: "k-1")

                #expect(first.status == .created, "\(first.text)")
                #expect(again.status == .created)
                #expect(again.text == first.text)
                #expect(try await service.create(#"{"all": true}"#, of: id, key: "k-2").status == .ok)
                #expect(linear.requests.count { $0.method == .post } == 1)
            }
        }
    }

    @Test func aKeyWithAnotherBodyOrMeetingIsRefused() async throws {
        try await LinearStandIn.use { linear in
            try await RunningService.run(linear: linear.url) { service in
                let id = try await service.ingest(Samples.small, query: "?meeting_date=2025-10-06")
                let other = try await service.ingest(Array("Ada | 00:01\nI'll send the notes today.\n".utf8))
                let proposal = try #require(try await service.tickets(of: id).first?["id"] as? String)
                _ = try await service.create(#"{"all": true}"#, of: id, key: "k-1")

                let body = #"{"ids": ["\#(proposal)"]}"#
                #expect(try await service.create(body, of: id, key: "k-1").status == .unprocessableContent)
                #expect(
                    try await service.create(#"{"all": true}"#, of: other, key: "k-1").status == .unprocessableContent)
            }
        }
    }

    @Test func aCallThatFailedMayBeMadeAgainWithItsKey() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small, query: "?meeting_date=2025-10-06")

            for _ in 0..<2 {
                #expect(try await service.create(#"{"all": true}"#, of: id, key: "k-1").status == .serviceUnavailable)
            }
        }
    }

    @Test(arguments: ["", String(repeating: "k", count: 256), "a b"])
    func aKeyThatIsNoneIsRefused(key: String) async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small)

            #expect(try await service.create(#"{"all": true}"#, of: id, key: key).status == .badRequest)
        }
    }
}
