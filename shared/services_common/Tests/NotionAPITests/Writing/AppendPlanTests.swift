import Domain
import Foundation
import NotionAPI
import Testing

/// A Notion that keeps what is appended, and refuses what the real one refuses.
struct KeptNotion {
    struct Refused: Error {
        let why: String
    }

    struct Kept {
        let json: NotionJSON
        var children: [NotionID] = []
    }

    private(set) var blocks: [NotionID: Kept] = [:]
    private(set) var top: [NotionID] = []
    private(set) var requests = 0
    let root = Sample.id(0)

    mutating func append(_ list: [NotionJSON], to parent: NotionID, at position: NotionPosition) throws -> [NotionID] {
        requests += 1
        let bytes = try JSONEncoder().encode(NotionJSON.object(["children": .list(list), "position": .text("")])).count
        guard bytes <= 500_000 else { throw Refused(why: "\(bytes) bytes") }
        let count = list.reduce(0) { $0 + Self.count($1) }
        guard count <= 1_000 else { throw Refused(why: "\(count) blocks") }
        guard !list.isEmpty, list.count <= 100 else { throw Refused(why: "\(list.count) children") }
        for block in list { try Self.check(block, tier: 1, under: parent == root ? "page" : type(of: parent)) }
        let ids = list.map { keep($0) }
        switch position {
        case .end: change(parent) { $0 += ids }
        case .start: change(parent) { $0 = ids + $0 }
        case .after(let id): change(parent) { $0.insert(contentsOf: ids, at: ($0.firstIndex(of: id) ?? -2) + 1) }
        }
        return ids
    }

    mutating func children(of parent: NotionID) -> [NotionID] {
        requests += 1
        return parent == root ? top : blocks[parent]?.children ?? []
    }

    /// Everything as one text, a line a block.
    func text(_ ids: [NotionID]? = nil, indentation: String = "") throws -> String {
        try (ids ?? top).map { id in
            let kept = blocks[id]
            let line = String(decoding: try Self.encoder.encode(kept?.json ?? .null), as: UTF8.self)
            return indentation + line + "\n" + (try text(kept?.children ?? [], indentation: indentation + " "))
        }.joined()
    }

    static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }()

    private func type(of id: NotionID) -> String { blocks[id]?.json["type"]?.text ?? "nothing" }

    private mutating func change(_ parent: NotionID, _ body: (inout [NotionID]) -> Void) {
        if parent == root { body(&top) } else { body(&blocks[parent, default: Kept(json: .null)].children) }
    }

    private mutating func keep(_ json: NotionJSON) -> NotionID {
        let type = json["type"]?.text ?? ""
        var value = json[type]?.members ?? [:]
        let children = value.removeValue(forKey: "children")?.items ?? []
        let id = Sample.id(blocks.count + 1)
        blocks[id] = Kept(json: .object(["type": .text(type), type: .object(value)]))
        let ids = children.map { keep($0) }
        blocks[id]?.children = ids
        return id
    }

    private static func count(_ json: NotionJSON) -> Int { 1 + children(json).reduce(0) { $0 + count($1) } }

    private static func children(_ json: NotionJSON) -> [NotionJSON] {
        json[json["type"]?.text ?? ""]?["children"]?.items ?? []
    }

    private static func check(_ json: NotionJSON, tier: Int, under parent: String) throws {
        let type = json["type"]?.text ?? ""
        let children = children(json)
        guard children.count <= 100 else { throw Refused(why: "\(children.count) children under \(type)") }
        guard (parent == "table") == (type == "table_row"), (parent == "column_list") == (type == "column") else {
            throw Refused(why: "\(type) under \(parent)")
        }
        let isRow = type == "table_row"
        guard tier <= 3 || isRow, tier < 3 || children.isEmpty, tier < 3 || type != "table",
            tier < 2 || type != "column_list"
        else { throw Refused(why: "\(type) at tier \(tier)") }
        let least = ["table": 1, "column_list": 2, "column": 1][type] ?? 0
        guard children.count >= least else { throw Refused(why: "\(type) with \(children.count) children") }
        let texts =
            [json[type]?["rich_text"]?.items ?? [], json[type]?["caption"]?.items ?? []]
            + (json[type]?["cells"]?.items.map(\.items) ?? [])
        for text in texts {
            guard text.count <= 100 else { throw Refused(why: "\(text.count) pieces") }
            for piece in text where (piece["text"]?["content"]?.text ?? "").utf16.count > 2_000 {
                throw Refused(why: "long text")
            }
        }
        let next = type == "column_list" ? tier : tier + 1
        for child in children { try check(child, tier: next, under: type) }
    }
}

struct AppendPlanTests {
    /// Carries a plan out, stopped and taken up again after each request when `isStored`.
    private static func carryOut(_ blocks: [WritableBlock], isStored: Bool = false, at position: NotionPosition = .end)
        throws -> (KeptNotion, NotionProgress)
    {
        var notion = KeptNotion()
        var plan = AppendPlan(blocks, under: notion.root, at: position)
        while let request = plan.next() {
            switch request {
            case .append(let parent, let list, let count, let position):
                #expect(list.count == count)
                let isTaken = plan.took(try notion.append(list, to: parent, at: position))
                #expect(isTaken)
            case .list(let parent, let count):
                let isTaken = plan.took(Array(notion.children(of: parent).prefix(count)))
                #expect(isTaken)
            }
            guard isStored else { continue }
            let stored = try JSONEncoder().encode(plan.progress)
            plan = AppendPlan(blocks, progress: try JSONDecoder().decode(NotionProgress.self, from: stored))
        }
        return (notion, plan.progress)
    }

    /// What a Notion without limits would have.
    private static func wanted(_ drafts: [BlockDraft], indentation: String = "") throws -> String {
        try drafts.flatMap(BlockFitter.fitted).map { draft in
            var inner = try wanted(draft.children, indentation: indentation + " ")
            if case .columns(let columns) = draft.content {
                inner = try columns.map {
                    indentation + " " + #"{"column":{},"type":"column"}"# + "\n"
                        + (try wanted($0, indentation: indentation + "  "))
                }.joined()
            }
            let blocks = try WritableBlock.blocks([BlockDraft(draft.content)])
            let (notion, _) = try carryOut(blocks)
            let own = try notion.text(notion.top, indentation: indentation)
            // Rows of a table are its own; what stands in columns is added.
            if case .columns = draft.content { return own.split(separator: "\n")[0] + "\n" + inner }
            return own + inner
        }.joined()
    }

    @Test(arguments: 0..<36)
    func anyTreeComesInWholeAndInOrder(_ seed: Int) throws {
        var maker = DraftMaker(seed: UInt64(5_000 + seed))
        let drafts = maker.tree(blocks: [20, 300, 1_500][seed % 3])
        let blocks = try WritableBlock.blocks(drafts.flatMap(BlockFitter.fitted))

        let (notion, progress) = try Self.carryOut(blocks, isStored: seed % 2 == 0)

        #expect(try notion.text() == Self.wanted(drafts), "seed \(seed)")
        #expect(progress.topLevel == notion.top)
    }

    private static func paragraph(_ text: String, _ children: [BlockDraft] = []) -> BlockDraft {
        BlockDraft(.paragraph([NotionRichText(text)]), children: children)
    }

    private static func requests(_ drafts: [BlockDraft]) throws -> Int {
        try carryOut(WritableBlock.blocks(drafts.flatMap(BlockFitter.fitted))).0.requests
    }

    @Test func thereAreAsFewRequestsAsTheLimitsAllow() throws {
        let row = [[NotionRichText("a")], [NotionRichText("b")]]
        let hundred = (0..<100).map { Self.paragraph("\($0)") }

        #expect(try Self.requests([]) == 0)
        #expect(try Self.requests(hundred) == 1)
        #expect(try Self.requests(hundred + hundred) == 2)
        #expect(try Self.requests([Self.paragraph("a", [Self.paragraph("b", [Self.paragraph("c")])])]) == 1)
        // The fourth level takes a look at the second, for the id of the third.
        #expect(
            try Self.requests([Self.paragraph("a", [Self.paragraph("b", [Self.paragraph("c", [Self.paragraph("d")])])])]
            ) == 4)
        #expect(try Self.requests([BlockDraft(.table(Array(repeating: row, count: 100)))]) == 1)
        #expect(try Self.requests([BlockDraft(.table(Array(repeating: row, count: 250)))]) == 3)
        #expect(try Self.requests([BlockDraft(.columns([hundred, hundred]))]) == 1)
        #expect(
            try Self.requests([
                BlockDraft(.columns([[Self.paragraph("a", [Self.paragraph("b")])], [BlockDraft(.table([row]))]]))
            ]) == 1)
        #expect(try Self.requests((0..<20).map { _ in Self.paragraph("a", hundred) }) == 4)
    }

    @Test(arguments: [NotionPosition.start, .end])
    func blocksStayInOrderWhereverTheyGo(_ position: NotionPosition) throws {
        let blocks = try WritableBlock.blocks((0..<250).map { Self.paragraph("\($0)") })
        let (notion, progress) = try Self.carryOut(blocks, at: position)

        #expect(notion.top == progress.topLevel)
        #expect(notion.requests == 3)
    }

    @Test func hugeTextsAreCutIntoWhatARequestTakes() throws {
        let long = [NotionRichText(String(repeating: "\u{1}\"語", count: 200_000))]
        let drafts = [
            BlockDraft(.paragraph(long)), BlockDraft(.heading(level: 1, long)), BlockDraft(.bulletedListItem(long)),
            BlockDraft(.quote(long)),
            BlockDraft(.code(long, language: "swift")), BlockDraft(.table([[long, long, long], [long]])),
            BlockDraft(.columns(Array(repeating: [BlockDraft(.paragraph(long))], count: 8))),
            BlockDraft(.image(url: "https://x.example", caption: long)),
            BlockDraft(.equation(String(repeating: "x", count: 5_000))), BlockDraft(.embed(url: "nowhere")),
        ]
        let (notion, _) = try Self.carryOut(WritableBlock.blocks(drafts.flatMap(BlockFitter.fitted)))

        #expect(notion.requests > 1)
    }
}
