public import Domain

/// Notion's blocks as Markdown, and Markdown as blocks.
public enum NotionMarkdown {
    /// A block's part of the Markdown.
    public struct Passage: Sendable, Hashable, Codable {
        public let block: NotionID
        /// Notion's name of the block's type.
        public let type: String
        /// The block itself without what stands under it, and without the indentation that its place gives it.
        public let markdown: String
        /// The same without Markdown's signs.
        public let plainText: String
        /// The headings above it, the outermost first, without Markdown's signs.
        public let headings: [String]
        /// Levels of blocks above it.
        public let depth: Int

        public init(
            block: NotionID, type: String, markdown: String, plainText: String, headings: [String], depth: Int
        ) {
            self.block = block
            self.type = type
            self.markdown = markdown
            self.plainText = plainText
            self.headings = headings
            self.depth = depth
        }
    }

    /// A page's text.
    public struct Document: Sendable, Hashable, Codable {
        /// The whole, ending in a line break unless empty.
        public let text: String
        /// Every block that says something, in the order of the page.
        public let passages: [Passage]

        public init(text: String, passages: [Passage]) {
            self.text = text
            self.passages = passages
        }
    }

    /// The tree as Markdown of GitHub's kind.
    public static func markdown(from tree: NotionTree) -> Document {
        var writer = MarkdownWriter()
        return writer.document(tree.blocks)
    }

    /// Markdown of GitHub's kind as blocks, cut to Notion's limits on text.
    public static func blocks(from markdown: String) -> [BlockDraft] {
        MarkdownParser.blocks(of: markdown).flatMap { BlockFitter.fitted($0) }
    }
}
