import SlackAPI
import Testing

@Suite("Cutting and splitting of text")
struct TextSplittingTests {
    @Test(arguments: [
        ("short", 20, "short"),
        ("one two three four five six", 20, "one two three four…"),
        ("aaaaaaaaaaaaaaaaaaaaaaaaa", 20, "aaaaaaaaaaaaaaaaaaa…"),
        ("0123456789012345 &amp;&amp;", 22, "0123456789012345…"),
        ("01234567890123456&amp;&amp;&amp;", 24, "01234567890123456&amp;…"),
        ("see <https://a.example/b|the page> and so on", 40, "see <https://a.example/b|the page> and…"),
        ("```\nlet a = 1\nlet b = 2\nlet c = 3\n```", 30, "```\nlet a = 1\nlet b = 2…\n```"),
    ])
    func theBeginningIsKept(source: String, limit: Int, expected: String) {
        let cut = Mrkdwn(stringLiteral: source).cut(to: limit)

        #expect(cut.source == expected)
        #expect(cut.source.utf16.count <= limit)
    }

    @Test func piecesEndAtParagraphsThenSentencesThenWords() {
        let text: Mrkdwn = "First paragraph here.\n\nSecond one. It goes on and on and on without end"

        #expect(
            text.pieces(of: 32).map(\.source) == [
                "First paragraph here.", "Second one. It goes on and on", "and on without end",
            ])
    }

    @Test func codeBlocksAndQuotesGoOn() {
        let code: Mrkdwn = "```\nfirst line of code\n    second line\nthird line\n```"
        let quote: Mrkdwn = "> a long quote that goes on for two pieces"

        #expect(
            code.pieces(of: 32).map(\.source) == [
                "```\nfirst line of code\n```", "```\n    second line\n```", "```\nthird line\n```",
            ])
        #expect(quote.pieces(of: 26).map(\.source) == ["> a long quote that goes", "> on for two pieces"])
    }

    @Test(arguments: 1...60)
    func nothingIsLostOrTooLong(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let alphabet = [
            "a", "bc", " ", " ", "\n", "\n\n", ". ", "&amp;", "<https://e.example|x y>", "😀", "e\u{301}", "> ",
        ]
        let source = (0..<random.number(below: 400)).map { _ in alphabet[random.number(below: alphabet.count)] }
            .joined()
        let limit = 32 + random.number(below: 100)

        let pieces = Mrkdwn(stringLiteral: source).pieces(of: limit).map(\.source)

        #expect(pieces.allSatisfy { $0.utf16.count <= limit && !$0.isEmpty }, "seed \(seed)")
        let ignored: Set<Character> = [" ", "\n", ">"]
        #expect(
            String(pieces.joined().filter { !ignored.contains($0) }) == source.filter { !ignored.contains($0) },
            "seed \(seed)")
    }
}
