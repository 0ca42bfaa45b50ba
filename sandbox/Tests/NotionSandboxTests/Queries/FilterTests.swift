import GraphQLEngine
import NotionSandbox
import Testing

@Suite struct FilterTests {
    /// Filters over the samples' four briefs, and how many they find.
    private static let found: [(filter: JSON, count: Int)] = [
        (["property": "Client", "select": ["equals": "Merrowdale Health"]], 1),
        (["property": "Client", "select": ["does_not_equal": "Merrowdale Health"]], 3),
        (["property": "Brief", "title": ["contains": "FREIGHT"]], 1),
        (["property": "title", "rich_text": ["ends_with": "scope"]], 1),
        (["property": "Brief", "title": ["is_empty": true]], 0),
        (["property": "Status", "status": ["equals": "Current"]], 4),
        (["property": "Confidential", "checkbox": ["equals": false]], 0),
        (["property": "Website", "url": ["is_empty": true]], 4),
        (["property": "Words", "number": ["greater_than": 0]], 4),
        (["property": "ID", "unique_id": ["less_than_or_equal_to": 2]], 2),
        (["property": "Handling", "formula": ["string": ["equals": "Internal only"]]], 4),
        (["property": "Meeting count", "rollup": ["number": ["equals": 1]]], 2),
        (["property": "Last meeting", "rollup": ["date": ["on_or_after": "2025-09-30"]]], 1),
        (["property": "Meetings", "relation": ["contains": .string(Bench.meeting)]], 1),
        (["property": "Meetings", "relation": ["is_empty": true]], 2),
        (["property": "Owner", "people": ["is_not_empty": true]], 4),
        (["property": "Created", "created_time": ["before": "2025-04-01"]], 1),
        (["timestamp": "last_edited_time", "last_edited_time": ["on_or_after": "2025-09-26T19:12:00.000Z"]], 2),
        (["timestamp": "created_time", "created_time": ["past_year": [:]]], 4),
        (
            [
                "and": [
                    ["property": "Client", "select": ["is_not_empty": true]],
                    ["property": "Brief", "title": ["contains": "wind"]],
                ]
            ], 1
        ),
        (
            [
                "or": [
                    ["property": "Brief", "title": ["contains": "wind"]],
                    ["and": [["property": "Brief", "title": ["contains": "freight"]]]],
                ]
            ], 2
        ),
    ]

    @Test(arguments: found.indices)
    func aFilterFindsWhatItAsksFor(index: Int) async throws {
        let (filter, count) = Self.found[index]
        let bench = try Bench()
        let reply = try await bench.call("POST", "/data_sources/\(try await bench.source())/query", ["filter": filter])

        #expect(reply.status == 200, "\(reply.message)")
        #expect(reply.results.count == count)
    }

    private static let refused: [(filter: JSON, words: String)] = [
        (["property": "Nope", "select": ["equals": "x"]], "Could not find property with name or id: Nope"),
        (
            ["property": "Client", "checkbox": ["equals": true]],
            "database property select does not match filter checkbox"
        ),
        (["property": "Client", "select": ["contains": "x"]], "contains should be not present"),
        (["property": "Client"], "Fix one"), (["select": ["equals": "x"]], "body.filter.or should be defined"),
        (["property": "Words", "number": ["equals": "1"]], "should be a number"),
        (["timestamp": "last_edited_time", "last_edited_time": ["after": "soon"]], "valid ISO 8601"),
        (["and": [["or": [["and": []]]]]], "and should be not present"),
    ]

    @Test(arguments: refused.indices)
    func aWrongFilterIsRefused(index: Int) async throws {
        let (filter, words) = Self.refused[index]
        let bench = try Bench()
        let reply = try await bench.call("POST", "/data_sources/\(try await bench.source())/query", ["filter": filter])

        #expect(reply.status == 400)
        #expect(reply.message.contains(words), "\(reply.message)")
    }

    private static let orders: [(sort: JSON, first: String)] = [
        (["property": "Brief", "direction": "ascending"], "Corrigan"),
        (["property": "Words", "direction": "descending"], "Quillhaven"),
        (["timestamp": "last_edited_time", "direction": "descending"], "Merrowdale"),
        (["property": "Last meeting", "direction": "ascending"], "Fennimore"),
    ]

    @Test(arguments: orders)
    func pagesComeInTheOrderAskedFor(sort: JSON, first: String) async throws {
        let bench = try Bench()
        let reply = try await bench.call("POST", "/data_sources/\(try await bench.source())/query", ["sorts": [sort]])
        let title = reply.results.first?["properties"]?["Brief"]?["title"]?[0]?["plain_text"]?.text

        #expect(title?.hasPrefix(first) == true, "\(title ?? "")")
    }
}
