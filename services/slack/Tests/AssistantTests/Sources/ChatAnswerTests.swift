import Assistant
import Domain
import Foundation
import ServiceClients
import SlackAPI
import Testing

@Suite struct ChatAnswerTests {
    private static let today = CalendarDate("2025-11-03") ?? CalendarDate(dayNumber: 0)
    private static let answer = ChatAnswer(
        filteredQuestion: "Who?", markdown: "**Maria** has [ABC-1](https://linear.example/ABC-1). <!channel>",
        sources: [
            AnswerSource(kind: .issue, title: "ABC-1 Fix <login>", url: "https://linear.example/ABC-1"),
            AnswerSource(
                kind: .meeting, title: "Weekly", date: CalendarDate("2025-10-31"), segment: 3, startSeconds: 61,
                speaker: "Jo", quote: "Maria has it."),
        ], engine: "some-model", notices: ["Notion is not reachable; its pages are left out."])

    @Test func messageHasAnswerSourcesNoticesAndButtons() throws {
        let messages = Self.answer.messages(feedback: "a1", today: Self.today)

        let message = try #require(messages.first)
        #expect(messages.count == 1)
        #expect(message.blocks.compactMap(\.blockID) == ["answer", "sources", "feedback"])
        let json = String(decoding: try JSONEncoder().encode(message.blocks), as: UTF8.self)
            .replacing("\\/", with: "/")
        #expect(json.contains("*Maria* has <https://linear.example/ABC-1|ABC-1>"))
        #expect(json.contains("*Sources:* Weekly, Fri 31 Oct [01:01]"), "what the answer links is not listed again")
        #expect(json.contains("_“Maria has it.”_ – Jo [01:01]"))
        #expect(json.contains("good:a1") && json.contains("bad:a1"))
        #expect(!json.contains("<!channel>"))
        #expect(message.text.source.contains("Maria"))
        #expect(message.text.source.contains("Notion is not reachable"))
    }

    @Test func addressesInTitlesOfOthersAreNoLinks() throws {
        let title = "<https://evil.example|Click here> www.evil.example & &lt;b&gt;"
        let markdown = "**It is:** " + MarkdownText.escaped(title)

        let answer = ChatAnswer(filteredQuestion: nil, markdown: markdown, engine: "rules")
        let text = try #require(answer.messages(feedback: nil, today: Self.today).first).text.source

        #expect(!text.contains("<https://evil.example") && !text.contains("<http://www"))
        #expect(text.contains("&lt;https://evil.example|Click here&gt; www.evil.example &amp; &amp;lt;b&amp;gt;"))
    }

    @Test func piecesOfAStreamAreTheWholeAnswer() {
        let markdown = (1...60).map { "Paragraph \($0) says something of some length.\n\n" }.joined()
        let answer = ChatAnswer(filteredQuestion: nil, markdown: markdown, engine: "rules")

        #expect(answer.pieces.count > 1)
        #expect(answer.pieces.joined() == markdown)
        #expect(answer.pieces.allSatisfy { $0.count <= 700 && !$0.isEmpty })
    }

    @Test func longAnswerIsDividedWithinTheLimits() {
        let markdown = (1...2_000).map { "- item \($0) with a few words\n" }.joined()
        let answer = ChatAnswer(filteredQuestion: nil, markdown: markdown, engine: "rules")

        for message in answer.messages(feedback: "a", today: Self.today) {
            #expect(message.blocks.count <= SlackLimits.messageBlocks)
            #expect(message.text.source.utf16.count <= SlackLimits.messageText)
        }
    }

    @Test func wireAnswerHasTheSameSources() {
        let wire = AnswerWire(Self.answer)

        #expect(wire.answer == Self.answer.markdown)
        #expect(wire.sources.map(\.kind) == [.issue, .meeting])
        #expect(wire.sources[1].segment == 3)
        #expect(wire.notices == Self.answer.notices)
    }
}
