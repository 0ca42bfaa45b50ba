import CoreTestKit
import GraphQLEngine
import NotionSandbox
import Testing

/// Where blocks go, and what becomes of them.
@Suite struct BlockPlaceTests {
    private func texts(_ bench: Bench, _ id: String) async throws -> [String] {
        try await bench.call("GET", "/blocks/\(id)/children").results.map {
            $0["paragraph"]?["rich_text"]?[0]?["plain_text"]?.text ?? ""
        }
    }

    private func page(_ bench: Bench) async throws -> (id: String, blocks: [String]) {
        let id = try await bench.page(["title": "P", "generated_blocks": 2])
        let blocks = try await bench.call("GET", "/blocks/\(id)/children").results.compactMap { $0["id"]?.text }
        return (id, blocks)
    }

    @Test(arguments: [
        ("end", ["Block 1", "Block 2", "new", "newer"]), ("start", ["new", "newer", "Block 1", "Block 2"]),
        ("after_block", ["Block 1", "new", "newer", "Block 2"]),
    ])
    func blocksGoWhereTheyAreSent(place: String, order: [String]) async throws {
        let bench = try Bench()
        let (id, blocks) = try await page(bench)
        var position: JSON = ["type": .string(place)]
        if place == "after_block" { position = position.setting("after_block", ["id": .string(blocks[0])]) }
        let reply = try await bench.call(
            "PATCH", "/blocks/\(id)/children",
            ["children": [paragraph("new"), paragraph("newer")], "position": position]
        )

        #expect(reply.results.count == 2)
        #expect(try await texts(bench, id) == order)
    }

    @Test func anInsertionInTheMiddleManyTimesKeepsTheOrder() async throws {
        let bench = try Bench()
        let (id, blocks) = try await page(bench)
        for number in 0..<60 {
            _ = try await bench.call(
                "PATCH", "/blocks/\(id)/children",
                [
                    "children": [paragraph("\(number)")],
                    "position": ["type": "after_block", "after_block": ["id": .string(blocks[0])]],
                ]
            )
        }

        #expect(try await texts(bench, id) == ["Block 1"] + (0..<60).reversed().map(String.init) + ["Block 2"])
    }

    @Test func theOldWordIsForOldVersions() async throws {
        let bench = try Bench()
        let (id, blocks) = try await page(bench)
        let body: JSON = ["children": [paragraph("new")], "after": .string(blocks[0])]
        let old = try await bench.call("PATCH", "/blocks/\(id)/children", body, version: "2025-09-03")
        let new = try await bench.call("PATCH", "/blocks/\(id)/children", body)

        #expect(old.status == 200)
        #expect(new.message.contains("body.after should be not present"))
        #expect(try await texts(bench, id) == ["Block 1", "new", "Block 2"])
    }

    @Test func whatIsInTheTrashIsLeftOutAndCannotBeEdited() async throws {
        let bench = try Bench()
        let (id, blocks) = try await page(bench)
        let deleted = try await bench.call("DELETE", "/blocks/\(blocks[0])")
        let update: JSON = ["paragraph": ["rich_text": []]]
        let edited = try await bench.call("PATCH", "/blocks/\(blocks[0])", update)
        let appended = try await bench.call("PATCH", "/blocks/\(blocks[0])/children", ["children": [paragraph("x")]])
        let left = try await texts(bench, id)
        let restored = try await bench.call("PATCH", "/blocks/\(blocks[0])", ["in_trash": false])

        #expect(deleted.json["in_trash"] == true)
        #expect([edited.status, appended.status] == [400, 400])
        #expect(edited.message.hasPrefix("Can't edit block that is archived."))
        #expect(left == ["Block 2"])
        #expect(restored.json["in_trash"] == false)
        #expect(try await texts(bench, id) == ["Block 1", "Block 2"])
    }

    @Test func whatStandsOnATrashedPageCannotBeEdited() async throws {
        let bench = try Bench()
        let (id, blocks) = try await page(bench)
        _ = try await bench.call("PATCH", "/pages/\(id)", ["in_trash": true])
        let update: JSON = ["paragraph": ["rich_text": []]]
        let reply = try await bench.call("PATCH", "/blocks/\(blocks[0])", update)
        let page = try await bench.call("PATCH", "/pages/\(id)", ["icon": nil])

        #expect(reply.message.contains("archived ancestor"))
        #expect(page.message.contains("archived"))
    }

    @Test(arguments: ["divider", "code", "heading_1", "unsupported"])
    func notEveryBlockHoldsOthers(type: String) async throws {
        let bench = try Bench()
        let id = try await bench.page(["title": "P", "children": [["type": .string(type), type: ["rich_text": "x"]]]])
        let block = try await bench.call("GET", "/blocks/\(id)/children").results[0]["id"]?.text ?? ""
        let reply = try await bench.call("PATCH", "/blocks/\(block)/children", ["children": [paragraph("x")]])

        #expect(reply.status == 400)
    }

    @Test func aCopyShowsWhatItsOriginalHoldsAndACircleEnds() async throws {
        let bench = try Bench()
        let (first, second) = ("00000000-0000-4000-8000-00000000aaaa", "00000000-0000-4000-8000-00000000bbbb")
        let id = try await bench.page([
            "title": "P",
            "children": [
                [
                    "id": .string(first), "type": "synced_block", "synced_block": ["synced_from": nil],
                    "children": [
                        ["type": "paragraph", "paragraph": ["rich_text": "inside"]],
                        [
                            "type": "synced_block",
                            "synced_block": ["synced_from": ["type": "block_id", "block_id": .string(first)]],
                        ],
                    ],
                ],
                [
                    "id": .string(second), "type": "synced_block",
                    "synced_block": ["synced_from": ["type": "block_id", "block_id": .string(first)]],
                ],
            ],
        ])
        let copy = try await bench.call("GET", "/blocks/\(second)")
        let inside = try await texts(bench, second)
        let markdown = try await bench.call("GET", "/pages/\(id)/markdown")

        #expect(copy.json["has_children"] == true)
        #expect(inside.first == "inside")
        #expect(markdown.status == 200)
        #expect(markdown.json["truncated"] == true)
    }

    @Test func anEditMarksThePage() async throws {
        let bench = try Bench()
        bench.clock.advance(by: .seconds(90))
        _ = try await bench.call("PATCH", "/blocks/\(Bench.brief)/children", ["children": [paragraph("x")]])
        let page = try await bench.call("GET", "/pages/\(Bench.brief)")

        #expect(page.json["last_edited_time"] == "2025-11-03T09:01:00.000Z")
    }
}
