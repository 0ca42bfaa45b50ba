internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import NotionAPI
internal import ServiceHost

/// Brings the blocks of a published page to what new notes say. Blocks that this service did not write stay.
struct NotesBlocks: Sendable {
    /// Blocks of the first level that notes may have; more is no page that anybody reads.
    static let maxDrafts = 5_000
    /// Those of a page on which notes and what people wrote stand together.
    private static let maxChildren = 20_000

    let page: NotionID
    let client: NotionClient
    let hold: PublicationHold

    /// - Parameters:
    ///   - written: the blocks that this service noted as its own.
    ///   - insertion: what was interrupted: new blocks there are taken away and written anew.
    /// - Throws: ``Problem`` 422 for notes or a page that is too long; `NotionError`.
    func bring(
        _ written: [Publication.Written], interrupted insertion: Publication.Insertion?, to drafts: [BlockDraft]
    ) async throws {
        guard drafts.count <= Self.maxDrafts else {
            throw Problem(.unprocessableContent, "The notes have more than \(Self.maxDrafts) blocks. Shorten them.")
        }
        var children = try await children()
        if let insertion { children = try await clear(insertion, written, children) }
        let there = Set(children)
        let ours = written.filter { there.contains($0.block) }
        let digests = drafts.map(Self.digest)
        let difference = BlockDifference(from: ours, to: digests)
        var blocks = difference.kept
        var leaving = ours.filter { difference.removed.contains($0.block) }
        func standing() -> [Publication.Written] {
            zip(blocks, digests).compactMap { block, digest in block.map { .init(block: $0, digest: digest) } }
                + leaving
        }
        // First what is new: whoever reads meanwhile finds something twice rather than not at all.
        for insertion in difference.insertions {
            let owned = Set(standing().map(\.block))
            try await hold.begin(
                .init(after: insertion.after, others: Self.others(behind: insertion.after, in: children, owned: owned)))
            let ids = try await client.append(
                Array(drafts[insertion.drafts]), to: page, at: insertion.after.map { .after($0) } ?? .start)
            for (index, id) in zip(insertion.drafts, ids) { blocks[index] = id }
            try await hold.note(written: standing())
        }
        while let block = leaving.last {
            try await remove(block.block)
            leaving.removeLast()
            try await hold.note(written: standing())
        }
        try await hold.note(written: standing())
    }

    /// Takes away what an interrupted insertion left: blocks behind its place, up to the next of ours, that were not there
    /// before. They may be incomplete, and which of them are there is not known otherwise.
    private func clear(
        _ insertion: Publication.Insertion, _ written: [Publication.Written], _ children: [NotionID]
    ) async throws -> [NotionID] {
        let owned = Set(written.map(\.block))
        let others = Set(insertion.others)
        let left = Self.others(behind: insertion.after, in: children, owned: owned).filter { !others.contains($0) }
        for block in left { try await remove(block) }
        return children.filter { !left.contains($0) }
    }

    /// What is not ours between `block`, or the beginning, and the next block of ours.
    private static func others(
        behind block: NotionID?, in children: [NotionID], owned: Set<NotionID>
    ) -> [NotionID] {
        var start = 0
        if let block {
            // Somebody took the block away: where the place was is not known any longer, so nothing there is touched.
            guard let index = children.firstIndex(of: block) else { return [] }
            start = index + 1
        }
        return Array(children[start...].prefix { !owned.contains($0) })
    }

    /// Somebody may have been quicker.
    private func remove(_ block: NotionID) async throws(NotionError) {
        do throws(NotionError) {
            try await client.deleteBlock(block)
        } catch {
            guard case .notFound = error.kind else { throw error }
        }
    }

    private func children() async throws -> [NotionID] {
        var blocks: [NotionID] = []
        var cursor: String?
        repeat {
            let part = try await client.children(of: page, cursor: cursor)
            blocks += part.blocks.map(\.id)
            cursor = part.nextCursor
            guard blocks.count <= Self.maxChildren else {
                throw Problem(
                    .unprocessableContent,
                    "The page has more than \(Self.maxChildren) blocks. Move what is not notes away.")
            }
        } while cursor != nil
        return blocks
    }

    /// A block that says what `draft` does.
    static func written(_ block: NotionID, _ draft: BlockDraft) -> Publication.Written {
        Publication.Written(block: block, digest: digest(draft))
    }

    /// The same for the same draft. Another release may have another, which costs a page that is written anew.
    private static func digest(_ draft: BlockDraft) -> String { TextDigest.sha256("\(draft)") }
}
