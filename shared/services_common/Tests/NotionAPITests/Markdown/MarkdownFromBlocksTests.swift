import Domain
import NotionAPI
import Testing

struct MarkdownFromBlocksTests {
    private static let read = [NotionRichText("Read")]

    private static func block(
        _ number: Int, _ content: NotionBlockContent, type: String = "t", _ children: [NotionBlock] = []
    ) -> NotionBlock {
        NotionBlock(id: Sample.id(number), type: type, content: content, children: children)
    }

    private static func markdown(_ blocks: [NotionBlock]) -> String {
        NotionMarkdown.markdown(from: NotionTree(blocks: blocks)).text
    }

    private static func url(_ number: Int) -> String {
        "https://www.notion.so/" + Sample.id(number).description.replacing("-", with: "")
    }

    @Test(
        arguments: [
            (.paragraph(read), "Read"), (.paragraph([]), ""), (.heading(level: 1, read, isToggleable: false), "# Read"),
            (.heading(level: 4, read, isToggleable: true), "#### Read"), (.bulletedListItem(read), "- Read"),
            (.numberedListItem(read, start: nil), "1. Read"), (.numberedListItem(read, start: 7), "7. Read"),
            (.toDo(read, isChecked: false), "- [ ] Read"), (.toDo(read, isChecked: true), "- [x] Read"),
            (.toggle(read), "- Read"), (.quote(read), "> Read"), (.callout(read, icon: "💡"), "> 💡 Read"),
            (.callout(read, icon: nil), "> Read"),
            (
                .code([NotionRichText("let a = \"```\"\n")], language: "swift", caption: read),
                "````swift\nlet a = \"```\"\n\n````\n\nRead"
            ),
            (.code([NotionRichText("a")], language: "plain text", caption: []), "```\na\n```"),
            (.equation(#"\frac{a}{b}"#), "$$\n\\frac{a}{b}\n$$"), (.divider, "---"),
            (
                .media(.image, NotionFile(url: "https://x.example/i.png"), caption: read),
                "![Read](https://x.example/i.png)"
            ),
            (.media(.image, NotionFile(url: "https://x.example/i.png"), caption: []), "![](https://x.example/i.png)"),
            (
                .media(.pdf, NotionFile(url: "https://x.example/p?key=secret", isHosted: true), caption: []),
                "[pdf](https://x.example/p)"
            ),
            (
                .media(.file, NotionFile(name: "f.txt", url: "https://x.example/f"), caption: []),
                "[f.txt](https://x.example/f)"
            ),
            (.media(.video, NotionFile(url: nil), caption: read), "Read"),
            (.media(.audio, NotionFile(url: "https://x.example/a"), caption: read), "[Read](https://x.example/a)"),
            (.link(.bookmark, url: "https://x.example", caption: []), "[https://x.example](https://x.example)"),
            (.link(.embed, url: "https://x.example", caption: read), "[Read](https://x.example)"),
            (.link(.preview, url: "https://x.example", caption: read), "[Read](https://x.example)"),
            (.childPage(title: "Plan [A]"), "[Plan \\[A\\]](\(url(1)))"),
            (.childDatabase(title: ""), "[Untitled](\(url(1)))"),
            (.linkToPage(.page(Sample.id(2))), "[Linked page](\(url(2)))"),
            (.linkToPage(nil), "*Link to a page that is not shared*"), (.tableOfContents, ""), (.breadcrumb, ""),
            (.template(read), ""), (.meetingNotes(NotionMeetingNotes(title: read)), "Read"),
            (.unsupported, "*A block that Notion does not show to connections*"),
            (.unknown(.object([:])), "*A block of the type t, which is not known here*"),
            (.unknown(.object(["rich_text": .list([.object(["plain_text": .text("Read")])])])), "Read"),
        ] as [(NotionBlockContent, String)])
    func everyTypeHasItsMarkdown(_ content: NotionBlockContent, _ markdown: String) {
        #expect(Self.markdown([Self.block(1, content)]) == (markdown.isEmpty ? "" : markdown + "\n"))
    }

    @Test(arguments: [
        NotionBlockContent.columnList, .column, .tab, .syncedBlock(original: nil),
        .meetingNotes(NotionMeetingNotes(title: [])),
        .paragraph([]), .heading(level: 2, [], isToggleable: true),
    ])
    func containersSayWhatStandsUnderThem(_ content: NotionBlockContent) {
        #expect(Self.markdown([Self.block(1, content, [Self.block(2, .paragraph(Self.read))])]) == "Read\n")
    }

    @Test func listsOfAnyDepthAreIndentedAndNumbered() {
        func item(_ text: String, _ children: [NotionBlock] = []) -> NotionBlock {
            Self.block(1, .numberedListItem([NotionRichText(text)], start: nil), children)
        }
        let inner = Self.block(1, .bulletedListItem(Self.read), [item("a"), Self.block(1, .paragraph(Self.read))])
        let list = (1...10).map { item("\($0)", $0 == 10 ? [inner] : []) }

        let lines = (1...10).map { "\($0). \($0)" } + ["    - Read", "      1. a", "", "      Read"]
        #expect(Self.markdown(list) == lines.joined(separator: "\n") + "\n")
    }

    @Test func aListThatBeginsAnewIsOneOfItsOwn() {
        func item(_ text: String) -> NotionBlock {
            Self.block(1, .numberedListItem([NotionRichText(text)], start: nil))
        }
        let blocks = [item("a"), item("b"), Self.block(1, .paragraph([])), item("c")]

        #expect(Self.markdown(blocks) == "1. a\n2. b\n\n<!-- -->\n\n1. c\n")
    }

    @Test(arguments: [
        (true, "| Name | a \\| b |\n| --- | --- |\n| x<br>y |  |\n"),
        (false, "|  |  |\n| --- | --- |\n| Name | a \\| b |\n| x<br>y |  |\n"),
    ])
    func tablesArePipes(_ hasHeader: Bool, _ markdown: String) {
        let rows = [[[NotionRichText("Name")], [NotionRichText("a | b")]], [[NotionRichText("x\ny")]]]
        let table = Self.block(
            1, .table(width: 2, hasColumnHeader: hasHeader, hasRowHeader: false),
            rows.map { Self.block(2, .tableRow($0), type: "table_row") })

        #expect(Self.markdown([table]) == markdown)
    }

    @Test(
        arguments: [
            ([NotionRichText(" a ", annotations: .init(isBold: true)), NotionRichText("b")], "**a** b"),
            ([NotionRichText("a", annotations: .init(isBold: true, isItalic: true))], "***a***"),
            (
                [
                    NotionRichText("a ", annotations: .init(isBold: true)),
                    NotionRichText("b", annotations: .init(isBold: true, isItalic: true)),
                ], "**a** ***b***"
            ),
            (
                [NotionRichText("due:", annotations: .init(isBold: true)), NotionRichText("Friday")],
                "<strong>due:</strong>Friday"
            ),
            ([NotionRichText("a", annotations: .init(isStruck: true))], "~~a~~"),
            ([NotionRichText("a", annotations: .init(isUnderlined: true))], "<u>a</u>"),
            ([NotionRichText("a`b", annotations: .init(isCode: true))], "``a`b``"),
            ([NotionRichText("`", annotations: .init(isBold: true, isCode: true))], "**`` ` ``**"),
            ([NotionRichText("a", link: "https://x.example/(b) c")], "[a](https://x.example/%28b%29%20c)"),
            ([NotionRichText("a", link: "/\(Sample.id(1))")], "[a](https://www.notion.so/\(Sample.id(1)))"),
            ([NotionRichText(.mention(.user(Sample.id(1))), plainText: "@Inés")], "@Inés"),
            ([NotionRichText(.mention(.page(Sample.id(1))), plainText: "Plan")], "[Plan](\(url(1)))"),
            ([NotionRichText(.mention(.date(NotionDate(start: "2025-10-17"))), plainText: "2025-10-17")], "2025-10-17"),
            ([NotionRichText(.equation("x^2"), plainText: "x^2")], "$`x^2`$"),
            ([NotionRichText("a\nb\n")], "a\\\nb"),
            ([NotionRichText("1. a"), NotionRichText("\n- b")], "1\\. a\\\n\\- b"),
            (
                [NotionRichText("snake_case _a_ 5*3 [x] <b> &amp; #1 a|b ~5")],
                "snake_case \\_a\\_ 5\\*3 \\[x\\] \\<b> \\&amp; #1 a|b ~5"
            ),
            ([NotionRichText("# a")], "\\# a"),
            ([NotionRichText("مرحبا 👩‍👩‍👧 שלום", annotations: .init(isBold: true))], "**مرحبا 👩‍👩‍👧 שלום**"),
        ] as [([NotionRichText], String)])
    func looksAndSignsAreWritten(_ text: [NotionRichText], _ markdown: String) {
        #expect(Self.markdown([Self.block(1, .paragraph(text))]) == markdown + "\n")
    }

    @Test func everyBlockIsAPassageUnderItsHeadings() {
        func heading(_ number: Int, _ level: Int, _ text: String, _ children: [NotionBlock] = []) -> NotionBlock {
            Self.block(
                number, .heading(level: level, [NotionRichText(text)], isToggleable: false), type: "heading_\(level)",
                children)
        }
        let table = Self.block(
            8, .table(width: 2, hasColumnHeader: true, hasRowHeader: false), type: "table",
            [Self.block(9, .tableRow([Self.read, [NotionRichText("b")]]), type: "table_row")])
        let column = Self.block(20, .column, [heading(21, 1, "Inside"), Self.block(22, .paragraph(Self.read))])
        let blocks = [
            Self.block(1, .paragraph(Self.read), type: "paragraph"), heading(2, 1, "Scope"), heading(3, 2, "Web *now*"),
            Self.block(
                4, .toDo(Self.read, isChecked: true), type: "to_do", [Self.block(5, .quote(Self.read), type: "quote")]),
            heading(6, 2, "Later"), Self.block(7, .divider), table, column, Self.block(23, .paragraph(Self.read)),
        ]
        let document = NotionMarkdown.markdown(from: NotionTree(blocks: blocks))

        let seen = document.passages.map { passage in
            let number = (0..<100).first { Sample.id($0) == passage.block } ?? -1
            return
                "\(number) \(passage.headings.joined(separator: "/")) \(passage.depth) \(passage.markdown) = \(passage.plainText)"
        }
        #expect(
            seen == [
                "1  0 Read = Read", "2  0 # Scope = Scope", "3 Scope 0 ## Web \\*now\\* = Web *now*",
                "4 Scope/Web *now* 0 - [x] Read = Read", "5 Scope/Web *now* 1 > Read = Read",
                "6 Scope 0 ## Later = Later",
                "7 Scope/Later 0 --- = ", "9 Scope/Later 1 | Read | b | = Read | b", "21  1 # Inside = Inside",
                "22 Inside 1 Read = Read", "23 Scope/Later 0 Read = Read",
            ])
    }

    @Test func deepNestingDoesNotGrowWithTheSquare() {
        var block = Self.block(0, .bulletedListItem(Self.read))
        for number in 1..<2_000 { block = Self.block(number, .bulletedListItem(Self.read), [block]) }
        let text = Self.markdown([block])

        #expect(text.split(separator: "\n").count == 2_000)
        #expect(text.utf8.count < 400_000)
    }
}
