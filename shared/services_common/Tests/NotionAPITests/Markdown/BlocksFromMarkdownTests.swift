import NotionAPI
import Testing

struct BlocksFromMarkdownTests {
    private static func text(_ text: String) -> [NotionRichText] { [NotionRichText(text)] }

    @Test(
        arguments: [
            ("Read", [BlockDraft(.paragraph(text("Read")))]), ("", []), ("\n\n", []),
            ("# A", [BlockDraft(.heading(level: 1, text("A")))]),
            ("###### A", [BlockDraft(.heading(level: 4, text("A")))]),
            ("A\n===", [BlockDraft(.heading(level: 1, text("A")))]),
            ("a\nb", [BlockDraft(.paragraph(text("a b")))]), ("a  \nb", [BlockDraft(.paragraph(text("a\nb")))]),
            (
                "* a\n  * b",
                [BlockDraft(.bulletedListItem(text("a")), children: [BlockDraft(.bulletedListItem(text("b")))])]
            ),
            (
                "3. a\n4. b",
                [BlockDraft(.numberedListItem(text("a"), start: 3)), BlockDraft(.numberedListItem(text("b")))]
            ),
            (
                "- [ ] a\n- [X] b",
                [BlockDraft(.toDo(text("a"), isChecked: false)), BlockDraft(.toDo(text("b"), isChecked: true))]
            ),
            ("- [ ] a [x] b", [BlockDraft(.toDo(text("a [x] b"), isChecked: false))]),
            ("- \\[x] a", [BlockDraft(.bulletedListItem(text("[x] a")))]),
            (
                "- a\n  | b |\n  |---|",
                [BlockDraft(.bulletedListItem(text("a")), children: [BlockDraft(.table([[text("b")]]))])]
            ),
            ("$$\n| b |\n|---|", [BlockDraft(.paragraph(text("$$"))), BlockDraft(.table([[text("b")]]))]),
            ("> - [ ] a", [BlockDraft(.quote([]), children: [BlockDraft(.toDo(text("a"), isChecked: false))])]),
            ("> a\n>\n> b", [BlockDraft(.quote(text("a")), children: [BlockDraft(.paragraph(text("b")))])]),
            ("```js\na\n```", [BlockDraft(.code(text("a"), language: "javascript"))]),
            ("```\n```", [BlockDraft(.code([], language: "plain text"))]),
            ("    a", [BlockDraft(.code(text("a"), language: "plain text"))]),
            ("```whatever x\na\n```", [BlockDraft(.code(text("a"), language: "plain text"))]),
            ("```math\nx^2\n```", [BlockDraft(.equation("x^2"))]),
            ("$$\n\\frac{a_1}{b*}\\\\\n$$", [BlockDraft(.equation(#"\frac{a_1}{b*}\\"#))]),
            ("> $$x_1 * y_1$$", [BlockDraft(.quote([]), children: [BlockDraft(.equation("x_1 * y_1"))])]),
            ("$$ and $$ and $$", [BlockDraft(.paragraph(text("$$ and $$ and $$")))]), ("---", [BlockDraft(.divider)]),
            (
                "| a | b |\n|---|---|\n| c\\|d | e<br>f |",
                [BlockDraft(.table([[text("a"), text("b")], [text("c|d"), text("e\nf")]]))]
            ),
            ("|  |  |\n|---|---|\n| c | d |", [BlockDraft(.table([[text("c"), text("d")]], hasColumnHeader: false))]),
            ("![a](https://x.example/i.png)", [BlockDraft(.image(url: "https://x.example/i.png", caption: text("a")))]),
            ("![a](i.png)", [BlockDraft(.paragraph(text("a") + text(" i.png")))]),
            (
                "a ![b](https://x.example/i)",
                [BlockDraft(.paragraph([NotionRichText("a "), NotionRichText("b", link: "https://x.example/i")]))]
            ),
            ("<!-- a -->", []), ("<div>\na\n</div>", [BlockDraft(.paragraph(text("<div>\na\n</div>")))]),
            ("[a](b)", [BlockDraft(.paragraph(text("a")))]),
            ("[a](mailto:x@y.example)", [BlockDraft(.paragraph([NotionRichText("a", link: "mailto:x@y.example")]))]),
            (
                "www.x.example",
                [BlockDraft(.paragraph([NotionRichText("www.x.example", link: "http://www.x.example")]))]
            ),
            (
                "$5 and `a` and $6",
                [
                    BlockDraft(
                        .paragraph([
                            NotionRichText("$5 and "), NotionRichText("a", annotations: .init(isCode: true)),
                            NotionRichText(" and $6"),
                        ]))
                ]
            ),
            ("$`x`$", [BlockDraft(.paragraph([NotionRichText(.equation("x"), plainText: "x")]))]),
            (
                "**a *b*** ~~c~~ ~d~",
                [
                    BlockDraft(
                        .paragraph([
                            NotionRichText("a ", annotations: .init(isBold: true)),
                            NotionRichText("b", annotations: .init(isBold: true, isItalic: true)),
                            NotionRichText(" "), NotionRichText("c", annotations: .init(isStruck: true)),
                            NotionRichText(" ~d~"),
                        ]))
                ]
            ),
        ] as [(String, [BlockDraft])])
    func everyConstructIsABlock(_ markdown: String, _ blocks: [BlockDraft]) {
        #expect(NotionMarkdown.blocks(from: markdown) == blocks)
    }

    @Test(arguments: [
        ("", "plain text"), ("swift", "swift"), ("Swift", "swift"), ("py", "python"), ("C++", "c++"), ("cpp", "c++"),
        ("visual basic", "visual basic"),
        ("java/c/c++/c#", "java/c/c++/c#"), ("python title=x", "python"), ("{.rust}", "rust"), ("sh", "shell"),
        ("brainfuck", "plain text"),
    ])
    func languagesAreNotions(_ info: String, _ language: String) {
        #expect(
            NotionMarkdown.blocks(from: "~~~\(info)\na\n~~~") == [BlockDraft(.code(Self.text("a"), language: language))]
        )
    }

    @Test func longTextIsCutBetweenCharacters() {
        let family = "👩‍👩‍👧"
        let blocks = NotionMarkdown.blocks(from: String(repeating: family, count: 30_000))

        #expect(blocks.count > 1)
        let pieces = blocks.flatMap { block -> [NotionRichText] in
            if case .paragraph(let text) = block.content { text } else { [] }
        }
        #expect(pieces.allSatisfy { $0.plainText.utf16.count <= 1_900 && $0.plainText.allSatisfy { $0 == "👩‍👩‍👧" } })
        #expect(pieces.plainText.count == 30_000)
    }

    @Test func aCharacterLongerThanAPieceIsCutAllTheSame() {
        let marks = "e" + String(repeating: "\u{301}", count: 5_000)
        let blocks = NotionMarkdown.blocks(from: marks)

        guard case .paragraph(let text)? = blocks.first?.content else { return }
        #expect(text.allSatisfy { $0.plainText.utf16.count <= 1_900 })
        #expect(text.reduce(0) { $0 + $1.plainText.unicodeScalars.count } == 5_001)
    }

    @Test func anAddressThatIsTooLongIsLeftOut() {
        let blocks = NotionMarkdown.blocks(from: "[a](https://x.example/\(String(repeating: "y", count: 2_000)))")

        #expect(blocks == [BlockDraft(.paragraph(Self.text("a")))])
    }

    /// Whatever somebody writes, it ends, and nothing deep needs a deep stack.
    @Test(arguments: [
        String(repeating: "> ", count: 20_000) + "a", String(repeating: "- ", count: 20_000) + "a",
        String(repeating: "[", count: 50_000),
        String(repeating: "*a **b ", count: 10_000), String(repeating: "`", count: 30_000), "a\u{0}b",
        String(repeating: "![[]()", count: 10_000),
        String(repeating: "<!--", count: 20_000), String(repeating: "~~a", count: 20_000),
    ])
    func hostileMarkdownIsRead(_ markdown: String) {
        #expect(!NotionMarkdown.blocks(from: markdown).isEmpty)
    }

    /// Brackets without number would keep the parser, which everybody shares, for minutes.
    @Test func bracketsWithoutNumberAreJustBrackets() {
        let hostile = String(repeating: "![[]()", count: 150_000)
        let code = "```\n" + String(repeating: "[", count: 10_000) + "\n```"
        let blocks = NotionMarkdown.blocks(from: "[a](https://x.example)\n\n\(code)\n\n\(hostile)")

        #expect(blocks.first == BlockDraft(.paragraph([NotionRichText("a", link: "https://x.example")])))
        guard case .code(let text, _)? = blocks.dropFirst().first?.content else {
            Issue.record("no code")
            return
        }
        #expect(text.plainText == String(repeating: "[", count: 10_000))
    }
}
