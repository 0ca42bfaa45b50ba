import Domain
import Foundation
import NotionAPI
import ServicesTestKit
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2)))
struct TreeTests {
    /// A Notion with these blocks: whose children are which.
    private static func use(
        _ children: [Int: [String]], missing: Set<Int> = [], pageSize: Int = 100,
        _ test: (ScriptedNotion) async throws -> Void
    ) async throws {
        let byPath = Dictionary(uniqueKeysWithValues: children.map { (Sample.id($0.key).description, $0.value) })
        let gone = Set(missing.map { Sample.id($0).description })
        try await ScriptedNotion.use(deadline: .seconds(3_000)) { request in
            let id = request.path.split(separator: "/")[2].description
            guard !gone.contains(id), let blocks = byPath[id] else { return Sample.failure(404, "object_not_found") }
            let start = request.path.split(separator: "start_cursor=").dropFirst().first.flatMap { Int($0) } ?? 0
            let end = min(blocks.count, start + pageSize)
            return Sample.list(Array(blocks[start..<end]), next: end < blocks.count ? String(end) : nil)
        } _: { notion in
            try await test(notion)
        }
    }

    /// The tree as numbers, those under another in brackets.
    private static func shape(_ blocks: [NotionBlock]) -> String {
        blocks.map { block in
            let number = (0..<1_000).first { Sample.id($0) == block.id } ?? -1
            return block.children.isEmpty ? "\(number)" : "\(number)(\(shape(block.children)))"
        }.joined(separator: " ")
    }

    @Test func childrenComeInOrderWhoeverIsReadFirst() async throws {
        let children: [Int: [String]] = [
            0: (1...9).map { Sample.block($0, hasChildren: $0 % 2 == 1) },
            1: [Sample.block(11), Sample.block(12, hasChildren: true)],
            3: [Sample.block(31)], 5: [Sample.block(51)], 7: [Sample.block(71)], 9: [Sample.block(91)],
            12: [Sample.block(121)],
        ]
        try await Self.use(children, pageSize: 4) { notion in
            let tree = try await notion.client.tree(of: Sample.id(0))

            #expect(Self.shape(tree.blocks) == "1(11 12(121)) 2 3(31) 4 5(51) 6 7(71) 8 9(91)")
            #expect(tree.isComplete)
            #expect(notion.calls.count == 9)
        }
    }

    @Test func documentsOfTheirOwnAreNotEntered() async throws {
        let blocks = [
            Sample.block(1, "child_page", #"{"title": "Plan"}"#, hasChildren: true),
            Sample.block(2, "child_database", #"{"title": "Tasks"}"#, hasChildren: true),
        ]
        try await Self.use([0: blocks]) { notion in
            let tree = try await notion.client.tree(of: Sample.id(0))

            #expect(Self.shape(tree.blocks) == "1 2")
            #expect(tree.isComplete)
            #expect(notion.calls.count == 1)
        }
    }

    @Test func aCopyShowsWhatItsOriginalHas() async throws {
        let copy = #"{"synced_from": {"type": "block_id", "block_id": "\#(Sample.id(9))"}}"#
        let blocks = [Sample.block(1, "synced_block", copy, hasChildren: true), Sample.block(2, "synced_block", copy)]
        try await Self.use([0: blocks, 9: [Sample.block(91)], 1: [Sample.block(11)]]) { notion in
            let tree = try await notion.client.tree(of: Sample.id(0))

            #expect(Self.shape(tree.blocks) == "1(91) 2(91)")
        }
        try await Self.use([0: [blocks[0]], 1: [Sample.block(11)]]) { notion in
            let tree = try await notion.client.tree(of: Sample.id(0))

            #expect(Self.shape(tree.blocks) == "1(11)")
        }
    }

    @Test func aBranchThatIsNotSharedIsNoted() async throws {
        let children = [
            0: [Sample.block(1, hasChildren: true), Sample.block(2, hasChildren: true)], 2: [Sample.block(21)],
        ]
        try await Self.use(children) { notion in
            let tree = try await notion.client.tree(of: Sample.id(0))

            #expect(Self.shape(tree.blocks) == "1 2(21)")
            #expect(tree.notes.map(\.reason) == [.notShared])
            #expect(tree.notes.first?.block == Sample.id(1))
            #expect(!tree.isComplete)
        }
    }

    @Test func aPageThatIsNotSharedIsAnError() async throws {
        try await Self.use([:]) { notion in
            let error = await #expect(throws: NotionError.self) { try await notion.client.tree(of: Sample.id(0)) }

            #expect(error?.kind == .notFound)
            #expect(error?.description.contains("share the page with the connection") == true)
        }
    }

    @Test func aTokenThatIsRefusedOnTheWayIsAnError() async throws {
        let answers = [Sample.list([Sample.block(1, hasChildren: true)]), Sample.failure(401, "unauthorized")]
        try await ScriptedNotion.use(answers) { notion in
            let error = await #expect(throws: NotionError.self) { try await notion.client.tree(of: Sample.id(0)) }

            #expect(error?.kind == .unauthorized)
        }
    }

    @Test func whatStandsUnderItselfEnds() async throws {
        let copy = #"{"synced_from": {"type": "block_id", "block_id": "\#(Sample.id(1))"}}"#
        let children = [
            0: [Sample.block(1, "synced_block", #"{"synced_from": null}"#, hasChildren: true)],
            1: [Sample.block(2, hasChildren: true)],
            2: [Sample.block(3, "synced_block", copy, hasChildren: true), Sample.block(4)],
        ]
        try await Self.use(children) { notion in
            let tree = try await notion.client.tree(of: Sample.id(0))

            #expect(Self.shape(tree.blocks) == "1(2(3 4))")
            #expect(tree.notes.map(\.reason) == [.cycle])
        }
        try await Self.use([0: [Sample.block(1, hasChildren: true)], 1: [Sample.block(1, hasChildren: true)]]) {
            notion in
            let tree = try await notion.client.tree(of: Sample.id(0))

            #expect(Self.shape(tree.blocks) == "1(1)")
        }
    }

    @Test func depthIsBounded() async throws {
        let children = Dictionary(
            uniqueKeysWithValues: (0..<50).map { ($0, [Sample.block($0 + 1, hasChildren: true)]) })
        try await Self.use(children) { notion in
            let tree = try await notion.client.tree(of: Sample.id(0), limits: TreeLimits(maxDepth: 3))

            #expect(Self.shape(tree.blocks) == "1(2(3))")
            #expect(tree.notes == [.init(block: Sample.id(3), reason: .tooDeep, message: "only 3 levels are read")])
            #expect(notion.calls.count == 3)
        }
    }

    @Test(arguments: [
        (1, "1", 1), (4, "1 2 3 4", 1), (5, "1(11) 2 3 4", 2), (6, "1(11 12) 2 3 4", 3),
        (8, "1(11 12) 2(21 22) 3 4", 3),
    ])
    func theNumberOfBlocksIsBounded(_ maxBlocks: Int, _ shape: String, _ calls: Int) async throws {
        let children: [Int: [String]] = [
            0: (1...4).map { Sample.block($0, hasChildren: $0 < 3) }, 1: [Sample.block(11), Sample.block(12)],
            2: [Sample.block(21), Sample.block(22)],
        ]
        try await Self.use(children) { notion in
            let limits = TreeLimits(maxBlocks: maxBlocks, maxConcurrent: 1)
            let tree = try await notion.client.tree(of: Sample.id(0), limits: limits)

            #expect(Self.shape(tree.blocks) == shape)
            #expect(tree.isComplete == (maxBlocks == 8))
            #expect(tree.notes.allSatisfy { $0.reason == .tooManyBlocks })
        }
    }

    @Test func sectionsOfMeetingNotesAreReadByTheirIds() async throws {
        let notes =
            #"{"title": [], "children": {"summary_block_id": "\#(Sample.id(2))", "transcript_block_id": "\#(Sample.id(3))"}}"#
        let answers = [
            Sample.list([Sample.block(1, "meeting_notes", notes)]), .ok(Sample.block(2, hasChildren: true)),
            .ok(Sample.block(3)), Sample.list([Sample.block(21)]),
        ]
        try await ScriptedNotion.use(answers) { notion in
            let tree = try await notion.client.tree(of: Sample.id(0))

            #expect(Self.shape(tree.blocks) == "1(2(21) 3)")
        }
    }

    @Test func onlySoManyCallsAreUnderWay() async throws {
        let underWay = Mutex((now: 0, most: 0))
        let blocks = (1...12).map { Sample.block($0, hasChildren: true) }
        try await ScriptedNotion.use([Sample.list(blocks)], deadline: .seconds(3_000)) { request in
            underWay.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            defer { underWay.withLock { $0.now -= 1 } }
            return Sample.list([])
        } _: { notion in
            let tree = try await notion.client.tree(of: Sample.id(0), limits: TreeLimits(maxConcurrent: 3))

            #expect(tree.blocks.count == 12)
            #expect(underWay.withLock { $0.most } <= 3)
        }
    }

    @Test func oneLevelIsReadPageByPage() async throws {
        try await Self.use([0: (1...5).map { Sample.block($0) }], pageSize: 3) { notion in
            let first = try await notion.client.children(of: Sample.id(0))
            let second = try await notion.client.children(of: Sample.id(0), cursor: first.nextCursor)

            #expect(first.blocks.count == 3)
            #expect(second.blocks.count == 2)
            #expect(second.nextCursor == nil)
        }
    }
}
