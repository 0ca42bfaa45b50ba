import GraphQLEngine

extension Exchange {
    func retrievePage(_ text: String) throws(NotionError) -> JSON {
        let page = try page(try identifier(text, "page_id"))
        return presenter.page(page, only: try checked(filterProperties, in: workspace.dataSource(of: page)))
    }

    /// - Throws: ``NotionError`` for a name that is no property.
    func checked(_ names: [String]?, in source: DataSource?) throws(NotionError) -> [String]? {
        for name in names ?? [] where source.map({ $0.property(name) == nil }) ?? (name != PropertySchema.titleID) {
            throw .validation("The schema for property \(name) could not be found.")
        }
        return names
    }

    mutating func updatePage(_ text: String) throws(NotionError) -> JSON {
        try body.only([
            "properties", "icon", "cover", "in_trash", "archived", "is_archived", "is_locked", "erase_content",
            "template",
        ])
        var page = try page(try identifier(text, "page_id"))
        let trash = try givenTrash()
        if workspace.hasAncestorInTrash(page.id) { throw .archivedAncestor }
        if page.isInTrash, trash != false { throw .archived }
        try fill(&page, from: body["properties"])
        try dress(&page)
        if body["is_archived"].isPresent { page.isArchived = try body["is_archived"].truth() }
        if body["is_locked"].isPresent { page.isLocked = try body["is_locked"].truth() }
        page.authorship.touch(at: draft.now, by: draft.editor)
        draft.put(.page(page))
        if body["erase_content"].isPresent, try body["erase_content"].truth() {
            for block in workspace.children(of: page.id) { moveToTrash(block.id, true) }
        }
        if let trash { moveToTrash(page.id, trash) }
        committed = .init(resource: page.id)
        return presenter.page(workspace.pages[page.id] ?? page)
    }

    mutating func movePage(_ text: String) throws(NotionError) -> JSON {
        try body.only(["parent"])
        var page = try page(try identifier(text, "page_id"))
        try checkEditable(page.id)
        let parent = try newParent(body["parent"])
        guard let target = parent.id, target != page.id, !workspace.ancestors(of: target).contains(page.id) else {
            throw .validation("A page cannot be moved into itself.")
        }
        try checkEditable(target)
        page.parent = parent
        page.authorship.touch(at: draft.now, by: draft.editor)
        guard var block = workspace.blocks[page.id] else {
            insert(page)
            return presenter.page(workspace.pages[page.id] ?? page)
        }
        block.parent = parent
        block.rank = draft.ranks(1, in: target, after: nil).first ?? 0
        if case .dataSource = parent {
            // No block holds a page of a data source.
            block.isInTrash = true
            insert(page)
        } else {
            block.isInTrash = false
            draft.put(.page(page))
        }
        draft.put(.block(block))
        return presenter.page(workspace.pages[page.id] ?? page)
    }
}
