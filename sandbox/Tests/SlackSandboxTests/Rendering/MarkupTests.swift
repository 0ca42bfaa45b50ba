import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct MarkupTests {
    private static let rows: [(markup: String, text: String)] = [
        ("*bold* and _italic_ and ~gone~", "bold and italic and gone"), ("*a _b_ c*", "a b c"),
        ("snake_case_name 2*3*4", "snake_case_name 2*3*4"), ("* not bold *", "* not bold *"), ("*open", "*open"),
        ("`a *b* c`", "a *b* c"), ("```\na *b*\n```", "a *b*\n"), ("a &lt;b&gt; &amp;amp;", "a <b> &amp;"),
        ("*<https://x.example|x>*", "x (https://x.example)"), ("<unclosed", "<unclosed"), ("*a\nb*", "*a\nb*"),
        ("\"*quoted*\"", "\"quoted\""), ("<!date^1^{date}|3 May>", "3 May"),
    ]

    @Test(arguments: rows)
    func marksAreTakenOff(markup: String, text: String) async throws {
        let bench = try Bench()
        _ = await bench.call("chat.postMessage", ["channel": "#general", "text": .string(markup)])

        #expect(try await bench.seen("maria", "#general").first?["rendered"]?.text == text)
    }

    private static let markdown: [(markdown: String, text: String)] = [
        ("# Title\n\n- **one** thing\n- *two*", "Title\n\n• one thing\n• two"),
        ("[site](https://x.example) and `a**b`", "site (https://x.example) and a**b"),
        ("```swift\nlet a = b ** c\n```", "let a = b ** c\n"), ("~~old~~ a < b & c", "old a < b & c"),
    ]

    @Test(arguments: markdown)
    func markdownIsReadAsWell(markdown: String, text: String) async throws {
        let bench = try Bench()
        _ = await bench.call("chat.postMessage", ["channel": "#general", "markdown_text": .string(markdown)])

        #expect(try await bench.seen("maria", "#general").first?["rendered"]?.text == text)
    }
}
