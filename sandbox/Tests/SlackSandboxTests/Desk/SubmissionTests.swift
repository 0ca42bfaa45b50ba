import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct SubmissionTests {
    private static let modal = """
        {"type":"modal","title":{"type":"plain_text","text":"T"},"submit":{"type":"plain_text","text":"Go"},"notify_on_close":true,"blocks":[
         {"type":"input","block_id":"title","label":{"type":"plain_text","text":"Title"},"element":{"type":"plain_text_input","action_id":"title_text","initial_value":"Old","max_length":10}},
         {"type":"input","block_id":"due","optional":true,"label":{"type":"plain_text","text":"Due"},"element":{"type":"datepicker","action_id":"due_date"}},
         {"type":"input","block_id":"who","optional":true,"label":{"type":"plain_text","text":"Who"},"element":{"type":"users_select","action_id":"who_user"}}]}
        """

    private func opened(_ bench: Bench) async throws -> String {
        let step = try await bench.platform.beginCommand(team: nil, user: "maria", channel: nil, line: "/create x")
        let answer = await bench.call(
            "views.open", ["trigger_id": .string(step.triggerID), "view": try .init(Self.modal)])
        return answer.json["view"]?["id"]?.text ?? ""
    }

    private func submit(
        _ bench: Bench, _ view: String, _ values: GraphQLValue, _ answer: String, status: Int? = 200
    ) async throws -> (payload: GraphQLValue, result: SlackPlatform.Submission) {
        let step = try await bench.platform.beginSubmission(team: nil, user: "maria", viewID: view, values: values)
        let payload = (FormBody.values(step.delivery.body) ?? []).first?.value ?? ""
        let reply = SlackReply(status: status, contentType: "application/json", body: Array(answer.utf8))
        return (
            try GraphQLValue(json: Array(payload.utf8)), try await bench.platform.finishSubmission(step, reply)
        )
    }

    @Test func whatWasTypedReachesTheAppAndTheViewCloses() async throws {
        let bench = try Bench()
        let view = try await opened(bench)
        let (payload, result) = try await submit(bench, view, ["due_date": "2025-11-07", "who": "owen"], "")
        let values = payload["view"]?["state"]?["values"]
        let owen = try await bench.user("owen")["id"]

        #expect(payload["type"] == "view_submission")
        #expect(values?["title"]?["title_text"]?["value"] == "Old")
        #expect(values?["due"]?["due_date"]?["selected_date"] == "2025-11-07")
        #expect(values?["who"]?["who_user"]?["selected_user"] == owen)
        #expect(result.action == nil && result.view == .null && result.trouble == nil)
    }

    @Test(
        arguments: [
            (#"{"response_action":"errors","errors":{"title":"No"}}"#, "errors", true, 1),
            (#"{"response_action":"clear"}"#, "clear", true, 0),
            (#"{"response_action":"update","view":\#(modal)}"#, "update", true, 1),
            (#"{"response_action":"push","view":\#(modal)}"#, "push", true, 2),
            (#"{"response_action":"errors","errors":{"nothing":"No"}}"#, "errors", false, 1),
            (#"{"response_action":"update","view":{"type":"modal"}}"#, "update", false, 1),
            (#"{"ok":true}"#, nil, false, 1), ("OK", nil, false, 1),
        ] as [(String, String?, Bool, Int)])
    func theAnswerIsFollowed(answer: String, action: String?, isFine: Bool, left: Int) async throws {
        let bench = try Bench()
        let view = try await opened(bench)
        let (_, result) = try await submit(bench, view, [:], answer)
        let modals = try await bench.platform.views(team: nil, user: "maria")["modals"]?.items

        #expect(result.action == action)
        #expect((result.trouble == nil) == isFine)
        #expect(modals?.count == left)
    }

    @Test func aFormStaysWhenTheAppDoesNotAnswer() async throws {
        let bench = try Bench()
        let view = try await opened(bench)
        let (_, result) = try await submit(bench, view, ["title": "New"], "", status: nil)
        let modal = try await bench.platform.views(team: nil, user: "maria")["modals"]?[0]

        #expect(result.trouble?.isEmpty == false)
        #expect(modal?["view"]?["state"]?["values"]?["title"]?["title_text"]?["value"] == "New")
    }

    @Test(
        arguments: [
            (["title": ""], 422), (["title": nil], 422), (["title": "much too long a title"], 422),
            (["due": "soon"], 422),
            (["other": "x"], 404), (["who": "nobody"], 422),
        ] as [(GraphQLValue, Int)])
    func whatSlacksAppsWouldNotSend(values: GraphQLValue, status: Int) async throws {
        let bench = try Bench()
        let view = try await opened(bench)
        let error = await #expect(throws: SlackError.self) {
            try await bench.platform.beginSubmission(team: nil, user: "maria", viewID: view, values: values)
        }

        #expect(error?.deskStatus == status)
    }

    @Test func aClosedViewIsToldWhenItAsksForIt() async throws {
        let bench = try Bench()
        let view = try await opened(bench)
        let delivery = try await bench.platform.close(team: nil, user: "maria", viewID: view)

        #expect(delivery?.type == "view_closed")
        #expect(try await bench.platform.views(team: nil, user: "maria")["modals"] == [])
        await #expect(throws: SlackError.self) {
            try await bench.platform.close(team: nil, user: "maria", viewID: view)
        }
    }

    @Test func shortcutsCarryTheirMessage() async throws {
        let bench = try Bench()
        let said = try await bench.platform.say(
            team: nil, user: "owen", channel: "#general", text: "Fix it", thread: nil)
        let global = try await bench.platform.useShortcut(
            team: nil, user: "maria", callbackID: "ask", channel: nil, ts: nil)
        let message = try await bench.platform.useShortcut(
            team: nil, user: "maria", callbackID: "create_ticket", channel: "#general", ts: said.ts)

        #expect(global.delivery.type == "shortcut" && global.responseURL == nil)
        #expect(message.delivery.type == "message_action" && message.responseURL != nil)
    }
}
