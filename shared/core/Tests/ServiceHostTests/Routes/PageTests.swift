import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceHost
import Testing
import WireFormat

@Suite struct PageTests {
    private struct Item: Codable, Sendable {
        let dueDate: String
    }

    @Test(
        arguments: [
            (nil, #"{"items":[{"due_date":"2025-10-17"}],"next_cursor":null}"#),
            ("abc", #"{"items":[{"due_date":"2025-10-17"}],"next_cursor":"abc"}"#),
        ] as [(String?, String)])
    func pageIsWrittenAsTheContractSays(_ cursor: String?, json: String) throws {
        let page = Page(items: [Item(dueDate: "2025-10-17")], nextCursor: cursor)

        #expect(String(decoding: try ContractJSON.encoder().encode(page), as: UTF8.self) == json)
        #expect(try ContractJSON.decoder().decode(Page<Item>.self, from: Data(json.utf8)).nextCursor == cursor)
    }

    @Test(arguments: ["", "17", "2025-11-03T09:00:00.000Z|8f14e45f", "größe / + = ? &", "🦊", "v1:v1:", "\u{5BF}a"])
    func cursorLeadsBackToItsPosition(_ position: String) throws {
        let cursor = PageRequest.cursor(after: position)

        #expect(
            cursor.utf8.allSatisfy { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") })
        #expect(try PageRequest(get("/list?cursor=\(cursor)")).position == position)
    }

    @Test(arguments: [
        "nonsense", "", "djI6MTc", "17", "!!!!", "dj", "%00", "dmE6MTc", String(repeating: "A", count: 600),
        "djE6_w",  // v1: and a byte that is not UTF-8
    ])
    func foreignCursorIsRefused(_ cursor: String) {
        let problem = #expect(throws: Problem.self) { try PageRequest(get("/list?cursor=\(cursor)")) }

        #expect(problem?.status == .badRequest)
        #expect(problem?.errors.map(\.pointer) == ["/cursor"])
    }

    @Test(arguments: [
        ("q=a+b%20c", "a b c"), ("q=%E2%82%AC", "€"), ("q=%EF%BB%BFa", "\u{FEFF}a"), ("q=%zz", "%zz"), ("q", ""),
    ])
    func valueOfTheQueryIsDecoded(_ query: String, value: String) {
        // Sign by sign: a byte order mark counts for nothing between texts.
        #expect(get("/list?\(query)").query["q"].map { Array($0.utf8) } == Array(value.utf8))
    }

    @Test(arguments: [("", 50), ("?limit=1", 1), ("?limit=200", 200)])
    func limitIsRead(_ query: String, limit: Int) throws {
        let page = try PageRequest(get("/list\(query)"))

        #expect(page.limit == limit)
        #expect(page.position == nil)
    }

    @Test(arguments: ["0", "201", "-1", "", "ten", "5.0", "99999999999999999999"])
    func limitOutsideItsBoundsIsRefused(_ limit: String) {
        let problem = #expect(throws: Problem.self) { try PageRequest(get("/list?limit=\(limit)")) }

        #expect(problem?.status == .badRequest)
        #expect(problem?.errors.map(\.pointer) == ["/limit"])
    }

    private func get(_ path: String) -> Request {
        Request(
            head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: path),
            body: RequestBody(buffer: ByteBuffer())
        )
    }
}
