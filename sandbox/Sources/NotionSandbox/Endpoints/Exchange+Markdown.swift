import Domain
import GraphQLEngine

extension Exchange {
    /// Blocks that one answer in Markdown holds.
    static let maximumMarkdownBlocks = 20_000

    func retrieveMarkdown(_ text: String) throws(NotionError) -> JSON {
        let id = try identifier(text, "page_id")
        guard workspace.pages[id] != nil || workspace.blocks[id] != nil, workspace.isVisible(id) else {
            throw .notFound("page", id.description)
        }
        return markdown(of: id)
    }

    private func markdown(of id: NotionID) -> JSON {
        var tree = BlockTree(workspace, limit: Self.maximumMarkdownBlocks)
        let blocks = tree.children(of: id)
        var writer = MarkdownWriter(addresses: addresses)
        let text = writer.text(of: blocks)
        return [
            "object": "page_markdown", "id": id.json, "markdown": .string(text), "truncated": .bool(!tree.cut.isEmpty),
            "unknown_block_ids": .list((writer.unknown + tree.cut).map(\.json)),
        ]
    }

    mutating func updateMarkdown(_ text: String) throws(NotionError) -> JSON {
        let page = try page(try identifier(text, "page_id"))
        try checkEditable(page.id)
        let kinds = ["update_content", "replace_content", "insert_content", "replace_content_range"]
        let kind = try body["type"].choice(kinds)
        try body.only(["type", "allow_async", kind])
        var tree = BlockTree(workspace, limit: .max)
        let blocks = tree.children(of: page.id)
        var writer = MarkdownWriter(addresses: addresses)
        let old = writer.text(of: blocks)
        let change = body[kind]
        let mayDelete =
            change["allow_deleting_content"].isPresent ? try change["allow_deleting_content"].truth() : false
        let new = try MarkdownChange(old: old).applying(kind, change)
        try replace(blocks, of: page.id, by: MarkdownReader.blocks(new), mayDelete: mayDelete)
        draft.touchPage(of: page.id)
        return markdown(of: page.id)
    }

    /// Puts new blocks in the place of those that differ; those at the beginning and the end that say the same stay.
    private mutating func replace(
        _ old: [NewBlock], of page: NotionID, by new: [NewBlock], mayDelete: Bool
    ) throws(NotionError) {
        func texts(_ blocks: [NewBlock]) -> [String] {
            blocks.map { block in
                var writer = MarkdownWriter(addresses: addresses)
                return writer.text(of: [block])
            }
        }
        let (before, after) = (texts(old), texts(new))
        let shorter = min(before.count, after.count)
        let head = zip(before, after).prefix { $0 == $1 }.count
        let tail = zip(before.reversed(), after.reversed()).prefix(shorter - head).prefix { $0 == $1 }.count
        let kept = Set(new.compactMap(\.id))
        let going = old[head..<(old.count - tail)].filter { block in block.id.map { !kept.contains($0) } ?? true }
        guard mayDelete || !going.contains(where: { $0.type.hasPrefix("child_") }) else {
            throw .validation(
                "This operation would delete child pages or databases. Set allow_deleting_content to true to allow it.")
        }
        for block in going { if let id = block.id { moveToTrash(id, true) } }
        let fresh = new[head..<(new.count - tail)].filter { $0.id == nil }
        let sibling = head > 0 ? old[head - 1].id : nil
        draft.insert(Array(fresh), into: .page(page), after: .some(sibling))
    }
}
