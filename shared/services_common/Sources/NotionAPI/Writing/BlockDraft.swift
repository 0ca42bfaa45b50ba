/// A block that is to be written, with what is to stand under it.
public struct BlockDraft: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
        case paragraph([NotionRichText])
        /// `level` 1 to 4; others become the nearest.
        case heading(level: Int, [NotionRichText], isToggleable: Bool = false)
        case bulletedListItem([NotionRichText])
        /// Notion counts from 1 whatever `start` says; it cannot be written.
        case numberedListItem([NotionRichText], start: Int? = nil)
        case toDo([NotionRichText], isChecked: Bool)
        case toggle([NotionRichText])
        case quote([NotionRichText])
        case callout([NotionRichText], icon: String? = nil)
        /// A language that Notion does not know becomes `plain text`.
        case code([NotionRichText], language: String)
        case equation(String)
        case divider
        /// Rows of cells; short ones are filled up. A table without rows is left out.
        case table([[[NotionRichText]]], hasColumnHeader: Bool = true, hasRowHeader: Bool = false)
        /// At least two, each with blocks; a single one is written as its blocks.
        case columns([[BlockDraft]])
        case image(url: String, caption: [NotionRichText] = [])
        case bookmark(url: String, caption: [NotionRichText] = [])
        case embed(url: String)
    }

    public var content: Content
    /// Only of paragraphs, list items, to-dos, toggles, quotes, callouts and toggleable headings; under others they are
    /// written after the block instead.
    public var children: [BlockDraft]

    public init(_ content: Content, children: [BlockDraft] = []) {
        self.content = content
        self.children = children
    }
}
