import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct MessageSizeTests {
    private func post(_ blocks: [GraphQLValue]) async throws -> SlackAnswer {
        try await Bench().call("chat.postMessage", ["channel": "#general", "text": "x", "blocks": .list(blocks)])
    }

    private static func section(_ length: Int) -> GraphQLValue {
        ["type": "section", "text": ["type": "mrkdwn", "text": .string(String(repeating: "a", count: length))]]
    }

    @Test func theTextOfAllBlocksIsLimited() async throws {
        let four = Array(repeating: Self.section(3_000), count: 4)

        #expect(try await post(four + [Self.section(1_200)]).errorCode == nil)
        #expect(try await post(four + [Self.section(1_201)]).errorCode == "msg_blocks_too_long")
    }

    @Test func menusAreNotCounted() async throws {
        let options = (0..<100).map { number -> GraphQLValue in
            let text = String(repeating: "a", count: 70) + String(number)
            return ["text": ["type": "plain_text", "text": .string(text)], "value": .string(text)]
        }
        let menu: GraphQLValue = ["type": "multi_static_select", "options": .list(options)]
        var fields = Self.section(3_000).fields ?? [:]
        fields["accessory"] = menu

        #expect(try await post([.object(fields)]).errorCode == nil)
    }

    @Test(arguments: [(25, nil), (26, "invalid_blocks")])
    func markdownCountsAsSlackTakesItApart(headings: Int, code: String?) async throws {
        let text = Array(repeating: "# Title\n\none\n\ntwo\n```\n# code\n```", count: headings).joined(separator: "\n")

        #expect(try await post([["type": "markdown", "text": .string(text)]]).errorCode == code)
    }
}
