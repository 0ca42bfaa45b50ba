import Domain
import GraphQLEngine

/// Reads what stands in a block, under the name of its type.
struct PayloadReader {
    let text: RichTextReader
    let kind: BlockKind

    private static let maximumCells = 100

    /// - Parameter existing: what stands there already; nil for a new block, which needs every member without a preset.
    func read(_ part: Part, existing: Fields? = nil) throws(NotionError) -> Fields {
        let nested = existing == nil ? ["children"] : []
        var payload = existing ?? Fields()
        if kind.name == "link_to_page" { return try linkToPage(part) }
        let media = kind.isMedia ? ["type", "external", "file_upload"] : []
        try part.only(kind.members.map(\.name) + nested + media)
        for member in kind.members {
            let given = part[member.name]
            if given.isPresent, !(given.isNone && member.preset != nil) {
                payload[member.name] = try read(given, member.rule)
            } else if existing == nil {
                guard member.preset != nil else { throw given.failed("defined") }
                payload[member.name] = member.shownPreset
            }
        }
        if kind.isMedia, existing == nil || part["external"].isPresent { try readFile(part, into: &payload) }
        return payload
    }

    private func read(_ part: Part, _ rule: BlockKind.Rule) throws(NotionError) -> JSON {
        switch rule {
        case .richText: return .list(try text.read(part))
        case .cells:
            var cells: [JSON] = []
            for cell in try part.items(maximum: Self.maximumCells) { cells.append(.list(try text.read(cell))) }
            return .list(cells)
        case .color: return .string(try part.choice(RichText.colors))
        case .flag: return .bool(try part.truth())
        case .count:
            guard let count = try part.number().integer, count >= 1 else { throw part.failed("≥ `1`") }
            return .int(count)
        case .number: return try part.number()
        case .text(let maximum): return .string(try part.text(maximum: maximum))
        case .fileName: return .string(try part.text())
        case .choice(let choices): return .string(try part.choice(choices))
        case .address: return .string(try text.address(part))
        case .icon: return try Icon.read(part, text)
        case .origin:
            let id = try part["block_id"].id()
            guard text.workspace.blocks[id]?.type == "synced_block", text.workspace.isVisible(id) else {
                throw .notFound("block", id.description)
            }
            return ["type": "block_id", "block_id": id.json]
        }
    }

    private func readFile(_ part: Part, into payload: inout Fields) throws(NotionError) {
        guard !part["file_upload"].isPresent else {
            throw .notFound("file_upload", part["file_upload"]["id"].value?.text ?? "")
        }
        guard part["external"].isPresent else { throw part.oneMissing(of: ["external", "file_upload"]) }
        let address = try text.address(part["external"]["url"])
        payload["type"] = "external"
        payload["external"] = ["url": .string(address)]
        if kind.name == "file", payload["name"] == "" {
            payload["name"] = .string(address.split(separator: "/").last.map(String.init) ?? "")
        }
    }

    private func linkToPage(_ part: Part) throws(NotionError) -> Fields {
        let names = ["page_id", "database_id", "comment_id"]
        try part.only(["type"] + names)
        guard let name = names.first(where: { part[$0].isPresent }) else { throw part.oneMissing(of: names) }
        let id = try part[name].id()
        let isThere =
            text.workspace.pages[id] != nil || text.workspace.databases[id] != nil || text.workspace.comments[id] != nil
        guard isThere, text.workspace.isVisible(id) else {
            throw .notFound(String(name.dropLast(3)), id.description)
        }
        return ["type": .string(name), name: id.json]
    }
}
