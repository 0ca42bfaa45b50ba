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

    /// - Parameter written: the blocks that this service wrote, as far as it noted them.
    func bring(_ written: [Publication.Written], to drafts: [BlockDraft]) async throws {
        let digests = drafts.map(Self.digest)
        let ours = Self.ours(among: try await children(), written: written, drafts: drafts, digests: digests)
        let difference = BlockDifference(from: ours, to: digests)
        var blocks = difference.kept
        var leaving = difference.removed.compactMap { block in ours.first { $0.block == block } }
        func note() async throws {
            let standing = zip(blocks, digests).compactMap { block, digest in
                block.map { Publication.Written(block: $0, digest: digest) }
            }
            try await ledger.note(written: standing + leaving, of: publication)
            _ = try await ledger.take(publication, worker: worker)
        }
        // First what is new: whoever reads meanwhile finds something twice rather than not at all.
        for insertion in difference.insertions {
            let added = Array(drafts[insertion.drafts])
            do throws(NotionError) {
                let ids = try await client.append(added, to: page, at: insertion.after.map { .after($0) } ?? .start)
                for (index, id) in zip(insertion.drafts, ids) { blocks[index] = id }
            } catch {
                for (index, id) in zip(insertion.drafts, error.progress?.topLevel ?? []) { blocks[index] = id }
                try await note()
                throw error
            }
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

    /// The blocks of a page that are ours: those that were noted, and those that say just what is missing. The latter were
    /// written by a try that ended before it could note them; or somebody else wrote the same, which is as good.
    private static func ours(
        among children: [NotionBlock], written: [Publication.Written], drafts: [BlockDraft], digests: [String]
    ) -> [Publication.Written] {
        let noted = Dictionary(written.map { ($0.block, $0.digest) }) { first, _ in first }
        let there = Set(children.map(\.id))
        let known = Set(written.filter { there.contains($0.block) }.map(\.digest))
        var missing = zip(drafts, digests).filter { !known.contains($1) && $0.isWrittenAtOnce }
        return children.compactMap { block in
            if let digest = noted[block.id] { return Publication.Written(block: block.id, digest: digest) }
            guard let match = missing.firstIndex(where: { $0.0.says(what: block) }) else { return nil }
            return Publication.Written(block: block.id, digest: missing.remove(at: match).1)
        }
    }

    /// The same for the same draft. Another release may have another, which costs a page that is written anew.
    private static func digest(_ draft: BlockDraft) -> String { TextDigest.sha256("\(draft)") }
}
