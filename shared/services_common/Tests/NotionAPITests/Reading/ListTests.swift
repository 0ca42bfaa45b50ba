import Domain
import Foundation
import HTTPTypes
import NotionAPI
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ListTests {
    @Test func everyCallSaysWhoAndWhichVersion() async throws {
        try await ScriptedNotion.use([.ok(#"{"object": "user", "id": "\#(Sample.id(1))", "type": "bot"}"#)]) { notion in
            let me = try await notion.client.me()

            let request = try #require(notion.upstream.requests.first)
            #expect(me.kind == .bot)
            #expect(notion.calls == ["GET /v1/users/me"])
            #expect(request[header: "Authorization"] == "Bearer ntn_test")
            #expect(request[header: "Notion-Version"] == "2026-03-11")
        }
    }

    @Test func everyPageIsReadWithTheCursorOfTheOneBefore() async throws {
        func user(_ number: Int) -> String {
            #"{"object": "user", "id": "\#(Sample.id(number))", "name": "U\#(number)"}"#
        }
        let pages = [Sample.list([user(1), user(2)], next: "a b"), Sample.list([user(3)])]
        try await ScriptedNotion.use(pages) { notion in
            let users = try await notion.client.users()

            #expect(users.items.map(\.name) == ["U1", "U2", "U3"])
            #expect(users.isComplete)
            #expect(notion.calls == ["GET /v1/users?page_size=100", "GET /v1/users?page_size=100&start_cursor=a%20b"])
        }
    }

    @Test(arguments: [
        [Sample.list([], next: "same"), Sample.list([], next: "same")],
        [.ok(#"{"object": "list", "results": [], "has_more": true, "next_cursor": null}"#)],
        [.ok(#"{"object": "list"}"#)], [.ok(#"{"object": "page"}"#)], [.ok("<html>")], [.ok("[]")],
    ])
    func aListThatCannotEndOrIsNoneIsAnError(_ answers: [ScriptedAnswer]) async throws {
        try await ScriptedNotion.use(answers) { notion in
            await #expect(throws: NotionError(.malformedAnswer(status: 200), operation: "GET /users")) {
                try await notion.client.users()
            }
        }
    }

    @Test func rowsAreAskedForByFilterAndSort() async throws {
        let pages = [
            Sample.list([Sample.page(1), Sample.page(2)], next: "n"), Sample.list([Sample.page(3)], next: "m"),
        ]
        try await ScriptedNotion.use(pages) { notion in
            let filter = NotionFilter.all([
                .property("Done", type: "checkbox", condition: "equals", value: .flag(true)),
                .editedSince(Date(timeIntervalSince1970: 1_762_160_400)),
            ])
            let rows = try await notion.client.rows(
                of: Sample.id(8), filter: filter, sorts: [NotionSort(.lastEditedTime, isAscending: false)], limit: 3)

            let asked = #"""
                {"filter": {"and": [{"property": "Done", "checkbox": {"equals": true}},
                 {"timestamp": "last_edited_time", "last_edited_time": {"on_or_after": "2025-11-03T09:00:00.000Z"}}]},
                 "sorts": [{"timestamp": "last_edited_time", "direction": "descending"}], "page_size": 3}
                """#
            #expect(rows.items.map(\.id) == [Sample.id(1), Sample.id(2), Sample.id(3)])
            #expect(!rows.isComplete)
            #expect(notion.calls.first == "POST /v1/data_sources/\(Sample.id(8))/query")
            #expect(try notion.bodies.first == NotionJSON(parsing: asked))
            #expect(try notion.bodies.last?["start_cursor"] == .text("n"))
            #expect(try notion.bodies.last?["page_size"] == .number(1))
        }
    }

    @Test func rowsThatNotionWithholdsMakeTheListIncomplete() async throws {
        let status = #", "request_status": {"type": "incomplete", "incomplete_reason": "query_result_limit_reached"}"#
        try await ScriptedNotion.use([Sample.list([Sample.page(1)], more: status)]) { notion in
            let rows = try await notion.client.rows(of: Sample.id(8))

            #expect(!rows.isComplete)
        }
    }

    @Test func aSearchFindsPagesAndDataSources() async throws {
        let source = #"{"object": "data_source", "id": "\#(Sample.id(2))", "title": [\#(Sample.text("Projects"))]}"#
        let stub = #"{"object": "page", "id": "\#(Sample.id(3))"}"#
        let answers = [Sample.list([Sample.page(1), source, stub]), Sample.list([])]
        try await ScriptedNotion.use(answers) { notion in
            let found = try await notion.client.search("kick")
            _ = try await notion.client.search("", kind: .dataSources, limit: 5)

            #expect(found.items.map(\.title) == ["Kick-off", "Projects"])
            #expect(found.items.map(\.id) == [Sample.id(1), Sample.id(2)])
            #expect(!found.isComplete)
            #expect(
                try notion.bodies == [
                    NotionJSON(parsing: #"{"query": "kick", "page_size": 100}"#),
                    NotionJSON(
                        parsing: #"""
                            {"filter": {"property": "object", "value": "data_source"}, "page_size": 5,
                             "sort": {"timestamp": "last_edited_time", "direction": "descending"}}
                            """#),
                ])
        }
    }

    @Test func propertiesThatNotionCutsAreReadInFull() async throws {
        let references = (0..<25).map { #"{"id": "\#(Sample.id($0))"}"# }.joined(separator: ",")
        let cut = #", "Tasks": {"id": "a%3Ab;", "type": "relation", "relation": [\#(references)], "has_more": true}"#
        func item(_ number: Int) -> String {
            #"{"object": "property_item", "id": "a%3Ab;", "type": "relation", "relation": {"id": "\#(Sample.id(number))"}}"#
        }
        let answers = [
            .ok(Sample.page(100, properties: cut)), Sample.list((0..<100).map(item), next: "n"),
            Sample.list((100..<130).map(item)),
        ]
        try await ScriptedNotion.use(answers) { notion in
            let page = try await notion.client.page(Sample.id(100))

            #expect(page[property: "Tasks"]?.value == .relation((0..<130).map(Sample.id), isComplete: true))
            #expect(page.title == "Kick-off")
            #expect(notion.calls[1] == "GET /v1/pages/\(Sample.id(100))/properties/a%3Ab%3B?page_size=100")
        }
    }

    @Test func aLongTitleAndRollupAreReadInFull() async throws {
        let pieces = (0..<25).map { Sample.text("\($0) ") }.joined(separator: ",")
        let values = (0..<25).map { #"{"type": "number", "number": \#($0)}"# }.joined(separator: ",")
        let properties = #"""
            , "Sum": {"id": "s", "type": "rollup", "rollup": {"type": "array", "array": [\#(values)], "function": "show_original"}}
            """#
        let page = Sample.page(1, properties: properties).replacing("[\(Sample.text("Kick-off"))]", with: "[\(pieces)]")
        let titles = (0..<30).map {
            #"{"object": "property_item", "type": "title", "title": \#(Sample.text("\($0)."))}"#
        }
        let numbers = (0..<26).map { #"{"object": "property_item", "type": "number", "number": \#($0)}"# }
        try await ScriptedNotion.use([.ok(page), Sample.list(titles), Sample.list(numbers)]) { notion in
            let page = try await notion.client.page(Sample.id(1))

            #expect(page.title == (0..<30).map { "\($0)." }.joined())
            guard case .rollup(let rollup)? = page[property: "Sum"]?.value, case .array(let values, true) = rollup.value
            else {
                Issue.record("no rollup")
                return
            }
            #expect(values == (0..<26).map { .number(Double($0)) })
            #expect(rollup.function == "show_original")
        }
    }
}
