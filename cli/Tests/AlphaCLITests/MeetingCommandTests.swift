import AlphaCLI
import Foundation
import Synchronization
import Testing

struct MeetingCommandTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write("ALPHA_API_TOKEN=from-the-file\n", to: ".env")
        try place.write("Ann: Hello.\n", to: "talk.txt")
    }

    @Test func ingestSendsTheBytesAndWaits() async throws {
        let calls = Mutex<[StubServer.Call]>([])
        try await StubServer.serve({ call in
            calls.withLock { $0.append(call) }
            return Canned.answer(call)
        }) { url in
            #expect(await place.alpha("ingest", "talk.txt", "--date", "2025-10-06", "--gateway", url) == 0)
        }

        let first = try #require(calls.withLock { $0.first })
        #expect(first.line == "POST /transcript/meetings?filename=talk.txt&meeting_date=2025-10-06")
        #expect(first.authorization == "Bearer from-the-file")
        #expect(first.body == "Ann: Hello.\n")
        #expect(
            place.capture.results == """
                talk.txt
                  id            11111111-1111-4111-8111-111111111111
                  title         Daily stand-up
                  status        ready
                  participants  2  Ann, Bob
                  segments      2
                  redactions    3  AMOUNT 2, TERM 1
                  proposals     2

                """
        )
    }

    @Test func ingestGoesOnAfterAFileThatIsRefused() async throws {
        try place.write("refuse me", to: "bad.txt")
        try await StubServer.serve({ call in
            call.body == "refuse me" ? .problem(422, "The transcript holds no speech.") : Canned.answer(call)
        }) { url in
            let code = await place.alpha("ingest", "bad.txt", "missing.txt", "talk.txt", "--json", "--gateway", url)
            #expect(code == CommandStatus.failed.rawValue)
        }

        #expect(try statuses() == ["refused", "refused", "ready"])
        #expect(place.capture.notes.contains("bad.txt: The transcript holds no speech."))
        #expect(place.capture.notes.contains("missing.txt: there is no such file."))
    }

    @Test(arguments: [(413, "refused"), (401, "refused"), (500, "unknown"), (503, "not_sent")])
    func aFileThatWasNotTakenSaysWhy(problem: Int, status: String) async throws {
        try await StubServer.serve({ _ in .problem(problem, "No.") }) { url in
            _ = await place.alpha("ingest", "talk.txt", "--json", "--gateway", url)
        }

        #expect(try statuses() == [status])
    }

    @Test func aServiceThatIsAwayWasSentNothing() async throws {
        let code = await place.alpha("ingest", "talk.txt", "--json", "--gateway", "http://127.0.0.1:9")

        #expect(code == CommandStatus.notReachable.rawValue)
        #expect(try statuses() == ["not_sent"])
    }

    @Test func aMeetingThatIsLostSightOfKeepsItsReceipt() async throws {
        try await StubServer.serve({ call in
            call.line.contains("/text") ? .problem(503, "The service is away.") : Canned.answer(call)
        }) { url in
            let code = await place.alpha("ingest", "talk.txt", "--json", "--gateway", url)
            #expect(code == CommandStatus.notReachable.rawValue)
        }

        #expect(try statuses() == ["queued"])
        #expect(place.capture.results.contains(Canned.id))
    }

    @Test func aMeetingThatFailsIsSaid() async throws {
        try await StubServer.serve({ call in
            call.line.hasSuffix(Canned.id)
                ? StubServer.Answer(Canned.meeting(status: "failed", error: "redaction failed")) : Canned.answer(call)
        }) { url in
            #expect(await place.alpha("ingest", "talk.txt", "--gateway", url) == CommandStatus.failed.rawValue)
        }

        #expect(place.capture.notes.contains("talk.txt: redaction failed"))
    }

    @Test func aMeetingThatTakesTooLongIsLate() async throws {
        try await StubServer.serve({ call in
            call.line.hasSuffix(Canned.id)
                ? StubServer.Answer(Canned.meeting(status: "processing")) : Canned.answer(call)
        }) { url in
            let code = await place.alpha("ingest", "talk.txt", "--timeout", "2", "--gateway", url)
            #expect(code == CommandStatus.late.rawValue)
        }
    }

    @Test(arguments: [
        (401, CommandStatus.refused, "ALPHA_API_TOKEN"), (404, .refused, "gone"), (413, .refused, "gone"),
        (500, .failed, "gone"), (503, .notReachable, "gone"),
    ])
    func everyProblemHasItsExitCode(status: Int, exit: CommandStatus, text: String) async throws {
        try await StubServer.serve({ _ in .problem(status, "It is gone.") }) { url in
            #expect(await place.alpha("meetings", "--gateway", url) == exit.rawValue)
        }

        #expect(place.capture.notes.contains(text))
        #expect(place.capture.results.isEmpty)
    }

    @Test func aServiceThatIsAwayIsNotReachable() async throws {
        #expect(await place.alpha("meetings", "--gateway", "http://127.0.0.1:9") == CommandStatus.notReachable.rawValue)

        #expect(place.capture.notes.contains("alpha up"))
    }

    @Test func meetingsAreListed() async throws {
        try await StubServer.serve(Canned.answer) { url in
            #expect(await place.alpha("meetings", "--gateway", url) == 0)
        }

        #expect(
            place.capture.results == """
                ID                                    DATE        STATUS  PEOPLE  REDACTED  TITLE
                11111111-1111-4111-8111-111111111111  2025-10-06  ready   2       3         Daily stand-up
                22222222-2222-4222-8222-222222222222  2025-10-06  ready   2       3         Weekly retro

                """
        )
    }

    @Test func searchShowsPassages() async throws {
        try await StubServer.serve(Canned.answer) { url in
            #expect(await place.alpha("search", "rate", "limit", "--gateway", url) == 0)
        }

        #expect(
            place.capture.results == """
                Daily stand-up · 2025-10-06 · Ann · 1:05
                  The rate limit is fine.


                """
        )
    }

    @Test(arguments: ["11111111-1111-4111-8111-111111111111", "1111", "last", "stand-up daily", "DAILY"])
    func ticketsFindTheMeeting(wanted: String) async throws {
        try await StubServer.serve(Canned.answer) { url in
            #expect(await place.alpha("tickets", wanted, "--gateway", url) == 0)
        }

        #expect(
            place.capture.results == """
                Daily stand-up · 2025-10-06 · 2 proposals

                1   Send the report
                    Ann · Fennimore · due 2025-10-08 · high
                    - Fix the plots
                    “I'll send the report” (Ann, 1:05)
                    proposed · id aaaaaaaa

                2   Move the server
                    nobody yet
                    “we move the server” (Bob)
                    created TID-68 · covered by TID-28 already · https://linear.test/TID-68 · id bbbbbbbb

                """
        )
    }

    @Test(arguments: [("weekly daily", "No meeting"), ("ly", "may be 2 meetings"), ("3333", "No meeting")])
    func anUnclearMeetingIsRefused(wanted: String, text: String) async throws {
        try await StubServer.serve(Canned.answer) { url in
            #expect(await place.alpha("show", wanted, "--gateway", url) == CommandStatus.refused.rawValue)
        }

        #expect(place.capture.notes.contains(text))
    }

    @Test(arguments: [([], #"{"all":true}"#), (["--ids", "2"], #"{"ids":["bbbbbbbb-0000-4000-8000-000000000000"]}"#)])
    func createSaysWhatWasAndWasNotCreated(more: [String], body: String) async throws {
        let posted = Mutex("")
        try await StubServer.serve({ call in
            if call.line.hasPrefix("POST") { posted.withLock { $0 = call.body } }
            return Canned.answer(call)
        }) { url in
            let arguments = ["tickets", "last", "--create", "--gateway", url] + more
            #expect(await Alpha.run(arguments, in: place.surroundings()) == CommandStatus.failed.rawValue)
        }

        #expect(posted.withLock { $0 } == body)
        #expect(place.capture.results.contains("TID-69  Send the report  https://linear.test/TID-69"))
        #expect(place.capture.notes.contains("not created: Move the server: Linear does not answer"))
    }
}

extension MeetingCommandTests {
    @Test(arguments: [
        (
            #"{"id":"bbbbbbbb-0000-4000-8000-000000000000","identifier":"TID-68","title":"Move","url":null}"#,
            "All of them"
        ),
        (
            """
            {"id":"bbbbbbbb-0000-4000-8000-000000000000","identifier":"TID-68","title":"Move","url":null},
            {"id":"aaaaaaaa-0000-4000-8000-000000000000","identifier":"TID-69","title":"Send","url":null}
            """, "1 of them was created before"
        ),
        (#"{"id":"aaaaaaaa-0000-4000-8000-000000000000","identifier":"TID-69","title":"Send","url":null}"#, nil),
    ])
    func whatWasCreatedBeforeIsSaid(created: String, text: String?) async throws {
        try await StubServer.serve({ call in
            call.line.hasPrefix("POST")
                ? StubServer.Answer(#"{"created":[\#(created)],"failed":[],"mode":"live"}"#) : Canned.answer(call)
        }) { url in
            #expect(await place.alpha("tickets", "last", "--create", "--gateway", url) == 0)
        }

        #expect(place.capture.notes.contains("created before") == (text != nil))
        if let text { #expect(place.capture.notes.contains(text)) }
    }

    /// Those of `ingest --json`.
    private func statuses() throws -> [String?] {
        let reports = try JSONSerialization.jsonObject(with: Data(place.capture.results.utf8)) as? [[String: Any]]
        return try #require(reports).map { $0["status"] as? String }
    }

    @Test func withoutWaitingOnlyTheReceiptIsShown() async throws {
        try await StubServer.serve(Canned.answer) { url in
            #expect(await place.alpha("ingest", "talk.txt", "--no-wait", "--gateway", url) == 0)
        }

        #expect(
            place.capture.results == """
                talk.txt
                  id            11111111-1111-4111-8111-111111111111
                  status        queued

                """
        )
    }

    @Test func showTellsWhatTheModelDidNotDo() async throws {
        try await StubServer.serve({ call in
            call.line.hasPrefix("GET /transcript/meetings?")
                ? StubServer.Answer(
                    #"{"items":[\#(Canned.meeting(redactionNotice: "The model is away."))],"next_cursor":null}"#)
                : Canned.answer(call)
        }) { url in
            #expect(await place.alpha("show", "last", "--gateway", url) == 0)
        }

        #expect(place.capture.results.contains("Redaction: The model is away.\n\nThey spoke"))
    }

    @Test func showWritesDecisionsAndActionItems() async throws {
        try await StubServer.serve(Canned.answer) { url in
            #expect(await place.alpha("show", "last", "--gateway", url) == 0)
        }

        #expect(
            place.capture.results == """
                Daily stand-up
                2025-10-06 · Ann, Bob · id 11111111-1111-4111-8111-111111111111

                They spoke of the report.

                Decisions
                  - We move the server.

                Action items
                  - Send the report (Ann, due 2025-10-08)

                written by rules

                """
        )
    }
}
