internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import NotionAPI
internal import ServiceHost

/// Writes one version of notes into Notion: makes the page or finds it, and changes the blocks that differ.
struct NotesWriter: Sendable {
    /// What was written.
    struct Outcome: Sendable {
        let page: NotionID
        let blocks: Int
        let warnings: [String]
    }

    let publication: Publication
    let client: NotionClient
    let hold: PublicationHold

    /// - Throws: `NotionError`; ``Problem`` for a parent that cannot have pages.
    func write() async throws -> Outcome {
        var warnings: [String] = []
        let place = try await NotesPlace.find(publication.parent, by: client)
        let values = place.values(publication.content.properties)
        warnings += values.warnings
        let inputs = place.values(publication.content.hints).inputs.merging(values.inputs) { _, given in given }
        let (page, known) = try await page(in: place, inputs, &warnings)
        let drafts = [Self.mark(publication.id)] + NotionMarkdown.blocks(from: publication.content.markdown)
        try await NotesBlocks(page: page, client: client, hold: hold).bring(
            known, interrupted: publication.insertion, to: drafts)
        return Outcome(page: page, blocks: drafts.count, warnings: warnings)
    }

    /// The line that every published page begins with; by it a page is found again whose making was not noted.
    static func mark(_ id: PublicationID) -> BlockDraft {
        let look = NotionAnnotations(isItalic: true, color: "gray")
        return BlockDraft(
            .paragraph([
                NotionRichText(
                    "Published by Alpha Machine; publishing again changes this page. (\(id))", annotations: look)
            ]))
    }

    static func isMark(_ block: NotionBlock, of id: PublicationID) -> Bool {
        guard case .paragraph(let text) = block.content, case .paragraph(let wanted) = mark(id).content else {
            return false
        }
        return text.plainText == wanted.plainText
    }

    /// The page, and the blocks that this service wrote there.
    private func page(
        in place: NotesPlace, _ properties: [String: NotionPropertyInput], _ warnings: inout [String]
    ) async throws -> (NotionID, [Publication.Written]) {
        if let id = publication.page {
            if let page = try await existing(id) {
                try await update(page, properties)
                // Nothing is noted where the process ended right after the page was.
                return (id, publication.written.isEmpty ? try await note(markOf: id) : publication.written)
            }
            warnings.append("The page from before was deleted in Notion, so a new one was made.")
            try await hold.forgetPage()
        } else if let title = publication.begunTitle,
            let page = try await place.page(of: publication.id, titled: title, by: client)
        {
            try await update(page, properties)
            return (page.id, try await note(page))
        }
        try await hold.begin(titled: publication.content.title)
        let draft = NotionPageDraft(
            parent: place.parent, title: publication.content.title, properties: properties,
            blocks: [Self.mark(publication.id)])
        let page = try await client.createPage(draft)
        return (page.id, try await note(page))
    }

    /// Notes a new page, whose first block is the mark.
    private func note(_ page: NotionPage) async throws -> [Publication.Written] {
        try await hold.note(page: page)
        return try await note(markOf: page.id)
    }

    private func note(markOf page: NotionID) async throws -> [Publication.Written] {
        let first = try await client.children(of: page).blocks.first
        let written = first.flatMap { block in
            Self.isMark(block, of: publication.id) ? [NotesBlocks.written(block.id, Self.mark(publication.id))] : nil
        }
        try await hold.note(written: written ?? [])
        return written ?? []
    }

    /// The page with this id, unless somebody deleted it.
    private func existing(_ id: NotionID) async throws(NotionError) -> NotionPage? {
        do throws(NotionError) {
            let page = try await client.page(id)
            return page.inTrash ? nil : page
        } catch {
            guard case .notFound = error.kind else { throw error }
            return nil
        }
    }

    private func update(_ page: NotionPage, _ properties: [String: NotionPropertyInput]) async throws(NotionError) {
        var changes = properties
        if page.title != publication.content.title {
            changes[page.titleName] = .title([NotionRichText(publication.content.title)])
        }
        guard !changes.isEmpty else { return }
        _ = try await client.updatePage(page.id, properties: changes)
    }
}
