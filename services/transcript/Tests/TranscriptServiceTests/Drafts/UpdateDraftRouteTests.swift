import Foundation
import HTTPTypes
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct UpdateDraftRouteTests {
    @Test func changesComeWithWhatIsAndWhatIsToBe() async throws {
        try await DraftingLinear.use { linear in
            try await RunningService.run(linear: linear.url) { service in
                let answer = try await service.post(
                    "/transcript/drafts/updates",
                    json: """
                        {"text": "move the tide table ticket to doing, priority high, unassign, label bug; STU-9 done",
                         "date": "2026-03-04"}
                        """)

                #expect(answer.status == .ok)
                #expect(
                    answer.text == """
                        {"notice":null,"unclear":[{"near":[],"reason":"There is no issue STU-9.","text":"STU-9 done"}],\
                        "updates":[{"changes":[{"field":"labels","from":[],"to":["Bug"]},\
                        {"field":"priority","from":3,"to":2},{"field":"status","from":"Todo","to":"Doing"},\
                        {"field":"assignee","from":"Maria Lind","to":null}],\
                        "issue":{"assignee":"Maria Lind","due_date":null,"identifier":"STU-7","project":"Tidewater",\
                        "state":"Todo","title":"Crash of the offline tide table",\
                        "url":"https://linear.app/studio/issue/STU-7"},\
                        "quote":"move the tide table ticket to doing, priority high, unassign, label bug"}]}
                        """)
            }
        }
    }

    @Test func withoutLinearAllIsUnclear() async throws {
        try await RunningService.run { service in
            let answer = try await service.post("/transcript/drafts/updates", json: #"{"text": "STU-7 done"}"#)

            #expect(answer.status == .ok)
            #expect((answer.json["updates"] as? [Any])?.isEmpty == true)
            let unclear = try #require(answer.json["unclear"] as? [[String: Any]])
            #expect(unclear.first?["text"] as? String == "STU-7 done")
            #expect((answer.json["notice"] as? String)?.hasPrefix("Linear is not reachable") == true)
        }
    }

    @Test func aNewTextIsFiltered() async throws {
        try await DraftingLinear.use { linear in
            try await RunningService.run(linear: linear.url) { service in
                let answer = try await service.post(
                    "/transcript/drafts/updates",
                    json: #"{"text": "STU-7 description: The hosting costs forty thousand dollars a year."}"#)

                #expect(answer.text.contains("[REDACTED_AMOUNT]"))
                #expect(!answer.text.contains("forty"))
            }
        }
    }
}
