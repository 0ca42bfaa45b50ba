import Domain
import GraphQLEngine

extension Presenter {
    func block(_ block: NotionBlock) -> JSON {
        let type = block.type == "meeting_notes" && version < .trash ? "transcription" : block.type
        var fields: Fields = ["object": "block", "id": block.id.json, "parent": parent(block.parent)]
        for (key, value) in times(block.authorship) { fields[key] = value }
        fields["has_children"] = .bool(hasChildren(block))
        for (key, value) in trash(workspace.pages[block.id]?.isInTrash ?? block.isInTrash) { fields[key] = value }
        fields["type"] = .string(type)
        fields[type] = .object(payload(of: block))
        return .object(fields)
    }

    /// A page as the block that it is, also where it stands in a data source and no block holds it.
    func block(_ page: NotionPage) -> JSON {
        if let block = workspace.blocks[page.id] { return self.block(block) }
        var fields: Fields = ["object": "block", "id": page.id.json, "parent": parent(page.parent)]
        for (key, value) in times(page.authorship) { fields[key] = value }
        fields["has_children"] = .bool(workspace.hasChildren(page.id))
        for (key, value) in trash(page.isInTrash) { fields[key] = value }
        fields["type"] = "child_page"
        fields["child_page"] = ["title": .string(page.plainTitle)]
        return .object(fields)
    }

    /// A copy of a synced block shows what the original holds.
    private func hasChildren(_ block: NotionBlock) -> Bool {
        workspace.hasChildren(Self.holder(of: block, in: workspace))
    }

    /// Where the children of a block are found.
    static func holder(of block: NotionBlock, in workspace: NotionWorkspace) -> NotionID {
        guard block.type == "synced_block", !workspace.hasChildren(block.id),
            let origin = block.payload.fields["synced_from"]?["block_id"]?.text.flatMap({ NotionID($0) })
        else { return block.id }
        return origin
    }

    private func payload(of block: NotionBlock) -> Fields {
        if let page = workspace.pages[block.id] { return ["title": .string(page.plainTitle)] }
        if let database = workspace.databases[block.id] { return ["title": .string(database.title)] }
        return block.payload.fields
    }
}
