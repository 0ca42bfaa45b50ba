import Foundation
import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(2)))
struct WebhookBodyTests {
    @Test(arguments: [
        "meeting_id=m-1&title=Sync&transcript=Ada+%7C+00%3A01%0AHello+there%2C+caf%C3%A9.&participants=Ada%2C+Bob",
        "data__meeting__id=m-1&data__meeting__title=Sync&data__raw_content=Ada%20|%2000:01%0AHello%20there,%20caf%C3%A9."
            + "&data__meeting__participants=Ada;Bob",
        "data[meeting][id]=m-1&data[meeting][title]=Sync&data[raw_content]=Ada | 00:01%0D%0AHello there, café."
            + "&participants[]=Ada&participants[]=Bob",
    ])
    func aFormHasTheFieldsOfJSON(body: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.call(
                .post, "/transcript/webhook",
                headers: [.contentType: "application/x-www-form-urlencoded; charset=utf-8"], body: Array(body.utf8))
            let id = try #require(answer.json["id"] as? String, "\(answer.text)")
            try await service.settle(id)

            let meeting = try await service.get("/transcript/meetings/\(id)").json
            #expect(meeting["title"] as? String == "Sync")
            #expect(meeting["participants"] as? [String] == ["Ada", "Bob"])
            #expect(
                try await service.get("/transcript/meetings/\(id)/text").text == "Ada | 00:01\nHello there, café.\n")
            let again = try await service.post(
                "/transcript/webhook", json: #"{"meeting_id": "m-1", "transcript": "Ada | 00:01\nOther."}"#)
            #expect(again.status == .ok, "the meeting's id was read from the form")
        }
    }

    @Test(arguments: [
        "application/x-www-form-urlencoded", "text/plain", "application/json", "application/octet-stream",
    ])
    func jsonIsJSONWhateverItIsCalled(contentType: String) async throws {
        try await RunningService.run { service in
            let body = #"{"transcript": "Ada | 00:01\nHello there."}"#

            let answer = try await service.call(
                .post, "/transcript/webhook", headers: [.contentType: contentType], body: Array(body.utf8))

            #expect(answer.status == .accepted, "\(answer.text)")
        }
    }

    @Test(arguments: ["text/plain", "text/plain; charset=utf-8", "Text/VTT"])
    func textIsTheTranscriptItself(contentType: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.call(
                .post, "/transcript/webhook", headers: [.contentType: contentType], body: Samples.small)

            #expect(answer.status == .accepted, "\(answer.text)")
        }
    }

    @Test(arguments: [
        ("transcript=%zz", 400), ("transcript=%FF", 400), ("title=Sync", 422), ("transcript=", 422), ("", 422),
        (String(repeating: "a&", count: 1_001), 400),
    ])
    func aFormWithoutATranscriptIsRefused(body: String, status: Int) async throws {
        try await RunningService.run { service in
            let answer = try await service.call(
                .post, "/transcript/webhook", headers: [.contentType: "application/x-www-form-urlencoded"],
                body: Array(body.utf8))

            #expect(answer.status.code == status, "\(answer.text)")
        }
    }

    @Test(arguments: [
        ("123", "", "must be an object"), ("[1,2]", "", "must be an object"), ("null", "", "must be an object"),
        (#""hi""#, "", "must be an object"), ("{}", "/transcript", "is missing"),
        (#"{"transcript": 5}"#, "/transcript", "must be text, or a list of sentences"),
        (#"{"data": {"raw_content": true}}"#, "/data/raw_content", "must be text, or a list of sentences"),
        (#"{"transcript": " "}"#, "/transcript", "holds no speech"),
        (#"[{"transcript": "Hi."}, {"transcript": "Bye."}]"#, "/1", "is a second body; send each by itself"),
    ])
    func whatIsWrongIsSaidByPointer(body: String, pointer: String, detail: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.post("/transcript/webhook", json: body)

            #expect(answer.status == .unprocessableContent)
            #expect(answer.json["errors"] as? [[String: String]] == [["pointer": pointer, "detail": detail]])
        }
    }
}
