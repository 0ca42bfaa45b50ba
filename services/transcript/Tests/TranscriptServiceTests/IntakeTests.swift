import Foundation
import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(6)), .everyDatabase)
struct IntakeTests {
    @Test func aFileIsStoredQueuedAndBecomesReady() async throws {
        try await RunningService.run { service in
            let answer = try await service.call(.post, "/transcript/meetings?title=Launch", body: Samples.small)
            let id = try #require(answer.json["id"] as? String)

            #expect(answer.status == .accepted)
            #expect(answer.json["status"] as? String == "queued")
            #expect(try await service.settle(id) == "ready")
            let meeting = try await service.get("/transcript/meetings/\(id)").json
            #expect(meeting["title"] as? String == "Launch")
            #expect(meeting["participants"] as? [String] == ["Maria Lopez", "Omar Haddad"])
            #expect((meeting["redactions"] as? [String: Int])?["AMOUNT"] == 1)
            #expect(meeting.keys.contains("meeting_date"), "an unknown date is null, not absent")
        }
    }

    @Test func theSameWordsAreTheSameMeetingWhateverFileTheyComeIn() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small)
            let text = String(decoding: Samples.small, as: UTF8.self)
            let body = try JSONSerialization.data(withJSONObject: ["transcript": text])

            let again = try await service.call(.post, "/transcript/webhook", body: Array(body))

            #expect(again.status == .ok)
            #expect(again.json["id"] as? String == id)
            #expect(again.json["duplicate"] as? Bool == true)
        }
    }

    @Test func theSameMeetingIdIsTheSameMeetingWithOtherWords() async throws {
        try await RunningService.run { service in
            let first = try await service.post(
                "/transcript/webhook", json: #"{"meeting_id": "m-1", "transcript": "Ada | 00:01\nHello there."}"#)
            let second = try await service.post(
                "/transcript/webhook", json: #"{"meeting_id": "m-1", "transcript": "Ada | 00:01\nHello again."}"#)

            #expect(first.status == .accepted)
            #expect(second.status == .ok)
            #expect(second.json["id"] as? String == first.json["id"] as? String)
        }
    }

    @Test func manyDeliveriesOfOneMeetingAtOnceMakeOneMeeting() async throws {
        try await RunningService.run { service in
            let ids = try await withThrowingTaskGroup { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await service.call(.post, "/transcript/meetings", body: Samples.small).json["id"] as? String
                    }
                }
                return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
            }

            #expect(ids.count == 1)
            #expect((try await service.get("/transcript/meetings").json["items"] as? [Any])?.count == 1)
        }
    }

    @Test func replacingKeepsTheIdAndTakesTheNewWords() async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Samples.small, query: "?filename=launch.txt")
            let changed = Array("Maria Lopez | 00:00\nWe move the launch to Monday instead.\n".utf8)

            let again = try await service.ingest(changed, query: "?filename=launch.txt&replace=true")

            #expect(again == id)
            #expect(try await service.get("/transcript/meetings/\(id)/text").text.contains("Monday instead"))
        }
    }

    @Test func aFileWhoseNameLostSomethingReplacesNoOther() async throws {
        let file = try TermsPlace("always: [Falcon, Kestrel]")
        try await RunningService.run(terms: file.loaded) { service in
            let falcon = try await service.ingest(Samples.small, query: "?filename=Falcon.txt&replace=true")
            let changed = Array("Maria Lopez | 00:00\nWe move the launch to Monday instead.\n".utf8)

            let kestrel = try await service.ingest(changed, query: "?filename=Kestrel.txt&replace=true")

            #expect(falcon != kestrel)
            #expect(try await service.get("/transcript/meetings/\(falcon)/text").text.contains("to Friday"))
            #expect(try await service.ingest(changed, query: "?filename=Kestrel.txt&replace=true") == kestrel)
        }
    }

    @Test func aDeliveryThatFitsTwoMeetingsTakesThePlaceOfBoth() async throws {
        try await RunningService.run { service in
            func send(_ id: String, _ words: String, replace: Bool) async throws -> RunningService.Answer {
                let body = ##"{"meeting_id": "\##(id)", "transcript": "Ada | 00:01\n\##(words)"}"##
                let path = replace ? "/transcript/meetings?replace=true" : "/transcript/webhook"
                return try await service.call(.post, path, body: Array(body.utf8))
            }
            let first = try await send("x-1", "The first words.", replace: false)
            _ = try await send("x-2", "The second words.", replace: false)

            let both = try await send("x-1", "The second words.", replace: true)

            #expect(both.status == .accepted, "\(both.text)")
            #expect(both.json["id"] as? String == first.json["id"] as? String)
            #expect((try await service.get("/transcript/meetings").json["items"] as? [Any])?.count == 1)
        }
    }

    @Test func longMeetingIdsThatBeginAlikeAreDifferentMeetings() async throws {
        try await RunningService.run { service in
            let start = String(repeating: "m", count: 300)
            for (end, words) in [("1", "One thing."), ("2", "Another thing.")] {
                let body = ##"{"meeting_id": "\##(start)\##(end)", "transcript": "Ada | 00:01\n\##(words)"}"##
                let answer = try await service.post("/transcript/webhook", json: body)

                #expect(answer.status == .accepted)
            }
        }
    }

    @Test func aFileNameKeepsItsWordsAndLosesItsAmounts() async throws {
        try await RunningService.run { service in
            let name = "03-contract-call $40,000.txt"
            let query = try #require(name.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            let id = try await service.ingest(Samples.small, query: "?filename=\(query)")

            let found =
                try await service.get("/transcript/meetings?filename=\(query)").json["items"] as? [[String: Any]]

            #expect(found?.first?["id"] as? String == id)
            #expect(found?.first?["filename"] as? String == "03-contract-call [REDACTED_AMOUNT].txt")
        }
    }

    @Test(arguments: [
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Price Is $90,000>Agreed, all of it.\n",
        #"{"transcript": "Ada | 00:01\nAgreed, all of it.", "participants": ["Budget $90,000", "Ada"]}"#,
        #"{"sentences": [{"speaker_name": "Price Is $90,000", "text": "Agreed, all of it."}]}"#,
        "Ada | 00:01\nPrice Is $90,000 | 00:02\nAgreed, all of it.\n",
    ])
    func namesAreFilteredLikeSpeech(file: String) async throws {
        try await RunningService.run { service in
            let id = try await service.ingest(Array(file.utf8))

            for path in ["", "/text", "/tickets", "/summary"] {
                let answer = try await service.get("/transcript/meetings/\(id)\(path)")
                #expect(!answer.text.contains("90,000"), "\(path): \(answer.text)")
            }
            for path in ["/transcript/search?q=agreed", "/transcript/stats", "/transcript/meetings"] {
                #expect(!(try await service.get(path)).text.contains("90,000"), "\(path)")
            }
            #expect((try await service.get("/transcript/search?q=agreed").json["items"] as? [Any])?.count == 1)
        }
    }

    @Test func aFormWithAFileIsTaken() async throws {
        try await RunningService.run { service in
            let form =
                Array("--b1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a b.txt\"\r\n\r\n".utf8)
                + Samples.small + Array("\r\n--b1--\r\n".utf8)

            let answer = try await service.call(
                .post, "/transcript/meetings", headers: [.contentType: "multipart/form-data; boundary=b1"], body: form)

            let id = try #require(answer.json["id"] as? String)
            try await service.settle(id)
            #expect(try await service.get("/transcript/meetings/\(id)").json["filename"] as? String == "a b.txt")
        }
    }

    @Test(arguments: [
        ("", "/transcript/meetings", 400),
        ("   \n", "/transcript/meetings", 400),
        ("not json", "/transcript/webhook", 400),
        ("{\"transcript\": ", "/transcript/webhook", 400),
        ("{\"title\": \"x\"}", "/transcript/webhook", 422),
        ("{\"transcript\": \"\"}", "/transcript/webhook", 422),
        ("WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\n\n", "/transcript/meetings", 422),
        ("\u{0}\u{1}\u{2}PK", "/transcript/meetings", 415),
        ("<!DOCTYPE html>\n<html><body>hi</body></html>", "/transcript/meetings", 415),
        (String(repeating: "[", count: 100_000), "/transcript/meetings", 422),
        (#"[{"transcript": "Ada | 00:01\nOne."}, {"transcript": "Ada | 00:01\nTwo."}]"#, "/transcript/webhook", 422),
        ("", "/transcript/meetings?meeting_date=2025-10-17garbage", 400),
        ("", "/transcript/meetings?meeting_date=2025-10-17T9", 400),
    ])
    func whatIsNoTranscriptIsRefusedAndNothingIsStored(body: String, path: String, status: Int) async throws {
        try await RunningService.run { service in
            let answer = try await service.call(.post, path, body: Array(body.utf8))

            #expect(answer.status.code == status, "\(answer.text)")
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect((answer.json["detail"] as? String)?.isEmpty == false)
            #expect((try await service.get("/transcript/meetings").json["items"] as? [Any])?.isEmpty == true)
        }
    }

    @Test func bytesThatAreNoTextAreRefused() async throws {
        try await RunningService.run { service in
            let answer = try await service.call(
                .post, "/transcript/meetings", body: Array("Ada | 00:01\nHello ".utf8) + [0xff, 0xfe, 0x41])

            #expect(answer.status == .badRequest)
        }
    }

    @Test func threeHundredThousandCuesAreRefused() async throws {
        try await RunningService.run { service in
            let cue = "00:01.000 --> 00:02.000\na\n\n"
            let body = Array(("WEBVTT\n\n" + String(repeating: cue, count: 300_000)).utf8)

            let answer = try await service.call(.post, "/transcript/meetings", body: body)

            #expect(answer.status.code == 422)
            #expect(answer.text.contains("100000"))
        }
    }
}
