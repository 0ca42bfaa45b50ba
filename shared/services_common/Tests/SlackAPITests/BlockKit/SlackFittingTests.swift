import FoundationEssentials
import SlackAPI
import Testing

@Suite("Messages and views within Slack's limits")
struct SlackFittingTests {
    private let long = String(repeating: "word ", count: 4_000)

    @Test func textsAreCutAndEmptyOnesFilled() throws {
        let message = SlackMessage(
            text: Mrkdwn(escaping: long),
            blocks: [
                .header(.init(SlackPlainText(long))), .section(.init("")), .context(.init("  ")),
                .section(.init(nil, fields: Array(repeating: .plain(long), count: 12))),
                .actions(.init(Array(repeating: .button(.init(SlackPlainText(long), actionID: "a")), count: 30))),
            ]
        ).fitted()

        #expect(message.text.source.utf16.count <= SlackLimits.messageText)
        let json = String(decoding: try JSONEncoder().encode(message), as: UTF8.self)
        #expect(json.components("\"type\":\"button\"") == SlackLimits.actionsElements)
        #expect(message.blocks[1] == .section(.init(.plain("–"))))
        guard case .header(let header) = message.blocks[0], case .section(let fields) = message.blocks[3] else {
            Issue.record("blocks changed their kind")
            return
        }
        #expect(header.text.text.utf16.count <= 150 && header.text.text.hasSuffix("word…"))
        #expect(fields.fields?.count == 10)
    }

    @Test func aLongMessageComesInParts() {
        let blocks = (0..<120).map { SlackBlock.section(.init("Row \($0)")) }

        let parts = SlackMessage(text: "120 rows", blocks: blocks).parts()

        #expect(parts.map(\.blocks.count) == [50, 50, 20])
        #expect(parts[0].text == "120 rows")
        #expect(parts[2].text.source.hasPrefix("Row 100\nRow 101\n"))
    }

    @Test func aMessageOfManyLongBlocksComesInParts() {
        let blocks = (0..<12).map { _ in
            SlackBlock.section(.init(Mrkdwn(escaping: String(repeating: "é", count: 1_400))))
        }

        let parts = SlackMessage(text: "much", blocks: blocks).parts()

        #expect(parts.map(\.blocks.count) == [4, 4, 4])
    }

    @Test func aHeadingStaysWithWhatFollows() {
        let blocks: [SlackBlock] = [.section(.init("a")), .header(.init("B")), .section(.init("b"))]

        let parts = SlackMessage(text: "t", blocks: blocks).parts(maxBlocks: 2)

        #expect(parts.map(\.blocks) == [[blocks[0]], [blocks[1], blocks[2]]])
    }

    @Test func aLongSectionIsDividedNotCut() {
        let parts = SlackMessage(text: "t", blocks: [.section(.init(Mrkdwn(escaping: long), blockID: "b"))]).parts()

        let texts = parts.flatMap(\.blocks).compactMap { block -> String? in
            guard case .section(let section) = block, case .mrkdwn(let text)? = section.text else { return nil }
            return text.source
        }
        #expect(texts.joined(separator: " ").split(separator: " ").count == 4_000)
        #expect(texts.allSatisfy { $0.utf16.count <= SlackLimits.sectionText })
        #expect(parts[0].blocks.compactMap(\.blockID) == ["b"])
    }

    @Test func textAloneIsDividedBelowFourThousand() {
        let parts = SlackMessage(text: Mrkdwn(escaping: long)).parts()

        #expect(parts.count == 6)
        #expect(parts.allSatisfy { $0.text.source.utf16.count <= SlackLimits.messageText && $0.blocks.isEmpty })
    }

    @Test func aModalHasItsTitleCut() {
        let view = SlackView.modal(.init(title: "A title that is longer than Slack takes", blocks: [])).fitted()

        guard case .modal(let modal) = view else {
            Issue.record("no modal")
            return
        }
        #expect(modal.title.text == "A title that is longer…")
    }
}

extension String {
    fileprivate func components(_ separator: String) -> Int { split(separator: separator).count - 1 }
}
