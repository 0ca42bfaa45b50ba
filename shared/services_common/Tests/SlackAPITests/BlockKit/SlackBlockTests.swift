import FoundationEssentials
import SlackAPI
import Testing

@Suite("Blocks as JSON")
struct SlackBlockTests {
    @Test func aSectionIsWrittenAsSlackReadsIt() throws {
        let block = SlackBlock.section(
            .init(
                "Created *\("<A & B>")*",
                accessory: .button(.init("Open", actionID: "open", value: "1", style: .primary)), blockID: "top"))

        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(block), as: UTF8.self)

        #expect(
            text == """
                {"accessory":{"action_id":"open","style":"primary",\
                "text":{"emoji":true,"text":"Open","type":"plain_text"},"type":"button","value":"1"},\
                "block_id":"top",\
                "text":{"text":"Created *&lt;A &amp; B&gt;*","type":"mrkdwn"},"type":"section"}
                """)
        #expect(try JSONDecoder().decode(SlackBlock.self, from: Data(text.utf8)) == block)
    }
}

@Suite("Names that Slack gives")
struct SlackIdentityTests {
    @Test(arguments: ["", "U1>", "U 1", "ü", String(repeating: "U", count: 256)])
    func whatCannotBeANameIsRefused(text: String) {
        #expect(SlackUserID(rawValue: text) == nil)
    }

    @Test(arguments: ["", "1", "1.", ".1", "1.2.3", "-1.0", "1e3.0", "1712345678.0001000000", "١.٢"])
    func whatIsNoTimestampIsRefused(text: String) {
        #expect(SlackTimestamp(rawValue: text) == nil)
    }

    @Test func timestampsAreOrderedByTime() throws {
        let texts = ["999999999.900000", "1712345678.000100", "1712345678.000101", "1712345678.1"]
        let timestamps = try texts.map { try #require(SlackTimestamp(rawValue: $0)) }

        #expect(timestamps.shuffled().sorted() == timestamps)
        #expect(timestamps[1].seconds == 1_712_345_678)
    }
}
