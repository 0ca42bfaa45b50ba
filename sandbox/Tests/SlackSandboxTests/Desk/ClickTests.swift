import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct ClickTests {
    private static let blocks = """
        [{"type":"section","block_id":"pick","text":{"type":"plain_text","text":"Pick"},"accessory":{"type":"multi_static_select",
          "action_id":"menu","options":[{"text":{"type":"plain_text","text":"One"},"value":"1"},{"text":{"type":"plain_text","text":"Two"},"value":"2"}]}},
         {"type":"actions","block_id":"do","elements":[{"type":"button","action_id":"yes","text":{"type":"plain_text","text":"Yes"},"value":"v",
          "confirm":{"title":{"type":"plain_text","text":"a"},"text":{"type":"plain_text","text":"a"},"confirm":{"type":"plain_text","text":"a"},"deny":{"type":"plain_text","text":"a"}}}]},
         {"type":"input","block_id":"note","label":{"type":"plain_text","text":"Note"},"element":{"type":"plain_text_input","action_id":"text"}}]
        """

    private func posted(_ bench: Bench) async throws {
        _ = await bench.call(
            "chat.postMessage", ["channel": "#general", "text": "x", "blocks": try .init(Self.blocks)])
    }

    private func click(
        _ bench: Bench, _ action: String, value: String? = nil, selected: [String]? = nil, times: Int = 1
    ) async throws -> [GraphQLValue] {
        var click = SlackPlatform.Click(actionID: action)
        (click.user, click.channel, click.value, click.selected) = ("maria", "#general", value, selected)
        return try await bench.platform.click(team: nil, click, times: times).map { step in
            let payload = (FormBody.values(step.delivery.body) ?? []).first { $0.name == "payload" }?.value ?? ""
            return try GraphQLValue(json: Array(payload.utf8))
        }
    }

    @Test func aButtonSendsWhatWasChosenBefore() async throws {
        let bench = try Bench()
        try await posted(bench)
        let chosen = try await click(bench, "menu", selected: ["1", "Two"])
        let written = try await click(bench, "text", value: "hello")
        let pressed = try await click(bench, "yes")[0]
        let values = pressed["state"]?["values"]

        #expect(chosen[0]["actions"]?[0]?["selected_options"]?.items?.count == 2)
        #expect(written.isEmpty)
        #expect(values?["pick"]?["menu"]?["selected_options"]?[1]?["value"] == "2")
        #expect(values?["note"]?["text"]?["value"] == "hello")
        #expect(pressed["actions"]?[0]?["value"] == "v")
        #expect(pressed["container"]?["is_ephemeral"] == false)
        #expect(pressed["message"]?["blocks"]?.items?.count == 3)
    }

    @Test func twoClicksAreTwo() async throws {
        let bench = try Bench()
        try await posted(bench)
        let pressed = try await click(bench, "yes", times: 2)

        #expect(Set(pressed.compactMap { $0["trigger_id"]?.text }).count == 2)
        #expect(Set(pressed.compactMap { $0["actions"]?[0]?["action_ts"]?.text }).count == 2)
        #expect(Set(pressed.compactMap { $0["response_url"]?.text }).count == 2)
    }

    @Test func whatIsNotThereCannotBeUsed() async throws {
        let bench = try Bench()
        try await posted(bench)
        func status(_ action: String, _ selected: [String]? = nil) async -> Int? {
            do {
                _ = try await click(bench, action, selected: selected)
                return nil
            } catch { return (error as? SlackError)?.deskStatus }
        }

        #expect(await status("no") == 404)
        #expect(await status("menu", ["3"]) == 422)
    }

    @Test func anEphemeralMessageIsNotShownToTheApp() async throws {
        let bench = try Bench()
        let maria = try await bench.user("maria")["id"] ?? .null
        let arguments: GraphQLValue = [
            "channel": "#general", "user": maria, "text": "x", "blocks": try .init(Self.blocks),
        ]
        _ = await bench.call("chat.postEphemeral", arguments)
        let pressed = try await click(bench, "yes")[0]

        #expect(pressed["container"]?["is_ephemeral"] == true)
        #expect(pressed["message"] == nil)
    }
}
