import GraphQLEngine
import NotionSandbox
import Testing

@Suite struct PagingTests {
    @Test func everyItemComesOnceWhateverTheSize() async throws {
        let bench = try Bench()
        let id = try await bench.page(["title": "Long", "generated_blocks": 250])
        var seen: [String] = []
        var cursor = ""
        repeat {
            let reply = try await bench.call("GET", "/blocks/\(id)/children?page_size=99" + cursor)
            seen += reply.results.compactMap { $0["id"]?.text }
            cursor = (reply.json["next_cursor"]?.text).map { "&start_cursor=\($0)" } ?? ""
            #expect(reply.json["has_more"] == .bool(!cursor.isEmpty))
        } while !cursor.isEmpty

        #expect(seen.count == 250)
        #expect(Set(seen).count == 250)
    }

    @Test(arguments: [
        ("page_size=101", "query.page_size should be ≤ `100`, instead was `101`"), ("page_size=0", "≥ `1`"),
        ("page_size=x", "a number"), ("start_cursor=x", "a valid uuid"),
        ("start_cursor=00000000-0000-4000-8000-00000000ffff", "The start_cursor provided is invalid"),
    ])
    func wrongPagesAreRefused(query: String, words: String) async throws {
        let reply = try await Bench().call("GET", "/blocks/\(Bench.brief)/children?\(query)")

        #expect(reply.status == 400)
        #expect(reply.message.contains(words), "\(reply.message)")
    }

    @Test func beyondWhatPagingReachesAQuerySaysThatItIsIncomplete() async throws {
        let bench = try Bench(maximumResults: 150)
        let source = try await bench.source()
        let pages = (0..<170).map { number -> JSON in
            ["title": .string("Row \(number)"), "parent": ["data_source_id": .string(source)]]
        }
        _ = try await bench.platform.put(["pages": .list(pages)])
        let path = "/data_sources/\(source)/query"
        let first = try await bench.call("POST", path)
        let second = try await bench.call("POST", path, ["start_cursor": first.json["next_cursor"] ?? nil])

        #expect([first.results.count, second.results.count] == [100, 50])
        #expect(first.json["request_status"] == nil)
        #expect(second.json["has_more"] == false)
        #expect(second.json["request_status"]?["incomplete_reason"] == "query_result_limit_reached")
    }

    private static let searches: [(body: JSON, count: Int)] = [
        (["query": "FREIGHT client"], 1), (["query": "zzz"], 0), ([:], 11),
        (["filter": ["property": "object", "value": "page"]], 8),
        (["filter": ["property": "object", "value": "data_source"]], 3), (["filter": ["in_trash": true]], 0),
    ]

    @Test(arguments: searches)
    func aSearchFindsTitles(body: JSON, count: Int) async throws {
        let reply = try await Bench().call("POST", "/search", body)

        #expect(reply.results.count == count)
        #expect(reply.json["type"] == "page_or_data_source")
    }

    @Test func whatIsHiddenIsFoundByNobody() async throws {
        let bench = try Bench()
        let hidden = try await bench.page(["title": "Hidden", "shared": false])
        let inside = try await bench.page(["title": "Hidden inside", "parent": ["page_id": .string(hidden)]])
        let search = try await bench.call("POST", "/search", ["query": "hidden"])
        let page = try await bench.call("GET", "/pages/\(inside)")
        let blocks = try await bench.call("GET", "/blocks/\(hidden)/children")

        #expect(search.results.isEmpty)
        #expect([page.code, blocks.code] == ["object_not_found", "object_not_found"])
    }
}
