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
