import CoreTestKit
import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct ResponseURLTests {
    private static let button: GraphQLValue = [
        "type": "actions",
        "elements": [["type": "button", "action_id": "yes", "text": ["type": "plain_text", "text": "Yes"]]],
    ]

    private func path(_ url: String?) -> String {
        (url ?? "").replacing("http://sandbox.example/sandbox/slack/", with: "")
    }

    private func command(_ bench: Bench) async throws -> String {
        path(
            try await bench.platform.beginCommand(team: nil, user: "maria", channel: "#general", line: "/chat")
                .responseURL)
    }

    private func click(_ bench: Bench) async throws -> String {
        var click = SlackPlatform.Click(actionID: "yes")
        (click.user, click.channel) = ("maria", "#general")
        return path(try await bench.platform.click(team: nil, click, times: 1)[0].responseURL)
    }

    private func respond(_ bench: Bench, _ path: String, _ body: String) async -> SlackAnswer {
        await bench.platform.respond(path: path, body: Array(body.utf8))
    }

    @Test func anAddressTakesFiveMessages() async throws {
        let bench = try Bench()
        let path = try await command(bench)
        var codes: [String?] = []
        for _ in 0..<6 { codes.append(await respond(bench, path, #"{"text":"x"}"#).errorCode) }
        let last = await respond(bench, path, #"{"text":"x"}"#)

        #expect(codes == [nil, nil, nil, nil, nil, "used_url"])
        #expect(last.status == 404)
        #expect(try await bench.seen("maria", "#general").count == 5)
        #expect(try await bench.seen("owen", "#general").isEmpty)
    }

    @Test func aMessageShowsByWhichAddressItCame() async throws {
        let bench = try Bench()
        let first = try await command(bench)
        let second = try await command(bench)
        for (path, body) in [(first, #"{"text":"x"}"#), (second, #"{"text":"y","response_type":"in_channel"}"#)] {
            _ = await respond(bench, path, body)
        }

        let shown = try await bench.seen("maria", "#general").map { self.path($0["response_url"]?.text) }
        #expect(shown == [first, second])
    }

    @Test func anAddressEndsAfterHalfAnHour() async throws {
        let bench = try Bench()
        let path = try await command(bench)
        bench.clock.advance(by: .seconds(30 * 60 + 1))

        #expect(await respond(bench, path, #"{"text":"x"}"#).errorCode == "expired_url")
        #expect(await respond(bench, path + "x", #"{"text":"x"}"#).errorCode == "no_such_url")
    }

    @Test(arguments: [
        (#"{"text":""}"#, "no_text"), ("nonsense", "invalid_payload"),
        (#"{"blocks":[{"type":"section"}]}"#, "invalid_blocks"),
        (#"{"text":"x","thread_ts":"1"}"#, "invalid_thread_ts"),
    ])
    func whatIsWrongIsRefusedAndNotCounted(body: String, code: String) async throws {
        let bench = try Bench()
        let path = try await command(bench)
        for _ in 0..<6 {
            let answer = await respond(bench, path, body)
            #expect(answer.errorCode == code)
            #expect(answer.status == 400)
        }

        #expect(await respond(bench, path, #"{"text":"x"}"#).errorCode == nil)
    }

    @Test func everybodySeesAnAnswerInTheChannel() async throws {
        let bench = try Bench()
        _ = await respond(bench, try await command(bench), #"{"text":"x","response_type":"in_channel"}"#)

        #expect(try await bench.seen("owen", "#general").map { $0["text"] } == ["x"])
    }

    @Test func theMessageWithTheButtonIsReplacedOrRemoved() async throws {
        let bench = try Bench()
        let posted = await bench.call(
            "chat.postMessage", ["channel": "#general", "text": "Sure?", "blocks": [Self.button]])
        _ = await respond(bench, try await click(bench), #"{"text":"Wait","blocks":[],"replace_original":true}"#)
        let replaced = try await bench.seen("owen", "#general")
        _ = await bench.call(
            "chat.update",
            [
                "channel": posted.json["channel"] ?? .null, "ts": posted.json["ts"] ?? .null, "text": "Sure?",
                "blocks": [Self.button],
            ])
        _ = await respond(bench, try await click(bench), #"{"delete_original":true}"#)

        #expect(replaced.map { $0["rendered"] } == ["Wait"])
        #expect(try await bench.seen("owen", "#general").isEmpty)
    }

    @Test func anEphemeralMessageStaysWithItsReader() async throws {
        let bench = try Bench()
        let blocks = String(decoding: GraphQLValue.list([Self.button]).json(), as: UTF8.self)
        _ = await respond(bench, try await command(bench), #"{"text":"x","blocks":\#(blocks)}"#)
        _ = await respond(bench, try await click(bench), #"{"text":"Done","replace_original":true}"#)
        let seen = try await bench.seen("maria", "#general")

        #expect(seen.map { $0["rendered"] } == ["Done"])
        #expect(seen.first?["is_ephemeral"] == true)
    }

    @Test func aCommandHasNothingToReplace() async throws {
        let bench = try Bench()
        let path = try await command(bench)
        for text in ["one", "two"] { _ = await respond(bench, path, #"{"text":"\#(text)","replace_original":true}"#) }

        #expect(try await bench.seen("maria", "#general").map { $0["text"] } == ["one", "two"])
    }
}
