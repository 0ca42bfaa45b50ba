import GraphQLEngine

/// Reads blocks that callers want to make.
struct BlockReader {
    let text: RichTextReader
    let version: APIVersion

    /// Levels below the first that one request may fill.
    static let maximumNesting = 2
    static let maximumBlocks = 1_000

    /// - Throws: ``NotionError`` `validation_error` for anything that Notion would refuse.
    func read(_ part: Part, in container: String? = nil) throws(NotionError) -> [NewBlock] {
        let blocks = try read(part, in: container, depth: 0)
        let count = Self.count(blocks)
        guard count <= Self.maximumBlocks else {
            throw part.failed("≤ `\(Self.maximumBlocks)` blocks in all", instead: String(count))
        }
        return blocks
    }

    private static func count(_ blocks: [NewBlock]) -> Int { blocks.reduce(0) { $0 + 1 + count($1.children) } }

    private func read(_ part: Part, in container: String?, depth: Int) throws(NotionError) -> [NewBlock] {
        var blocks: [NewBlock] = []
        for item in try part.items() { blocks.append(try readBlock(item, in: container, depth: depth)) }
        return blocks
    }

    private func readBlock(_ part: Part, in container: String?, depth: Int) throws(NotionError) -> NewBlock {
        let kind = try kind(of: part)
        try part.only(["object", "type", kind.name])
        if part["object"].isPresent { _ = try part["object"].choice(["block"]) }
        if let wanted = kind.container, wanted != container {
            throw .validation("\(part.place): a \(kind.name) must be a child of a \(wanted).")
        }
        if let container, case .only(let inner, _)? = BlockKind.named(container)?.nesting, inner != kind.name {
            throw part[inner].failed("defined")
        }
        let content = part[kind.name]
        let payload = try PayloadReader(text: text, kind: kind).read(content)
        let children = try children(of: content, kind: kind, depth: depth)
        try checkWidth(payload, children)
        return NewBlock(kind.name, payload, children: children)
    }

    private func kind(of part: Part) throws(NotionError) -> BlockKind {
        let fields = try part.object()
        let given = part["type"].isPresent ? try part["type"].text() : nil
        let name = given ?? BlockKind.writableNames.first { fields[$0] != nil }
        guard let name, let kind = BlockKind.named(name), kind.isWritable, fields[name] != nil else {
            throw part.oneMissing(
                of: given.map { BlockKind.writableNames.contains($0) ? [$0] : BlockKind.writableNames }
                    ?? BlockKind.writableNames)
        }
        return kind
    }

    private func children(of part: Part, kind: BlockKind, depth: Int) throws(NotionError) -> [NewBlock] {
        let given = part["children"]
        let allowed: Bool
        switch kind.nesting {
        case .nothing: allowed = false
        case .only(_, let least):
            guard given.isPresent else { throw given.failed("defined") }
            let count = try given.items().count
            guard count >= least else { throw given["length"].failed("≥ `\(least)`", instead: String(count)) }
            allowed = true
        case .anything:
            // A heading holds something only when it can be folded.
            allowed = !kind.name.hasPrefix("heading") || part["is_toggleable"].value == true
            if kind.name == "column", (given.value?.items ?? []).isEmpty {
                throw given.isPresent ? given["length"].failed("≥ `1`", instead: "0") : given.failed("defined")
            }
        }
        guard given.isPresent else { return [] }
        guard allowed, depth < Self.maximumNesting else { throw given.failed("not present") }
        return try read(given, in: kind.name, depth: depth + 1)
    }

    private func checkWidth(_ payload: Fields, _ children: [NewBlock]) throws(NotionError) {
        guard let width = payload["table_width"]?.integer else { return }
        for row in children { try Self.check(row, width: width) }
    }

    /// - Throws: ``NotionError`` when a row has another number of cells than its table.
    static func check(_ row: NewBlock, width: Int) throws(NotionError) {
        guard row.payload["cells"]?.items?.count == width else {
            throw .validation("Number of cells in table row must match the table width of the parent table")
        }
    }
}
