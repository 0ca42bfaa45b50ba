import Domain
import GraphQLEngine

extension Exchange {
    mutating func createPage() throws(NotionError) -> JSON {
        try body.only([
            "parent", "properties", "children", "content", "markdown", "icon", "cover", "template", "position",
            "allow_async",
        ])
        let parent = try newParent(body["parent"])
        if let id = parent.id { try checkEditable(id) }
        var page = NotionPage(
            id: draft.ambient.makeID(), parent: parent, title: StoredJSON(["title": []]), values: StoredJSON([:]),
            authorship: draft.authorship
        )
        try fill(&page, from: body["properties"])
        try dress(&page)
        try checkTemplate()
        let blocks = try newContent(titling: &page)
        insert(page, after: try place(in: parent))
        draft.insert(blocks, into: .page(page.id))
        committed = .init(resource: page.id)
        return presenter.page(workspace.pages[page.id] ?? page)
    }

    /// Puts a new page into what holds it: with a number into a data source, as a block under a page.
    mutating func insert(_ page: NotionPage, after sibling: NotionID?? = nil) {
        var page = page
        if var source = workspace.dataSource(of: page) {
            source.lastNumber += 1
            page.number = source.lastNumber
            draft.put(.dataSource(source))
        }
        draft.put(.page(page))
        switch page.parent {
        case .page, .block:
            let block = NewBlock("child_page", ["title": .string(page.plainTitle)], id: page.id)
            draft.insert([block], into: page.parent, after: sibling)
        case .workspace, .database, .dataSource: break
        }
    }

    /// What will hold a new or a moved page. A database stands for its data source.
    func newParent(_ part: Part) throws(NotionError) -> Parent {
        let names = ["page_id", "database_id", "data_source_id", "workspace"]
        try part.only(["type"] + names)
        guard let name = names.first(where: { part[$0].isPresent }) else {
            throw part.oneMissing(of: ["page_id", "database_id", "data_source_id"])
        }
        switch name {
        case "workspace":
            throw .validation(
                "Internal integrations aren't owned by a single user, so creating workspace-level private pages is not "
                    + "supported.")
        case "page_id": return .page(try page(try part[name].id()).id)
        case "database_id": return .dataSource(try database(try part[name].id()).dataSourceID)
        default: return .dataSource(try dataSource(try part[name].id()).id)
        }
    }

    /// Icon and cover.
    func dress(_ page: inout NotionPage) throws(NotionError) {
        if body["icon"].isPresent {
            page.icon = body["icon"].isNone ? nil : StoredJSON(try Icon.read(body["icon"], text).fields ?? [:])
        }
        if body["cover"].isPresent {
            page.cover = body["cover"].isNone ? nil : StoredJSON(try Icon.file(body["cover"], text).fields ?? [:])
        }
    }

    private func checkTemplate() throws(NotionError) {
        guard body["template"].isPresent else { return }
        guard try body["template"]["type"].text() == "none" else {
            throw .validation("This data source has no templates.")
        }
    }

    /// The blocks of a new page. Of Markdown, a first heading becomes the title when none is given.
    private func newContent(titling page: inout NotionPage) throws(NotionError) -> [NewBlock] {
        let name = body["content"].isPresent ? "content" : "children"
        guard body["markdown"].isPresent else {
            return body[name].isPresent ? try BlockReader(text: text, version: version).read(body[name]) : []
        }
        guard !body[name].isPresent else { throw body[name].failed("not present") }
        var blocks = MarkdownReader.blocks(try body["markdown"].text(maximum: NotionPlatform.maximumBodyBytes))
        if page.plainTitle.isEmpty, let first = blocks.first, first.type == "heading_1" {
            page.title = StoredJSON(["title": first.payload["rich_text"] ?? []])
            blocks.removeFirst()
        }
        return blocks
    }

    private func place(in parent: Parent) throws(NotionError) -> NotionID?? {
        let position = body["position"]
        guard position.isPresent else { return nil }
        switch try position["type"].choice(["page_end", "page_start", "after_block"]) {
        case "page_start": return .some(nil)
        case "page_end": return nil
        default:
            let id = try position["after_block"]["id"].id()
            guard let block = workspace.blocks[id], block.parent == parent else {
                throw .notFound("block", id.description)
            }
            return .some(id)
        }
    }
}
