import GraphQLEngine
import NotionSandbox
import Testing

@Suite struct MarkdownTests {
    /// What is written and read again is the same text.
    private static let kept = [
        "# One\n## Two\n### Three\n#### Four", "Text\n<empty-block/>\nText", "- a\n\t- b\n\t\t- c\n- d",
        "1. a\n1. b", "- [ ] open\n- [x] done", "> quote\n\tinside", "---", "```swift\nlet x = [1]\n```",
        "$$\ne = mc^2\n$$",
        "**bold** *italic* ~~gone~~ `code` [link](https://example.com/a)", "***both***", "a<br>b",
        "costs \\$26,000 or 3 \\* 4 \\[x\\]", "red {color=\"red\"}", "<span underline=\"true\">u</span>",
        "<details>\n<summary>More</summary>\n\tinside\n</details>",
        "<callout icon=\"💡\" color=\"gray_bg\">\n\tNote\n\t- item\n</callout>",
        "<columns>\n\t<column>\n\t\tleft\n\t</column>\n\t<column>\n\t\tright\n\t</column>\n</columns>",
        "<table header-row=\"true\">\n\t<tr>\n\t\t<td>a</td>\n\t\t<td>b</td>\n\t</tr>\n\t<tr>\n\t\t<td>1</td>\n\t\t<td></td>\n\t</tr>\n</table>",
        "![caption](https://example.com/a.png)", "<table_of_contents/>", "## Toggle {toggle=\"true\"}", "$x^2$ is math",
    ]

    @Test(arguments: kept)
    func whatIsWrittenIsReadAgain(text: String) async throws {
        let bench = try Bench()
        let id = try await bench.page(["title": "M", "markdown": .string(text)])
        let reply = try await bench.call("GET", "/pages/\(id)/markdown")

        #expect(reply.json["markdown"]?.text == text)
        #expect(reply.json["object"] == "page_markdown")
    }

    @Test(arguments: [
        ("| a | b |\n| --- | --- |\n| 1 | x \\| y |", "table"), ("* star", "bulleted_list_item"),
        ("+ plus", "bulleted_list_item"),
        ("###### six", "heading_4"), ("__init__ is a name", "paragraph"), ("a_b_c", "paragraph"), ("```\nx", "code"),
        ("<nonsense>", "paragraph"), ("[x](javascript:alert)", "paragraph"), ("****", "paragraph"), ("**", "paragraph"),
        ("<callout>", "callout"), ("<table>", "table"),
    ])
    func otherMarkdownIsUnderstoodToo(text: String, type: String) async throws {
        let bench = try Bench()
        let id = try await bench.page(["title": "M", "markdown": .string(text)])
        let reply = try await bench.call("GET", "/blocks/\(id)/children")

        #expect(reply.results.first?["type"]?.text == type)
    }

    @Test func whatCannotBeWrittenIsNamed() async throws {
        let bench = try Bench()
        let id = try await bench.page([
            "title": "M",
            "children": [["type": "unsupported"], ["type": "bookmark", "bookmark": ["url": "https://example.com"]]],
        ])
        let reply = try await bench.call("GET", "/pages/\(id)/markdown")

        #expect(reply.json["unknown_block_ids"]?.items?.count == 2)
        #expect(reply.json["markdown"]?.text?.contains("<unknown url=") == true)
    }

    private static let changes: [(JSON, String?)] = [
        (
            ["type": "update_content", "update_content": ["content_updates": [["old_str": "b", "new_str": "B"]]]],
            "a\nB\na"
        ),
        (["type": "update_content", "update_content": ["content_updates": [["old_str": "a", "new_str": "A"]]]], nil),
        (
            [
                "type": "update_content",
                "update_content": ["content_updates": [["old_str": "a", "new_str": "A", "replace_all_matches": true]]],
            ], "A\nb\nA"
        ),
        (["type": "update_content", "update_content": ["content_updates": [["old_str": "z", "new_str": "A"]]]], nil),
        (["type": "replace_content", "replace_content": ["new_str": "new"]], "new"),
        (["type": "insert_content", "insert_content": ["content": "c"]], "a\nb\na\nc"),
        (["type": "insert_content", "insert_content": ["content": "c", "position": ["type": "start"]]], "c\na\nb\na"),
        (["type": "insert_content", "insert_content": ["content": "c", "after": "b"]], "a\nb\nc\na"),
        (
            ["type": "replace_content_range", "replace_content_range": ["content": "x", "content_range": "a...b"]],
            "x\na"
        ),
        (["type": "nonsense"], nil),
    ]

    @Test(arguments: changes.indices)
    func aPageIsChangedByItsMarkdown(index: Int) async throws {
        let (change, wanted) = Self.changes[index]
        let bench = try Bench()
        let id = try await bench.page(["title": "M", "markdown": "a\n\nb\n\na"])
        let reply = try await bench.call("PATCH", "/pages/\(id)/markdown", change)

        #expect(reply.json["markdown"]?.text == wanted)
        #expect(reply.status == (wanted == nil ? 400 : 200))
    }

    @Test func blocksThatDoNotChangeKeepTheirIDs() async throws {
        let bench = try Bench()
        let id = try await bench.page(["title": "M", "markdown": "a\n\nb\n\nc"])
        let before = try await bench.call("GET", "/blocks/\(id)/children").results.compactMap { $0["id"]?.text }
        let update: JSON = ["content_updates": [["old_str": "b", "new_str": "B"]]]
        _ = try await bench.call(
            "PATCH", "/pages/\(id)/markdown", ["type": "update_content", "update_content": update])
        let after = try await bench.call("GET", "/blocks/\(id)/children").results.compactMap { $0["id"]?.text }

        #expect(after.count == 3)
        #expect([after[0], after[2]] == [before[0], before[2]])
        #expect(after[1] != before[1])
    }

    @Test func childPagesAreNotDeletedByTheWay() async throws {
        let bench = try Bench()
        let id = try await bench.page(["title": "M"])
        let child = try await bench.page(["title": "Child", "parent": ["page_id": .string(id)]])
        let change: JSON = ["type": "replace_content", "replace_content": ["new_str": "x"]]
        let refused = try await bench.call("PATCH", "/pages/\(id)/markdown", change)
        let allowed = try await bench.call(
            "PATCH", "/pages/\(id)/markdown",
            ["type": "replace_content", "replace_content": ["new_str": "x", "allow_deleting_content": true]]
        )
        let page = try await bench.call("GET", "/pages/\(child)")

        #expect(refused.status == 400)
        #expect(allowed.json["markdown"] == "x")
        #expect(page.json["in_trash"] == true)
    }
}
