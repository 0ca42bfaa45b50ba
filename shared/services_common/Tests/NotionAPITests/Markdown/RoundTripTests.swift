import NotionAPI
import Testing

/// Blocks, written as Markdown and read again, say the same.
struct RoundTripTests {
    @Test(arguments: 0..<400)
    func blocksComeBackAsTheyWere(_ seed: Int) {
        var maker = DraftMaker(seed: UInt64(seed))
        let drafts = maker.blocks()

        let markdown = NotionMarkdown.markdown(from: DraftTree.tree(drafts)).text
        let read = NotionMarkdown.blocks(from: markdown)

        #expect(DraftMeaning.of(read) == DraftMeaning.of(drafts), "seed \(seed):\n\(markdown)")
    }

    /// What was read once stays as it is.
    @Test(arguments: 0..<100)
    func markdownSettles(_ seed: Int) {
        var maker = DraftMaker(seed: UInt64(1_000 + seed))
        let markdown = (0..<12).map { _ in maker.words(8) }.joined(separator: seed % 2 == 0 ? "\n" : "\n\n")

        let first = NotionMarkdown.blocks(from: markdown)
        let again = NotionMarkdown.blocks(from: NotionMarkdown.markdown(from: DraftTree.tree(first)).text)

        #expect(DraftMeaning.of(again) == DraftMeaning.of(first), "seed \(seed):\n\(markdown)")
    }
}
