import LinearSandbox
import Testing

@Suite struct MarkdownTests {
    @Test(arguments: [
        ("[a](https://x)", "[a](<https://x>)"),
        ("[a](<https://x>)", "[a](<https://x>)"),
        ("![i](x.png) and [b](y)", "![i](<x.png>) and [b](<y>)"),
        ("[a]()", "[a]()"), ("[a](https://x", "[a](https://x"), ("[a](x \"title\")", "[a](x \"title\")"),
        ("[a](f(x))", "[a](f(x))"), ("no link", "no link"), ("é [ü](ö)", "é [ü](<ö>)"), ("", ""),
    ])
    func targetsOfLinksGetAngleBrackets(text: String, stored: String) {
        #expect(Markdown.stored(text) == stored)
        #expect(Markdown.stored(stored) == stored)
    }
}
