package import Domain

/// One statement of a page: the text of a block, or a row of a table, and what stands above it.
package struct Passage: Sendable, Hashable {
    package let block: NotionID
    /// One line, without Markdown.
    package let text: String
    /// The headings that it stands under, the outermost first.
    package let headings: [String]
    /// Of a row: what the table's columns are called.
    package var columns: [String]
    /// Whether it is an item of a list, or a row.
    package var isItem: Bool
    /// Whether the whole begins in bold, as names in a list of people do.
    package var beginsBold: Bool

    package init(
        block: NotionID, text: String, headings: [String], columns: [String] = [], isItem: Bool = false,
        beginsBold: Bool = false
    ) {
        self.block = block
        self.text = text
        self.headings = headings
        self.columns = columns
        self.isItem = isItem
        self.beginsBold = beginsBold
    }
}
