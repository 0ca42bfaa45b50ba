internal import Domain
internal import FoundationEssentials
internal import NotionAPI

/// Brings the blocks of a published page to what new notes say.
struct NotesBlocks: Sendable {
    /// A page with more top-level blocks is not looked at beyond.
    private static let maxChildren = 20_000

    let page: NotionID
    let publication: PublicationID
    let client: NotionClient
    let ledger: PublicationLedger
    let worker: UUID

    /// - Parameters:
    ///   - written: the blocks that this service wrote, as far as it noted them.
    ///   - writing: those that it may have written besides.
    ///   - drafts: the first is the mark.
    func bring(_ written: [Publication.Written], _ writing: Publication.Writing?, to drafts: [BlockDraft]) async throws
    {
        let digests = drafts.map(Self.digest)
        let outlines = drafts.map { BlockOutline($0) }
        let ours = try await ours(
            among: try await children(), written, writing, mark: zip(outlines, digests).first { _, _ in true })
        let difference = BlockDifference(from: ours, to: digests)
        var blocks = difference.kept
        var leaving = difference.removed.compactMap { block in ours.first { $0.block == block } }
        func note(_ writing: Publication.Writing? = nil) async throws {
            let standing = zip(blocks, digests).compactMap { block, digest in
                block.map { Publication.Written(block: $0, digest: digest) }
            }
            try await ledger.note(written: standing + leaving, writing: writing, of: publication)
            _ = try await ledger.take(publication, worker: worker)
        }
        // First what is new: whoever reads meanwhile finds something twice rather than not at all.
        for insertion in difference.insertions {
            // Should it break off, the next try finds by this what of it is there.
            try await note(
                Publication.Writing(
                    after: insertion.after,
                    blocks: insertion.drafts.map { .init(digest: digests[$0], outline: outlines[$0]) }))
            let position = insertion.after.map { NotionPosition.after($0) } ?? .start
            let ids = try await client.append(Array(drafts[insertion.drafts]), to: page, at: position)
            for (index, id) in zip(insertion.drafts, ids) { blocks[index] = id }
            try await note()
        }
        while let block = leaving.last {
            try await client.deleteBlock(block.block)
            leaving.removeLast()
            try await note()
        }
        try await note()
    }

    private func children() async throws(NotionError) -> [NotionBlock] {
        var blocks: [NotionBlock] = []
        var cursor: String?
        repeat {
            let part = try await client.children(of: page, cursor: cursor)
            blocks += part.blocks
            cursor = part.nextCursor
        } while cursor != nil && blocks.count < Self.maxChildren
        return blocks
    }

    /// The blocks of a page that are ours: those that were noted, the mark, and what an append that broke off left behind.
    /// A block of the latter that is not whole is to go: nothing is what it was to be.
    private func ours(
        among children: [NotionBlock], _ written: [Publication.Written], _ writing: Publication.Writing?,
        mark: (outline: BlockOutline, digest: String)?
    ) async throws -> [Publication.Written] {
        var digests = Dictionary(written.map { ($0.block, $0.digest) }) { first, _ in first }
        if let mark, !digests.values.contains(mark.digest),
            let block = children.first(where: { BlockOutline($0).head == mark.outline.head })
        {
            digests[block.id] = mark.digest
        }
        for (block, draft) in writing?.found(among: children, except: Set(digests.keys)) ?? [] {
            let whole = block.hasChildren ? block.with(children: try await client.tree(of: block.id).blocks) : block
            digests[block.id] = BlockOutline(whole).digest == draft.outline ? draft.digest : Self.unfinished
        }
        return children.compactMap { block in digests[block.id].map { .init(block: block.id, digest: $0) } }
    }

    /// No draft has it.
    private static let unfinished = ""

    /// The same for the same draft. Another release may have another, which costs a page that is written anew.
    private static func digest(_ draft: BlockDraft) -> String { TextDigest.sha256("\(draft)") }
}
