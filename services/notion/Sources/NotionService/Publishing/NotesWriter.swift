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
    let ledger: PublicationLedger
    let worker: UUID

    /// - Throws: `NotionError`; ``Problem`` for a parent that cannot have pages.
    func write() async throws -> Outcome {
        var warnings: [String] = []
        let place = try await NotesPlace.find(publication.parent, by: client)
        let values = place.values(publication.content.properties)
        warnings += values.warnings
        let (page, known) = try await page(in: place, values.inputs, &warnings)
        let drafts = [Self.mark(publication.id)] + NotionMarkdown.blocks(from: publication.content.markdown)
        try await NotesBlocks(page: page, publication: publication.id, client: client, ledger: ledger, worker: worker)
            .bring(known, publication.page == page ? publication.writing : nil, to: drafts)
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

    /// The page, and the blocks that this service wrote there.
    private func page(
        in place: NotesPlace, _ properties: [String: NotionPropertyInput], _ warnings: inout [String]
    ) async throws -> (NotionID, [Publication.Written]) {
        if let id = publication.page {
            if let page = try await existing(id) {
                try await update(page, properties)
                return (id, publication.written)
            }
            warnings.append("The page from before was deleted in Notion, so a new one was made.")
            try await ledger.forgetPage(of: publication.id)
        } else if publication.isBegun,
            let page = try await place.page(
                marked: Self.mark(publication.id), titled: publication.begunTitle ?? publication.content.title,
                by: client)
        {
            try await ledger.note(page: page.id, url: page.url, created: true, of: publication.id)
            try await update(page, properties)
            return (page.id, [])
        }
        try await ledger.begin(publication.id, title: publication.content.title)
        let draft = NotionPageDraft(
            parent: place.parent, title: publication.content.title, properties: properties,
            blocks: [Self.mark(publication.id)])
        let page = try await client.createPage(draft)
        try await ledger.note(page: page.id, url: page.url, created: true, of: publication.id)
        return (page.id, [])
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
