import Foundation
import HTTPTypes
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(6)), .everyDatabase)
struct TicketDraftRouteTests {
    @Test func whatIsTypedBecomesTicketsWithTheNamesOfTheWorkspace() async throws {
        try await DraftingLinear.use { linear in
            try await RunningService.run(linear: linear.url) { service in
                let answer = try await service.post(
                    "/transcript/drafts/tickets",
                    json: """
                        {"text": "Paint the buoy icons for Tidewater, assign to me, due Friday, urgent, 3 points",
                         "author": "maria@studio.example", "date": "2026-03-04"}
                        """)

                #expect(answer.status == .ok)
                #expect(
                    answer.text == """
                        {"engine":"rules","notice":null,"redaction_count":0,"tickets":[{"assignee":"Maria Lind",\
                        "description":"","due_date":"2026-03-06","duplicate_of":null,"estimate":3,\
                        "evidence":[{"quote":"Paint the buoy icons for Tidewater, assign to me, due Friday, urgent, 3 points"}],\
                        "labels":[],"milestone":null,"priority":1,"project":"Tidewater","subtasks":[],\
                        "title":"Paint the buoy icons","warnings":[]}]}
                        """)
            }
        }
    }

    @Test func anIssueThatCoversItIsLinkedWithoutItsTitleInTheAddress() async throws {
        try await DraftingLinear.use { linear in
            try await RunningService.run(linear: linear.url) { service in
                let answer = try await service.post(
                    "/transcript/drafts/tickets", json: #"{"text": "Fix the crash of the offline tide table"}"#)

                let tickets = try #require(answer.json["tickets"] as? [[String: Any]])
                let issue = try #require(tickets.first?["duplicate_of"] as? [String: String])
                #expect(issue["identifier"] == "STU-7")
                #expect(issue["url"] == "https://linear.app/studio/issue/STU-7")
            }
        }
    }

    @Test func moneyIsTakenOutBeforeAnythingElseSeesIt() async throws {
        try await DraftingLinear.use { linear in
            try await RunningService.run(linear: linear.url) { service in
                let answer = try await service.post(
                    "/transcript/drafts/tickets",
                    json:
                        #"{"text": "Send Petra the offer over $40,000, the hosting costs forty thousand dollars a year"}"#
                )

                #expect(answer.status == .ok)
                #expect(answer.json["redaction_count"] as? Int ?? 0 > 0)
                #expect(!answer.text.contains("40,000") && !answer.text.contains("forty"))
                #expect(!linear.requests.contains { $0.text.contains("40,000") })
            }
        }
    }

    @Test func aNameThatTheWorkspaceDoesNotKnowIsSaid() async throws {
        try await DraftingLinear.use { linear in
            try await RunningService.run(linear: linear.url) { service in
                let answer = try await service.post(
                    "/transcript/drafts/tickets",
                    json: #"{"text": "Paint the boats, assign to Anselm, project Lighthouse"}"#)

                let tickets = try #require(answer.json["tickets"] as? [[String: Any]])
                #expect(
                    tickets.first?["warnings"] as? [String] == [
                        "“Anselm” is not in Linear: nobody will be assigned.",
                        "There is no project “Lighthouse” in Linear: the ticket will be in no project.",
                    ])
            }
        }
    }

    @Test func withoutLinearNamesStayAsTypedAndTheAnswerSaysSo() async throws {
        try await RunningService.run { service in
            let answer = try await service.post(
                "/transcript/drafts/tickets", json: #"{"text": "Fix login, assign to Maria", "author": null}"#)

            let tickets = try #require(answer.json["tickets"] as? [[String: Any]])
            #expect(tickets.first?["assignee"] as? String == "Maria")
            #expect((tickets.first?["warnings"] as? [String])?.isEmpty == true)
            #expect((answer.json["notice"] as? String)?.hasPrefix("Linear is not reachable:") == true)
        }
    }

    @Test(arguments: [
        (#"{"text": ""}"#, "/text"), (#"{"text": "   "}"#, "/text"), ("{}", "/text"), (#"{"text": 7}"#, "/text"),
        (#"{"text": "Fix login", "date": "tomorrow"}"#, "/date"), (#"{"text": "Fix login", "author": []}"#, "/author"),
        (#"{"text": "\#(String(repeating: "a", count: 8_001))"}"#, "/text"),
    ])
    func whatIsNoTextIsRefused(_ body: String, _ pointer: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.post("/transcript/drafts/tickets", json: body)

            #expect(answer.status == .unprocessableContent)
            let errors = answer.json["errors"] as? [[String: String]]
            #expect(errors?.map { $0["pointer"] } == [pointer])
        }
    }

    @Test func theTokenIsAskedFor() async throws {
        try await RunningService.run(token: "secret") { service in
            for path in ["tickets", "updates"] {
                let answer = try await service.post("/transcript/drafts/\(path)", json: #"{"text": "Fix login"}"#)
                #expect(answer.status == .unauthorized)
            }
        }
    }
}
