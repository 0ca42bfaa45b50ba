import GraphQLEngine
import NotionSandbox
import Testing

/// Pages as a whole: making, moving, asking for some properties.
@Suite struct PageCallTests {
    private func child(_ bench: Bench) async throws -> String {
        try await bench.page(["title": "Child", "parent": ["page_id": .string(Bench.brief)]])
    }

    private static let refused: [(body: JSON, words: String)] = [
        ([:], "body.parent should be defined"), (["parent": [:]], "body.parent.page_id should be defined"),
        (["parent": ["workspace": true]], "Internal integrations"), (["parent": ["page_id": "x"]], "a valid uuid"),
        (["parent": ["page_id": .string(Bench.briefs)]], "is a database, not a page"),
        (["parent": ["database_id": .string(Bench.brief)]], "is a page, not a database"),
        (["parent": ["page_id": "00000000-0000-4000-8000-00000000ffff"]], "Could not find page"),
        (["parent": ["page_id": .string(Bench.brief)], "nonsense": 1], "body.nonsense should be not present"),
        (
            ["parent": ["page_id": .string(Bench.brief)], "markdown": "x", "children": []],
            "body.children should be not present"
        ),
        (["parent": ["page_id": .string(Bench.brief)], "icon": ["emoji": "x"]], "a valid emoji"),
    ]

    @Test(arguments: refused.indices)
    func aWrongPageIsNotMade(index: Int) async throws {
        let (body, words) = Self.refused[index]
        let bench = try Bench()
        let before = await bench.platform.workspace.pages.count
        let reply = try await bench.call("POST", "/pages", body)
        let after = await bench.platform.workspace.pages.count

        #expect(reply.message.contains(words), "\(reply.message)")
        #expect(after == before)
    }

    @Test func ofMarkdownTheFirstHeadingIsTheTitle() async throws {
        let bench = try Bench()
        let parent: JSON = ["page_id": .string(Bench.brief)]
        let page = try await bench.call("POST", "/pages", ["parent": parent, "markdown": "# Title\n\ntext"])
        let blocks = try await bench.call("GET", "/blocks/\(page.json["id"]?.text ?? "")/children")

        #expect(page.json["properties"]?["title"]?["title"]?[0]?["plain_text"] == "Title")
        #expect(blocks.results.count == 1)
    }

    @Test func aPageOfADatabaseIsMadeByEitherParent() async throws {
        let bench = try Bench()
        let source = try await bench.source()
        let one = try await bench.call("POST", "/pages", ["parent": ["database_id": .string(Bench.briefs)]])
        let two = try await bench.call("POST", "/pages", ["parent": ["data_source_id": .string(source)]])

        #expect(one.json["parent"] == two.json["parent"])
        #expect(two.json["properties"]?["ID"]?["unique_id"] == ["number": 6, "prefix": "BRF"])
        #expect(two.json["properties"]?["Brief"]?["title"] == [])
    }

    @Test func someProperties() async throws {
        let reply = try await Bench().call(
            "GET", "/pages/\(Bench.brief)?filter_properties=Client&filter_properties=title")
        let wrong = try await Bench().call("GET", "/pages/\(Bench.brief)?filter_properties=Nope")

        #expect(Set(reply.json["properties"]?.fields?.keys ?? []) == ["Brief", "Client"])
        #expect(wrong.status == 400)
    }

    @Test func aPageMovesUnderAnotherAndIntoADataSourceAndBack() async throws {
        let bench = try Bench()
        let (id, source) = (try await child(bench), try await bench.source())
        let path = "/pages/\(id)/move"
        let row = try await bench.call("POST", path, ["parent": ["data_source_id": .string(source)]])
        let block = try await bench.call("GET", "/blocks/\(id)")
        let back = try await bench.call("POST", path, ["parent": ["page_id": .string(Bench.meeting)]])
        let children = try await bench.call("GET", "/blocks/\(Bench.meeting)/children").results
        let rows = try await bench.call("POST", "/data_sources/\(source)/query").results

        #expect(row.json["parent"]?["data_source_id"]?.text == source)
        #expect(block.json["in_trash"] == false)
        #expect(back.json["parent"]?["page_id"]?.text == Bench.meeting)
        #expect(children.contains { $0["id"]?.text == id && $0["type"] == "child_page" })
        #expect(!rows.contains { $0["id"]?.text == id })
    }

    @Test func aPageDoesNotMoveIntoItself() async throws {
        let bench = try Bench()
        let id = try await child(bench)
        let inner = try await bench.page(["title": "Inner", "parent": ["page_id": .string(id)]])
        let own = try await bench.call("POST", "/pages/\(id)/move", ["parent": ["page_id": .string(id)]])
        let below = try await bench.call("POST", "/pages/\(id)/move", ["parent": ["page_id": .string(inner)]])

        #expect([own.status, below.status] == [400, 400])
    }

    @Test func aTitleCanBeEmptyAndAPageRenamed() async throws {
        let bench = try Bench()
        let id = try await bench.page([:])
        let empty = try await bench.call("GET", "/pages/\(id)")
        _ = try await bench.page(["id": .string(id), "title": "Named", "last_edited_time": "2025-12-01T10:20:30Z"])
        let named = try await bench.call("GET", "/pages/\(id)")

        #expect(empty.json["properties"]?["title"]?["title"] == [])
        #expect(named.json["properties"]?["title"]?["title"]?[0]?["plain_text"] == "Named")
        #expect(named.json["last_edited_time"] == "2025-12-01T10:20:00.000Z")
    }
}
