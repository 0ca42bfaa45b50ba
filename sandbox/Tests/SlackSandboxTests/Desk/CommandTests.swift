import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct CommandTests {
    private func form(_ step: SlackPlatform.CommandStep) -> [String: String] {
        Dictionary((FormBody.values(step.delivery.body) ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    }

    @Test func theAppGetsWhatSlackSends() async throws {
        let bench = try Bench()
        let step = try await bench.platform.beginCommand(
            team: nil, user: "maria", channel: "#general",
            line: "/chat ask @owen in #delivery about a<b & https://x.example/?a=1&b=2, a@b.example")
        let form = form(step)
        let owen = try await bench.user("owen")["id"]?.text ?? ""
        let delivery = try await bench.channel("delivery")

        #expect(form["command"] == "/chat")
        #expect(
            form["text"]
                == "ask <@\(owen)> in <#\(delivery)|delivery> about a&lt;b &amp; <https://x.example/?a=1&amp;b=2,> a@b.example"
        )
        #expect(form["channel_name"] == "general")
        #expect(form["response_url"] == step.responseURL)
        #expect(form["trigger_id"] == step.triggerID)
        #expect(form["team_id"] == bench.team)
        #expect(step.delivery.path == "/slack/commands")
    }

    private static let replies: [(SlackReply, String?)] = [
        (SlackReply(status: 200), nil),
        (SlackReply(status: 200, contentType: "text/plain", body: Array("Hello".utf8)), "Hello"),
        (SlackReply(status: 200, contentType: "application/json", body: Array(#"{"text":"Hi"}"#.utf8)), "Hi"),
        (SlackReply(status: nil), #"/chat failed with the error "operation_timeout""#),
        (SlackReply(status: 500), #"/chat failed with the error "http_service_error""#),
        (
            SlackReply(
                status: 200, contentType: "application/json", body: Array(#"{"blocks":[{"type":"section"}]}"#.utf8)),
            #"/chat failed with the error "dispatch_failed" (invalid_blocks)"#
        ),
    ]

    @Test(arguments: replies)
    func thePersonSeesTheAnswer(reply: SlackReply, text: String?) async throws {
        let bench = try Bench()
        let step = try await bench.platform.beginCommand(team: nil, user: "maria", channel: "#general", line: "/chat x")
        _ = try await bench.platform.finishCommand(step, reply)

        #expect(try await bench.seen("maria", "#general").map { $0["text"]?.text } == (text.map { [$0] } ?? []))
        #expect(try await bench.seen("owen", "#general").isEmpty)
    }

    @Test func anAnswerInTheChannelShowsTheCommandAsWell() async throws {
        let bench = try Bench()
        let step = try await bench.platform.beginCommand(
            team: nil, user: "maria", channel: "#general", line: "/weekly x")
        let body = Array(#"{"response_type":"in_channel","text":"Week"}"#.utf8)
        _ = try await bench.platform.finishCommand(
            step, SlackReply(status: 200, contentType: "application/json; charset=utf-8", body: body))

        #expect(try await bench.seen("owen", "#general").map { $0["text"] } == ["/weekly x", "Week"])
    }

    @Test(arguments: [
        ("nobody", "#general", "/chat", 404), ("maria", "#nowhere", "/chat", 404), ("maria", "#general", "chat", 422),
    ])
    func whatCannotBeTypedIsTold(user: String, channel: String, line: String, status: Int) async throws {
        let bench = try Bench()
        let error = await #expect(throws: SlackError.self) {
            try await bench.platform.beginCommand(team: nil, user: user, channel: channel, line: line)
        }

        #expect(error?.deskStatus == status)
        #expect(error?.deskDetail.isEmpty == false)
    }
}
