import AlphaCLI
import Foundation
import Synchronization
import Testing

/// `alpha slack`, before a desk that shows what each test says.
struct SlackCommandTests {
    private typealias Picture = StubDesk.Picture

    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write("ALPHA_API_TOKEN=from-the-file\n", to: ".env")
    }

    @Test func aCommandIsTypedAndItsAnswerShownOnceItIsComplete() async throws {
        let desk = StubDesk(
            before: .showing(Picture.message("1.000001", "Good morning")),
            after: [
                .showing(Picture.message("1.000001", "Good morning")),
                .showing(
                    Picture.message("1.000001", "Good morning"),
                    Picture.message("1.000003", "Looking", blocks: Picture.working)),
                .showing(
                    Picture.message("1.000001", "Good morning"), Picture.message("1.000003", "We ag", isStreaming: true)
                ),
                .showing(
                    Picture.message("1.000001", "Good morning"),
                    Picture.message("1.000003", "We agreed.", isEphemeral: true)),
            ]
        )

        #expect(try await slack(desk, "/chat", "what was agreed?") == 0)

        #expect(place.capture.results == "(alpha, only you see this)\nWe agreed.\n")
        let call = try #require(desk.posted.first)
        #expect(call.line == "POST /sandbox/slack/commands")
        #expect(call.authorization == "Bearer from-the-file")
        #expect(try body(call) == ["user": "ann", "channel": "#delivery", "command": "/chat what was agreed?"])
    }

    @Test func aWordThatWorkIsUnderWayMayStay() async throws {
        let working = Picture.message("1.000003", "Looking", blocks: Picture.working, isEphemeral: true)
        let desk = StubDesk(after: [.showing(working), .showing(working, Picture.message("1.000004", "We agreed."))])

        #expect(try await slack(desk, "/chat what?") == 0)

        #expect(place.capture.results == "(alpha)\nWe agreed.\n")
    }

    @Test func buttonsAreNumberedAndPressedByNumberLabelOrAction() async throws {
        let preview = Picture.message("1.000003", "Send the report\\n[Create] [Discard]", blocks: Picture.yesAndNo)
        let created = Picture.message("1.000003", "Created TID-69")
        let typed = StubDesk(after: [.showing(preview)])
        #expect(try await slack(typed, "/create send the report", "--user", "ann") == 0)
        #expect(place.capture.results == "(alpha)\nSend the report\n[1 Create] [2 Discard]\n")
        #expect(place.capture.notes.contains("alpha slack click NUMBER"))

        for name in ["1", "create", "Create", "create_tickets_yes"] {
            let desk = StubDesk(before: .showing(preview), after: [.showing(created)])
            #expect(try await slack(desk, "click", name) == 0)
            #expect(
                try body(desk.posted[0]) == [
                    "user": "ann", "channel": "C1", "ts": "1.000003", "action_id": "create_tickets_yes",
                    "block_id": "decide",
                ])
        }
        #expect(place.capture.results.hasSuffix("Created TID-69\n"))
    }

    @Test func whatIsNotThereCannotBePressed() async throws {
        let preview = Picture.message("1.000003", "[Create] [Discard]", blocks: Picture.yesAndNo)
        let desk = StubDesk(before: .showing(preview), after: [.showing(preview)])

        #expect(try await slack(desk, "click", "Delete") == CommandStatus.refused.rawValue)
        #expect(try await slack(desk, "click", "1", "--message", "9.000009") == CommandStatus.refused.rawValue)

        #expect(place.capture.notes.contains("There is no 'Delete' here, but: 1 Create, 2 Discard."))
        #expect(desk.posted.isEmpty)
    }

    @Test func aSelectListsItsOptionsAndTakesThemByNumberLabelOrValue() async throws {
        let question = Picture.message("1.000003", "Which meetings?", blocks: Picture.select)
        let shown = StubDesk(before: .showing(question), after: [])
        #expect(try await slack(shown, "show") == 0)
        #expect(place.capture.results == "(alpha)\nWhich meetings?\n[1] Meetings: 1 Stand-up · 2 Retro\n")

        let desk = StubDesk(
            before: .showing(question), after: [.showing(Picture.message("1.000003", "Two are chosen"))])
        #expect(try await slack(desk, "click", "1", "--select", "stand", "m-2") == 0)
        #expect(
            try JSONSerialization.jsonObject(with: Data(desk.posted[0].body.utf8)) as? NSDictionary == [
                "user": "ann", "channel": "C1", "ts": "1.000003", "action_id": "transcript_selection", "block_id": "m",
                "selected": ["m-1", "m-2"],
            ])

        #expect(try await slack(shown, "click", "1") == CommandStatus.refused.rawValue)
        #expect(place.capture.notes.contains("give --select with some of: 1 Stand-up, 2 Retro."))
    }

    @Test func aModalIsFilledInByLabelAndSent() async throws {
        let desk = StubDesk(
            before: Picture(modals: "[\(Picture.modal)]"), after: [.showing(Picture.message("1.000004", "Saved"))])

        #expect(try await slack(desk, "submit", "Title=A = B", "assignee=bob", "labels=Bug", "labels=l-2") == 0)

        let sent = try JSONSerialization.jsonObject(with: Data(desk.posted[0].body.utf8)) as? NSDictionary
        #expect(
            sent == [
                "user": "ann", "view_id": "V1",
                "values": ["title": "A = B", "who": "U2", "labels": ["l-1", "l-2"]] as NSDictionary,
            ])
        #expect(
            place.capture.results == "(alpha)\nSaved\n\nThe modal closed.\n"
                || place.capture.results == "(alpha)\nSaved\nThe modal closed.\n")
    }

    @Test func theAnswerToAModalMayComeAfterItClosed() async throws {
        let desk = StubDesk(
            before: Picture(modals: "[\(Picture.modal)]"),
            after: [Picture(), Picture(), Picture(), .showing(Picture.message("1.000004", "Saved"))])
        #expect(try await slack(desk, "submit", "Title=A") == 0)
        #expect(place.capture.results == "(alpha)\nSaved\nThe modal closed.\n")

        let silent = StubDesk(before: Picture(modals: "[\(Picture.modal)]"), after: [Picture()])
        #expect(try await slack(silent, "submit", "Title=A") == 0)
        #expect(place.capture.results.hasSuffix("Saved\nThe modal closed.\nThe modal closed.\n"))
    }

    @Test func itGoesOnWhereSomebodyWasLast() async throws {
        let preview = Picture.message("1.000003", "[Create] [Discard]", blocks: Picture.yesAndNo, isEphemeral: true)
        let elsewhere = Picture.message("1.000009", "New meeting").replacing("C1", with: "C2")
        let desk = StubDesk(
            before: .showing(preview, elsewhere), after: [.showing(Picture.message("1.000003", "Done"))])

        #expect(try await slack(desk, "click", "create") == 0)

        #expect(desk.looks.contains { $0.contains("channel=C1") } && !desk.looks.contains { $0.contains("channel=C2") })
    }

    @Test func whatAModalRefusesIsSaidByLabel() async throws {
        let open = Picture(modals: "[\(Picture.modal)]")
        let receipt = StubServer.Answer(
            #"{"status":200,"response_action":"errors","errors":{"title":"Give a title."},"view":null}"#)
        let desk = StubDesk(before: open, after: [open], receipt: receipt)

        #expect(try await slack(desk, "submit", "Title=") == CommandStatus.refused.rawValue)
        #expect(try await slack(desk, "submit", "assignee=Eve") == CommandStatus.refused.rawValue)

        #expect(place.capture.notes.contains("Title: Give a title."))
        #expect(place.capture.notes.contains("Assignee has no option 'Eve', but: 1 Ann, 2 Bob."))
    }

    @Test func inAChannelTheBotIsMentioned() async throws {
        let answer = Picture.showing(
            Picture.message("1.000002", "hi", user: "U1"), Picture.message("1.000003", "Hello."))
        for (text, sent) in [("hi", "@bot hi"), ("so @bot, hi", "so @bot, hi"), ("@alpha hi", "@alpha hi")] {
            let desk = StubDesk(after: [answer])
            #expect(try await slack(desk, "say", text, "--channel", "#delivery") == 0)
            #expect(try body(desk.posted[0])["text"] == sent)
        }
        let desk = StubDesk(after: [answer])
        #expect(try await slack(desk, "say", "hi") == 0)
        #expect(try body(desk.posted[0]) == ["user": "ann", "channel": "@bot", "text": "hi"])
        #expect(place.capture.results.hasSuffix("Hello.\n") && !place.capture.results.contains("hi\n"))
    }

    @Test func aReactionIsPutOnTheLatestMessage() async throws {
        let said = Picture.message("1.000001", "Long talk")
        let desk = StubDesk(before: .showing(said), after: [.showing(said, Picture.message("1.000003", "Summary"))])

        #expect(try await slack(desk, "react", "memo", "--channel", "C1") == 0)

        #expect(try body(desk.posted[0]) == ["user": "ann", "channel": "C1", "ts": "1.000001", "reaction": "memo"])
    }

    @Test func aShortcutIsUsedOnAMessageWhereItIsOne() async throws {
        let said = Picture.message("1.000001", "Fix the login", user: "U1")
        let modal = Picture(messages: "[\(said)]", modals: "[\(Picture.modal)]")

        let ofMessage = StubDesk(before: .showing(said), after: [modal])
        #expect(try await slack(ofMessage, "shortcut", "create_ticket") == 0)
        #expect(
            try body(ofMessage.posted[0]) == [
                "user": "ann", "callback_id": "create_ticket", "channel": "C1", "ts": "1.000001",
            ])
        #expect(place.capture.results.hasPrefix("(modal)\nEdit the ticket\n[1] Title\n[2] Assignee: 1 Ann · 2 Bob\n"))

        let global = StubDesk(before: .showing(said), after: [modal])
        #expect(try await slack(global, "shortcut", "ask") == 0)
        #expect(try body(global.posted[0]) == ["user": "ann", "callback_id": "ask"])
    }

    @Test func aVoteIsCountedAndNoAnswerWaitedFor() async throws {
        let answer = Picture.message("1.000003", "We agreed.\\n[Good] [Bad]", blocks: Picture.feedback)
        let desk = StubDesk(before: .showing(answer), after: [.showing(answer)])

        #expect(try await slack(desk, "click", "bad") == 0)

        #expect(try body(desk.posted[0])["value"] == "-")
        #expect(place.capture.results == "(alpha)\nWe agreed.\n[1 Good] [2 Bad]\n")
    }

    @Test func theHomeIsShownAlsoWhenNothingOfItIsDifferent() async throws {
        let home = Picture(home: #"{"id":"V9","rendered":"My tickets","view":{"type":"home","blocks":[]}}"#)
        let desk = StubDesk(before: home, after: [home])

        #expect(try await slack(desk, "home") == 0)

        #expect(place.capture.results == "(Home)\nMy tickets\n")
    }

    @Test func anAnswerThatDoesNotComeIsLate() async throws {
        #expect(
            try await slack(StubDesk(after: [Picture()]), "/chat hi", "--timeout", "2") == CommandStatus.late.rawValue)

        #expect(place.capture.notes.contains("No answer within 2.0 s"))
    }

    @Test(arguments: [
        (
            #"{"status":null,"body":"","failure":"operation_timeout"}"#,
            "the slack service did not answer within Slack's 3 s"
        ),
        (
            #"{"status":500,"body":"","failure":"http_service_error"}"#,
            "/chat failed (http_service_error): the slack service answered 500"
        ),
        (#"{"status":null,"body":"","failure":"connection_failed"}"#, "the slack service is not reachable"),
        (
            #"{"deliveries":[{"event_id":"Ev1","status":401,"failure":"http_service_error"}]}"#,
            "the slack service answered 401"
        ),
    ])
    func anAcknowledgementThatFailsIsSaid(receipt: String, reason: String) async throws {
        let desk = StubDesk(after: [Picture()], receipt: StubServer.Answer(receipt))

        #expect(try await slack(desk, "/chat hi") == CommandStatus.failed.rawValue)

        #expect(place.capture.notes.contains(reason))
    }

    @Test func withoutASandboxItSaysSo() async throws {
        try await StubServer.serve({ _ in .problem(404, "No service answers here.") }) { url in
            #expect(await place.alpha("slack", "/chat hi", "--gateway", url) == CommandStatus.refused.rawValue)
        }

        #expect(place.capture.notes.contains("there is no sandbox here: start it with 'alpha up'"))
    }

    @Test func jsonHasWhatChanged() async throws {
        let desk = StubDesk(after: [.showing(Picture.message("1.000003", "Done", blocks: Picture.yesAndNo))])

        #expect(try await slack(desk, "/update TID-28 done", "--json") == 0)

        let change = try #require(
            try JSONSerialization.jsonObject(with: Data(place.capture.results.utf8)) as? [String: Any])
        let message = try #require((change["messages"] as? [[String: Any]])?.first)
        #expect(message["rendered"] as? String == "Done")
        #expect((message["blocks"] as? [[String: Any]])?.last?["block_id"] as? String == "decide")
    }

    private func slack(_ desk: StubDesk, _ arguments: String...) async throws -> Int32 {
        let code = Mutex<Int32>(-1)
        try await StubServer.serve(desk.answer) { url in
            let ended = await Alpha.run(["slack"] + arguments + ["--gateway", url], in: place.surroundings())
            code.withLock { $0 = ended }
        }
        return code.withLock { $0 }
    }

    private func body(_ call: StubServer.Call) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: Data(call.body.utf8))
    }
}
