import GraphQLEngine
import NotionSandbox
import Testing

/// What a block may be, as callers write it, and what Notion says of what it may not.
@Suite struct BlockRuleTests {
    private static func text(_ content: String, link: String? = nil) -> JSON {
        let target: JSON = link.map { ["url": .string($0)] } ?? nil
        return ["type": "text", "text": ["content": .string(content), "link": target]]
    }

    private static func block(_ type: String, _ content: JSON) -> JSON { ["type": .string(type), type: content] }

    private static let row: JSON = block("table_row", ["cells": [[text("a")], [text("b")]]])
    private static let column: JSON = block("column", ["children": [paragraph("x")]])

    private static let accepted: [JSON] = [
        paragraph("x"), paragraph(String(repeating: "x", count: 2_000)), paragraph(""),
        block("heading_4", ["rich_text": [text("x")]]),
        block("heading_1", ["rich_text": [text("x")], "is_toggleable": true, "children": [paragraph("y")]]),
        block("to_do", ["rich_text": [text("x")], "checked": true, "color": "red_background"]),
        block("code", ["rich_text": [text("let x = 1")], "language": "swift"]),
        block("callout", ["rich_text": [text("x")], "icon": ["type": "emoji", "emoji": "💡"]]),
        block("equation", ["expression": "e = mc^2"]), block("divider", [:]),
        block("table", ["table_width": 2, "has_column_header": true, "children": [row]]),
        block("column_list", ["children": [column, column]]),
        block("image", ["type": "external", "external": ["url": "https://example.com/a.png"]]),
        block("bookmark", ["url": "https://example.com"]), block("embed", ["url": "https://example.com"]),
        block("link_to_page", ["type": "page_id", "page_id": .string(Bench.brief)]),
        block("synced_block", ["synced_from": nil, "children": [paragraph("x")]]),
        block("quote", ["rich_text": [text("x", link: "https://example.com/a?b=c")]]),
        paragraph("1", children: [paragraph("2", children: [paragraph("3")])]),
    ]

    @Test(arguments: accepted.indices)
    func whatNotionTakesIsTaken(index: Int) async throws {
        let bench = try Bench()
        let given = Self.accepted[index]
        let reply = try await bench.call("PATCH", "/blocks/\(Bench.brief)/children", ["children": [given]])

        #expect(reply.status == 200, "\(reply.message)")
        #expect(reply.results.first?["type"] == given["type"])
    }

    private static let refused: [(JSON, String)] = [
        (paragraph(String(repeating: "x", count: 2_001)), "text.content.length should be ≤ `2000`, instead was `2001`"),
        (paragraph("🙂" + String(repeating: "🙂", count: 1_000)), "≤ `2000`, instead was `2002`"),
        (block("nonsense", [:]), "body.children[0].paragraph should be defined, instead was `undefined`"),
        (block("paragraph", ["text": "x"]), "body.children[0].paragraph.text should be not present"),
        (
            ["type": "paragraph", "paragraph": ["rich_text": []], "archived": false],
            "archived should be not present, instead was `false`"
        ),
        (block("paragraph", [:]), "body.children[0].paragraph.rich_text should be defined"),
        (block("paragraph", ["rich_text": [["text": [:]]]]), "rich_text[0].text.content should be defined"),
        (
            block("paragraph", ["rich_text": .list(Array(repeating: text("x"), count: 101))]),
            "rich_text.length should be ≤ `100`, instead was `101`"
        ),
        (block("paragraph", ["rich_text": [text("x", link: "nonsense")]]), "Invalid URL for link."),
        (
            block(
                "paragraph", ["rich_text": [text("x", link: "https://e.com/" + String(repeating: "a", count: 2_000))]]),
            "link.url.length should be ≤ `2000`"
        ),
        (block("paragraph", ["rich_text": [], "color": "mauve"]), "paragraph.color should be"),
        (block("code", ["rich_text": [], "language": "klingon"]), "code.language should be"),
        (block("equation", ["expression": .string(String(repeating: "x", count: 1_001))]), "≤ `1000`"),
        (block("callout", ["rich_text": [], "icon": ["emoji": "no"]]), "icon.emoji should be a valid emoji"),
        (block("table", ["table_width": 2]), "table.children should be defined"),
        (block("table", ["table_width": 3, "children": [row]]), "Number of cells in table row must match"),
        (block("table", ["table_width": 2, "children": [paragraph("x")]]), "children[0].table_row should be defined"),
        (row, "must be a child of a table"), (column, "must be a child of a column_list"),
        (block("column_list", ["children": [column]]), "children.length should be ≥ `2`"),
        (
            block("column_list", ["children": [column, block("column", ["children": []])]]),
            "children.length should be ≥ `1`"
        ),
        (block("divider", ["children": [paragraph("x")]]), "divider.children should be not present"),
        (
            block("heading_1", ["rich_text": [], "children": [paragraph("x")]]),
            "heading_1.children should be not present"
        ),
        (block("child_page", ["title": "x"]), "body.children[0].paragraph should be defined"),
        (block("bookmark", ["url": "ftp://example.com"]), "Invalid URL"),
        (block("image", ["caption": []]), "image.external should be defined"),
        (block("link_to_page", ["page_id": "00000000-0000-4000-8000-00000000ffff"]), "Could not find page with ID"),
        (
            paragraph("1", children: [paragraph("2", children: [paragraph("3", children: [paragraph("4")])])]),
            "children[0].paragraph.children should be not present"
        ),
    ]

    @Test(arguments: refused.indices)
    func whatNotionRefusesIsRefusedInItsWords(index: Int) async throws {
        let (given, words) = Self.refused[index]
        let reply = try await Bench().call("PATCH", "/blocks/\(Bench.brief)/children", ["children": [given]])

        #expect(reply.status == 400 || reply.status == 404)
        #expect(reply.message.contains(words), "\(reply.message)")
    }

    /// A type, what is sent of it, and the members that are shown.
    private static let shown: [(type: String, sent: JSON, members: Set<String>)] = [
        ("paragraph", ["rich_text": []], ["rich_text", "color", "icon"]),
        ("numbered_list_item", ["rich_text": []], ["rich_text", "color"]),
        ("to_do", ["rich_text": []], ["rich_text", "color", "checked"]),
        ("heading_2", ["rich_text": []], ["rich_text", "color", "is_toggleable"]),
        ("code", ["rich_text": [], "language": "sql"], ["rich_text", "caption", "language"]),
        ("file", ["external": ["url": "https://example.com/a.txt"]], ["caption", "type", "external", "name"]),
        ("synced_block", ["synced_from": nil], ["synced_from"]), ("divider", [:], []),
        ("table", ["table_width": 2, "children": [row]], ["table_width", "has_column_header", "has_row_header"]),
    ]

    @Test(arguments: shown.indices)
    func aBlockIsShownWithAllItsMembers(index: Int) async throws {
        let (type, sent, members) = Self.shown[index]
        let children: JSON = [Self.block(type, sent)]
        let reply = try await Bench().call("PATCH", "/blocks/\(Bench.brief)/children", ["children": children])
        let block = reply.results.first

        #expect(Set(block?[type]?.fields?.keys ?? []) == members)
        #expect(
            Set(block?.fields?.keys ?? []) == [
                "object", "id", "parent", "created_time", "last_edited_time", "created_by", "last_edited_by",
                "has_children", "in_trash", "type", type,
            ]
        )
    }

    @Test func oneRequestHoldsHundredBlocksOfALevelAndThousandInAll() async throws {
        let bench = try Bench()
        let inner = JSON.list(Array(repeating: paragraph("x"), count: 100))
        let outer = paragraph("x").setting("paragraph", ["rich_text": [], "children": inner])
        let path = "/blocks/\(Bench.brief)/children"
        let wide = try await bench.call(
            "PATCH", path, ["children": .list(Array(repeating: paragraph("x"), count: 101))])
        let many = try await bench.call("PATCH", path, ["children": .list(Array(repeating: outer, count: 10))])
        let right = try await bench.call("PATCH", path, ["children": .list(Array(repeating: outer, count: 9))])

        #expect(wide.message.contains("body.children.length should be ≤ `100`, instead was `101`"))
        #expect(many.message.contains("1000"))
        #expect(right.status == 200)
    }
}
