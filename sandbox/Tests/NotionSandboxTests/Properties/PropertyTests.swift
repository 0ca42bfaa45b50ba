import GraphQLEngine
import NotionSandbox
import Testing

@Suite struct PropertyTests {
    /// In the samples' briefs and requirements: a property, what is sent, and what is shown of it.
    private static let taken: [(property: String, sent: JSON, shown: String)] = [
        ("Brief", ["title": [["text": ["content": "A"]]]], #""plain_text":"A""#),
        ("title", ["title": [["text": ["content": "B"]]]], #""plain_text":"B""#),
        ("Client", ["select": ["name": "New client"]], #""name":"New client""#),
        ("Status", ["status": ["name": "Former"]], #""name":"Former""#),
        ("Project", ["rich_text": [["text": ["content": "P"]]]], #""plain_text":"P""#),
        ("Website", ["url": "https://example.com"], #""url":"https://example.com""#),
        ("Contact", ["email": "a@example.com"], #""email":"a@example.com""#),
        ("Phone", ["phone_number": "+1 555 0100"], #""phone_number":"+1 555 0100""#),
        ("Confidential", ["checkbox": true], #""checkbox":true"#), ("Words", ["number": 1.5], #""number":1.5"#),
        ("Client", ["select": nil], #""select":null"#), ("Owner", ["people": []], #""people":[]"#),
        ("Meetings", ["relation": [["id": .string(Bench.meeting)]]], #""relation":[{"id":"a89f1c85"#),
    ]

    @Test(arguments: taken.indices)
    func aValueIsTakenAndShown(index: Int) async throws {
        let (property, sent, shown) = Self.taken[index]
        let bench = try Bench()
        let reply = try await bench.call("PATCH", "/pages/\(Bench.brief)", ["properties": [property: sent]])
        let properties = reply.json["properties"]?.fields ?? [:]
        let text = String(decoding: JSON.object(properties).json(), as: UTF8.self)

        #expect(reply.status == 200, "\(reply.message)")
        #expect(text.contains(shown), "\(text)")
    }

    private static let refused: [(property: String, sent: JSON, words: String)] = [
        ("Nope", ["number": 1], "Nope is not a property that exists."),
        ("Words", ["rich_text": []], "Words is expected to be number."),
        ("Status", ["status": ["name": "Nope"]], "Invalid status option. Status option \"Nope\" does not exist"),
        ("Client", ["select": ["name": "a,b"]], "Invalid select option, commas not allowed"),
        ("Confidential", ["checkbox": "yes"], "checkbox should be a boolean"),
        ("Words", ["number": "1"], "number should be a number"),
        ("Owner", ["people": [["id": "00000000-0000-4000-8000-00000000ffff"]]], "Could not find user"),
        ("Meetings", ["relation": [["id": .string(Bench.brief)]]], "not in the data source"),
        ("Contact", ["email": .string(String(repeating: "x", count: 201))], "≤ `200`"),
        ("Handling", ["formula": [:]], "computed"), ("Created", ["created_time": "2025-01-01"], "computed"),
    ]

    @Test(arguments: refused.indices)
    func aWrongValueIsRefused(index: Int) async throws {
        let (property, sent, words) = Self.refused[index]
        let reply = try await Bench().call("PATCH", "/pages/\(Bench.brief)", ["properties": [property: sent]])

        #expect(reply.status == 400 || reply.status == 404)
        #expect(reply.message.contains(words), "\(reply.message)")
    }

    @Test func aRelationIsSeenFromItsOtherSide() async throws {
        let bench = try Bench()
        let relation: JSON = ["Meetings": ["relation": [["id": .string(Bench.meeting)]]]]
        _ = try await bench.call("PATCH", "/pages/\(Bench.brief)", ["properties": relation])
        let meeting = try await bench.call("GET", "/pages/\(Bench.meeting)")
        let brief = try await bench.call("GET", "/pages/\(Bench.brief)")
        let related = meeting.json["properties"]?["Client brief"]?["relation"]?.items ?? []

        #expect(related.contains(["id": .string(Bench.brief)]))
        #expect(brief.json["properties"]?["Meeting count"]?["rollup"]?["number"] == 1)
        #expect(brief.json["properties"]?["Last meeting"]?["rollup"]?["date"]?["start"] == "2025-09-18")
    }

    @Test func aPageShows25ReferencesAndThePropertyAll() async throws {
        let bench = try Bench()
        let source = try await bench.call("GET", "/pages/\(Bench.meeting)").json["parent"]?["data_source_id"] ?? nil
        let pages: [JSON] = (0..<30).map { ["title": .string("M\($0)"), "parent": ["data_source_id": source]] }
        let made = try await bench.platform.put(["pages": .list(pages)])["pages"]?.items ?? []
        let ids = made.map { page -> JSON in ["id": page["id"] ?? nil] }
        let reply = try await bench.call(
            "PATCH", "/pages/\(Bench.brief)", ["properties": ["Meetings": ["relation": .list(ids)]]]
        )
        let property = reply.json["properties"]?["Meetings"]
        let path = "/pages/\(Bench.brief)/properties/\(property?["id"]?.text ?? "")"
        let first = try await bench.call("GET", path + "?page_size=20")
        let rest = try await bench.call("GET", path + "?start_cursor=\(first.json["next_cursor"]?.text ?? "")")

        #expect(property?["relation"]?.items?.count == 25)
        #expect(property?["has_more"] == true)
        #expect([first.results.count, rest.results.count] == [20, 10])
        #expect(first.json["type"] == "property_item")
        #expect(first.results[0]["relation"]?["id"] == ids[0]["id"])
    }

    @Test func aPageOutsideDataSourcesHasATitleOnly() async throws {
        let bench = try Bench()
        let parent: JSON = ["page_id": .string(Bench.brief)]
        let titled: JSON = ["title": ["title": [["text": ["content": "T"]]]]]
        let right = try await bench.call("POST", "/pages", ["parent": parent, "properties": titled])
        let wrong = try await bench.call(
            "POST", "/pages", ["parent": parent, "properties": ["Status": ["status": nil]]])

        #expect(right.json["properties"]?.fields?.keys == ["title"])
        #expect(wrong.message == "Status is not a property that exists.")
    }
}
