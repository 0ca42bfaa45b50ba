import Domain
import FoundationEssentials
import GraphQLEngine

/// Puts pages into the workspace past the API's rules, for tests: any type of block, any depth, any flag.
struct PageDesk {
    var draft: Draft
    let addresses: Addresses

    private static let maximumPages = 1_000
    private static let maximumBlocks = 50_000
    private static let maximumDepth = 200
    private static let names = [
        "id", "title", "parent", "properties", "markdown", "children", "generated_blocks", "nesting", "shared",
        "in_trash",
        "is_archived", "is_locked", "created_time", "last_edited_time",
    ]

    /// - Throws: ``NotionError`` `validation_error` with the place of what cannot be followed.
    mutating func put(_ body: Part) throws(NotionError) -> JSON {
        try body.only(["pages"])
        var answers: [JSON] = []
        for part in try body["pages"].items(maximum: Self.maximumPages) {
            let id = try putPage(part)
            let blocks = draft.workspace.children(of: id)
            answers.append([
                "id": id.json, "block_ids": .list(blocks.map(\.id.json)),
                "url": .string(addresses.page(id, titled: draft.workspace.pages[id]?.plainTitle ?? "")),
            ])
        }
        return ["pages": .list(answers)]
    }

    private mutating func putPage(_ part: Part) throws(NotionError) -> NotionID {
        try part.only(Self.names)
        let given = part["id"].isPresent ? try part["id"].id() : nil
        let existing = given.flatMap { draft.workspace.pages[$0] }
        let holder = try parent(part["parent"])
        var page =
            existing
            ?? NotionPage(
                id: given ?? draft.ambient.makeID(), parent: holder, title: StoredJSON(["title": []]),
                values: StoredJSON([:]), authorship: draft.authorship
            )
        if part["title"].isPresent {
            page.title = StoredJSON(["title": .list(RichText.plain(try part["title"].text()))])
        }
        try set(&page, part)
        var exchange = Exchange(
            draft: draft, version: .trash, addresses: addresses,
            bot: BotDescription(
                id: draft.editor, name: "", workspaceID: draft.editor, workspaceName: "", showsEmail: true),
            maximumResults: 0, query: [], body: part
        )
        try exchange.fill(&page, from: part["properties"])
        if existing == nil { exchange.insert(page) } else { exchange.draft.put(.page(page)) }
        draft = exchange.draft
        draft.insert(try blocks(part), into: .page(page.id))
        if page.isInTrash, var block = draft.workspace.blocks[page.id] {
            block.isInTrash = true
            draft.put(.block(block))
        }
        return page.id
    }

    private func parent(_ part: Part) throws(NotionError) -> Parent {
        guard part.isPresent else { return .workspace }
        if part["page_id"].isPresent {
            let id = try part["page_id"].id()
            guard draft.workspace.pages[id] != nil else { throw .notFound("page", id.description) }
            return .page(id)
        }
        if part["block_id"].isPresent {
            let id = try part["block_id"].id()
            guard draft.workspace.blocks[id] != nil else { throw .notFound("block", id.description) }
            return .block(id)
        }
        let id = try part["data_source_id"].id()
        guard draft.workspace.dataSources[id] != nil else { throw .notFound("data_source", id.description) }
        return .dataSource(id)
    }

    private func set(_ page: inout NotionPage, _ part: Part) throws(NotionError) {
        func flag(_ name: String, _ preset: Bool) throws(NotionError) -> Bool {
            part[name].isPresent ? try part[name].truth() : preset
        }
        func time(_ name: String, _ preset: Date) throws(NotionError) -> Date {
            guard part[name].isPresent else { return preset }
            guard let date = NotionTime.date(try part[name].text()) else { throw part[name].failed("an ISO 8601 time") }
            return date
        }
        page.isShared = try flag("shared", page.isShared)
        page.isInTrash = try flag("in_trash", page.isInTrash)
        page.isArchived = try flag("is_archived", page.isArchived)
        page.isLocked = try flag("is_locked", page.isLocked)
        page.authorship.createdAt = try time("created_time", page.authorship.createdAt)
        page.authorship.editedAt = try time("last_edited_time", page.authorship.editedAt)
    }

    private func blocks(_ part: Part) throws(NotionError) -> [NewBlock] {
        var blocks: [NewBlock] = []
        if part["markdown"].isPresent { blocks += MarkdownReader.blocks(try part["markdown"].text(maximum: .max)) }
        if part["children"].isPresent { blocks += try raw(part["children"], depth: 0) }
        if part["generated_blocks"].isPresent {
            let count = try number(part["generated_blocks"], Self.maximumBlocks)
            for index in 0..<count { blocks.append(Self.paragraph("Block \(index + 1)")) }
        }
        if part["nesting"].isPresent {
            let depth = try number(part["nesting"], Self.maximumDepth)
            var inner: [NewBlock] = []
            for level in (1...max(1, depth)).reversed() {
                let text: JSON = .list(RichText.plain("Level \(level)"))
                inner = [NewBlock("bulleted_list_item", filling: ["rich_text": text], children: inner)]
            }
            blocks += inner
        }
        return blocks
    }

    private func number(_ part: Part, _ maximum: Int) throws(NotionError) -> Int {
        guard let number = try part.number().integer, (0...maximum).contains(number) else {
            throw part.failed("≤ `\(maximum)`")
        }
        return number
    }

    private static func paragraph(_ text: String) -> NewBlock {
        NewBlock("paragraph", filling: ["rich_text": .list(RichText.plain(text))])
    }

    /// Blocks as they are, of any type; rich text may be short, as callers of the API write it, or plain text.
    private func raw(_ part: Part, depth: Int) throws(NotionError) -> [NewBlock] {
        guard depth < Self.maximumDepth else { throw part.failed("not present") }
        var blocks: [NewBlock] = []
        for item in try part.items(maximum: Self.maximumBlocks) {
            let type = try item["type"].text()
            try item.only(["id", "type", type, "children"])
            let content = item[type]
            var payload = content.isPresent ? try content.object() : [:]
            let text = RichTextReader(workspace: draft.workspace, addresses: addresses)
            for name in ["rich_text", "caption"] where payload[name] != nil {
                let given = content[name]
                let plain = given.value?.text.map(RichText.plain)
                if let plain { payload[name] = .list(plain) } else { payload[name] = .list(try text.read(given)) }
            }
            if let cells = payload["cells"]?.items {
                payload["cells"] = .list(cells.map { $0.text.map { .list(RichText.plain($0)) } ?? $0 })
            }
            payload["children"] = nil
            let inner = item["children"].isPresent ? item["children"] : content["children"]
            blocks.append(
                NewBlock(
                    type, filling: payload, children: inner.isPresent ? try raw(inner, depth: depth + 1) : [],
                    id: item["id"].isPresent ? try item["id"].id() : nil
                )
            )
        }
        return blocks
    }
}
