import Domain
import GraphQLEngine

extension Exchange {
    func retrieveBlock(_ text: String) throws(NotionError) -> JSON { try shown(try holder(text)) }

    func listChildren(_ text: String) throws(NotionError) -> JSON {
        let id = try holder(text)
        let request = try PageRequest(query: query)
        let place = workspace.blocks[id].map { Presenter.holder(of: $0, in: workspace) } ?? id
        guard workspace.isVisible(place) else { throw .notFound("block", place.description) }
        let (blocks, next) = try request.part(of: workspace.children(of: place)) { $1.id.description }
        return presenter.list(blocks.map(presenter.block), next: next, type: "block")
    }

    mutating func appendChildren(_ text: String) throws(NotionError) -> JSON {
        let id = try holder(text)
        try body.only(["children", "position", "after"])
        try checkEditable(id)
        let container = workspace.blocks[id].flatMap { workspace.pages[id] == nil ? $0 : nil }
        try checkHolds(container)
        guard !(try body["children"].items().isEmpty) else {
            throw body["children"]["length"].failed("≥ `1`", instead: "0")
        }
        let blocks = try BlockReader(text: self.text, version: version).read(body["children"], in: container?.type)
        if let width = container?.payload.fields["table_width"]?.integer {
            for row in blocks { try BlockReader.check(row, width: width) }
        }
        let parent: Parent = workspace.pages[id] != nil ? .page(id) : .block(id)
        let ids = draft.insert(blocks, into: parent, after: try sibling(in: id))
        draft.touchPage(of: id)
        committed = .init(resource: id, children: ids)
        return presenter.list(ids.compactMap { workspace.blocks[$0] }.map(presenter.block), next: nil, type: "block")
    }

    /// The sibling after which new blocks stand: `.some(nil)` for the first place, nil for the last.
    private func sibling(in parent: NotionID) throws(NotionError) -> NotionID?? {
        if body["after"].isPresent {
            guard version < .trash else { throw body["after"].failed("not present") }
            return .some(try child(body["after"], of: parent))
        }
        guard body["position"].isPresent else { return nil }
        let position = body["position"]
        switch try position["type"].choice(["end", "start", "after_block"]) {
        case "start": return .some(nil)
        case "end": return nil
        default: return .some(try child(position["after_block"]["id"], of: parent))
        }
    }

    private func child(_ part: Part, of parent: NotionID) throws(NotionError) -> NotionID {
        let id = try part.id()
        guard workspace.blocks[id]?.parent.id == parent else {
            throw .validation("Block ID \(id) to append children after is not parented by \(parent)")
        }
        return id
    }

    private func checkHolds(_ block: NotionBlock?) throws(NotionError) {
        guard let block else { return }
        guard let kind = BlockKind.named(block.type), kind.isWritable else {
            throw .validation("Block type \(block.type) is not supported via the API.")
        }
        let isHeading = block.type.hasPrefix("heading")
        if case .nothing = kind.nesting { throw .validation("Block does not support children.") }
        if isHeading, block.payload.fields["is_toggleable"] != true {
            throw .validation("Block does not support children.")
        }
    }

    mutating func updateBlock(_ text: String) throws(NotionError) -> JSON {
        let id = try holder(text)
        guard var block = workspace.blocks[id] else { throw .validation("A page is updated by the pages API.") }
        try body.only(["type", "in_trash", "archived", block.type])
        let trash = try givenTrash()
        if workspace.hasAncestorInTrash(id) { throw .archivedAncestor }
        if block.isInTrash, trash != false { throw .archived }
        let content = body[block.type]
        guard trash != nil || content.isPresent else { throw content.failed("defined") }
        if content.isPresent {
            guard let kind = BlockKind.named(block.type), kind.isWritable else {
                throw .validation("Block type \(block.type) is not supported via the API.")
            }
            let payload = try PayloadReader(text: self.text, kind: kind).read(content, existing: block.payload.fields)
            guard payload["table_width"] == block.payload.fields["table_width"] else {
                throw content["table_width"].failed("not present")
            }
            block.payload = StoredJSON(payload)
        }
        block.authorship.touch(at: draft.now, by: draft.editor)
        draft.put(.block(block))
        if let trash { moveToTrash(id, trash) }
        draft.touchPage(of: id)
        return try shown(id)
    }

    mutating func deleteBlock(_ text: String) throws(NotionError) -> JSON {
        let id = try holder(text)
        try checkEditable(id)
        moveToTrash(id, true)
        if let above = workspace.parent(of: id)?.id { draft.touchPage(of: above) }
        return try shown(id)
    }

    /// Moves a block, page or database into the trash or out of it, as every one of these that it is.
    mutating func moveToTrash(_ id: NotionID, _ isInTrash: Bool) {
        if var block = workspace.blocks[id] {
            block.isInTrash = isInTrash
            block.authorship.touch(at: draft.now, by: draft.editor)
            draft.put(.block(block))
        }
        if var page = workspace.pages[id] {
            page.isInTrash = isInTrash
            page.authorship.touch(at: draft.now, by: draft.editor)
            draft.put(.page(page))
        }
        if var database = workspace.databases[id] {
            database.isInTrash = isInTrash
            draft.put(.database(database))
        }
    }

    /// The id of a block, or of a page, which is one.
    private func holder(_ text: String) throws(NotionError) -> NotionID {
        let id = try identifier(text, "block_id")
        guard workspace.blocks[id] != nil || workspace.pages[id] != nil, workspace.isVisible(id) else {
            throw .notFound("block", id.description)
        }
        return id
    }

    private func shown(_ id: NotionID) throws(NotionError) -> JSON {
        if let block = workspace.blocks[id] { return presenter.block(block) }
        guard let page = workspace.pages[id] else { throw .notFound("block", id.description) }
        return presenter.block(page)
    }
}
