import CoreTestKit
import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct ViewTests {
    private static let input = """
        {"type":"input","block_id":"b","label":{"type":"plain_text","text":"Title"},"element":{"type":"plain_text_input","action_id":"a"}}
        """
    private static func modal(
        _ blocks: String = input, _ more: String = #","submit":{"type":"plain_text","text":"Go"}"#
    )
        -> String
    { #"{"type":"modal","title":{"type":"plain_text","text":"T"},"blocks":[\#(blocks)]\#(more)}"# }

    private func trigger(_ bench: Bench) async throws -> GraphQLValue {
        .string(try await bench.platform.beginCommand(team: nil, user: "maria", channel: nil, line: "/chat").triggerID)
    }

    @Test func aTriggerOpensOneView() async throws {
        let bench = try Bench()
        let view = try GraphQLValue(Self.modal())
        let trigger = try await trigger(bench)
        let opened = await bench.call("views.open", ["trigger_id": trigger, "view": view])
        let again = await bench.call("views.open", ["trigger_id": trigger, "view": view])

        #expect(opened.json["view"]?["state"]?["values"]?["b"]?["a"] == ["type": "plain_text_input", "value": nil])
        #expect(again.errorCode == "exchanged_trigger_id")
        #expect(await bench.call("views.open", ["trigger_id": "1", "view": view]).errorCode == "invalid_trigger_id")
    }

    @Test func aTriggerLivesThreeSeconds() async throws {
        let bench = try Bench()
        let trigger = try await trigger(bench)
        bench.clock.advance(by: .milliseconds(3_001))
        let answer = await bench.call("views.open", ["trigger_id": trigger, "view": try .init(Self.modal())])

        #expect(answer.errorCode == "expired_trigger_id")
    }

    @Test(arguments: [
        (
            modal(input, ""),
            "must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]"
        ),
        (
            #"{"type":"modal","title":{"type":"plain_text","text":"\#(String(repeating: "a", count: 25))"},"blocks":[]}"#,
            "must be less than 25 characters [json-pointer:/view/title/text]"
        ),
        (#"{"type":"modal","blocks":[]}"#, "missing required field: title [json-pointer:/view]"),
        (#"{"type":"home","blocks":[]}"#, "unsupported type: home [json-pointer:/view/type]"),
        (
            modal(
                input,
                #","submit":{"type":"plain_text","text":"Go"},"private_metadata":"\#(String(repeating: "a", count: 3_001))""#
            ),
            "must be less than 3001 characters [json-pointer:/view/private_metadata]"
        ),
        (
            modal(#"{"type":"markdown","text":"x"}"#),
            "unsupported type: markdown [json-pointer:/view/blocks/0/type]"
        ),
        (
            modal(#"{"type":"table","rows":[]}"#), "unsupported type: table [json-pointer:/view/blocks/0/type]"
        ),
        (
            modal(Array(repeating: #"{"type":"divider"}"#, count: 101).joined(separator: ",")),
            "no more than 100 items allowed [json-pointer:/view/blocks]"
        ),
    ])
    func whatIsNoModalIsRefused(view: String, message: String) async throws {
        let bench = try Bench()
        let answer = await bench.call(
            "views.open", ["trigger_id": try await trigger(bench), "view": try .init(view)])

        #expect(answer.errorCode == "invalid_arguments")
        #expect(answer.json["errors"] == [.string(message)])
    }

    @Test func viewsAreLimitedInSize() async throws {
        let bench = try Bench()
        let text = String(repeating: "a", count: 3_000)
        let block = #"{"type":"section","text":{"type":"plain_text","text":"\#(text)"}}"#
        let view = Self.modal(Array(repeating: block, count: 90).joined(separator: ","))
        let answer = await bench.call("views.open", ["trigger_id": try await trigger(bench), "view": try .init(view)])

        #expect(answer.errorCode == "view_too_large")
    }

    @Test func threeModalsLieOverOneAnother() async throws {
        let bench = try Bench()
        let view = try GraphQLValue(
            Self.modal(
                #"{"type":"actions","elements":[{"type":"button","action_id":"more","text":{"type":"plain_text","text":"More"}}]}"#
            ))
        var top = await bench.call("views.open", ["trigger_id": try await trigger(bench), "view": view]).json["view"]
        var codes: [String?] = []
        for _ in 0..<3 {
            var click = SlackPlatform.Click(actionID: "more")
            (click.user, click.viewID) = ("maria", top?["id"]?.text)
            let step = try await bench.platform.click(team: nil, click, times: 1)
            let pushed = await bench.call("views.push", ["trigger_id": .string(step[0].triggerID), "view": view])
            codes.append(pushed.errorCode)
            top = pushed.json["view"] ?? top
        }
        let modals = try await bench.platform.views(team: nil, user: "maria")["modals"]?.items ?? []

        #expect(codes == [nil, nil, "push_limit_reached"])
        #expect(modals.count == 3)
        #expect(modals.last?["view"]?["previous_view_id"] == modals[1]["id"])
        #expect(modals.last?["view"]?["root_view_id"] == modals[0]["id"])
    }

    @Test func viewsAreChangedWithTheirHash() async throws {
        let bench = try Bench()
        let view = try GraphQLValue(Self.modal())
        let opened = await bench.call("views.open", ["trigger_id": try await trigger(bench), "view": view]).json["view"]
        func update(_ more: Fields) async -> SlackAnswer {
            var fields = more
            fields["view"] = view
            return await bench.call("views.update", .object(fields))
        }
        let updated = await update(["view_id": opened?["id"] ?? .null, "hash": opened?["hash"] ?? .null])

        #expect(updated.errorCode == nil)
        #expect(
            await update(["view_id": opened?["id"] ?? .null, "hash": opened?["hash"] ?? .null]).errorCode
                == "hash_conflict")
        #expect(await update(["view_id": "V0"]).errorCode == "not_found")
        #expect(await update([:]).errorCode == "invalid_arguments")
    }

    @Test func theHomeIsPublishedForOnePerson() async throws {
        let bench = try Bench()
        let maria = try await bench.user("maria")["id"] ?? .null
        let view: GraphQLValue = [
            "type": "home", "blocks": [["type": "header", "text": ["type": "plain_text", "text": "Hi"]]],
        ]
        let first = await bench.call("views.publish", ["user_id": maria, "view": view]).json["view"]
        let second = await bench.call(
            "views.publish", ["user_id": maria, "view": view, "hash": first?["hash"] ?? .null]
        ).json["view"]
        let stale = await bench.call(
            "views.publish", ["user_id": maria, "view": view, "hash": first?["hash"] ?? .null])

        #expect(second?["id"] == first?["id"])
        #expect(stale.errorCode == "hash_conflict")
        #expect(try await bench.platform.views(team: nil, user: "maria")["home"]?["rendered"] == "Hi")
        #expect(try await bench.platform.views(team: nil, user: "owen")["home"] == .null)
    }
}
