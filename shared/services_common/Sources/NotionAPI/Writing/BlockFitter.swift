/// Cuts blocks to what Notion takes of one: texts, addresses, children where there may be some.
package enum BlockFitter {
    /// The most cells of a row.
    package static let maxCells = 100
    /// More than these become one column: what they need might not go into one request.

    /// The block, and what had to be put behind it.
    package static func fitted(_ draft: BlockDraft) -> [BlockDraft] {
        let children = draft.children.flatMap(fitted)
        switch draft.content {
        case .paragraph(let text):
            return headed(text, children, rest: .behind) { .paragraph($0) }
        case .heading(let level, let text, let isToggleable):
            let level = min(max(level, 1), 4)
            return headed(text, children, rest: isToggleable ? .under : .behind) {
                .heading(level: level, $0, isToggleable: isToggleable)
            }
        case .bulletedListItem(let text): return headed(text, children, rest: .under) { .bulletedListItem($0) }
        case .numberedListItem(let text, let start):
            return headed(text, children, rest: .under) { .numberedListItem($0, start: start) }
        case .toDo(let text, let isChecked):
            return headed(text, children, rest: .under) { .toDo($0, isChecked: isChecked) }
        case .toggle(let text): return headed(text, children, rest: .under) { .toggle($0) }
        case .quote(let text): return headed(text, children, rest: .under) { .quote($0) }
        case .callout(let text, let icon): return headed(text, children, rest: .under) { .callout($0, icon: icon) }
        case .code(let text, let language):
            let language = CodeLanguage.notion(language)
            return RichTextFitter.fitted(text).map { BlockDraft(.code($0, language: language)) } + children
        default: return leaf(draft.content) + children
        }
    }

    private enum Rest {
        case under
        case behind
    }

    /// A block whose text may be too long for it: the rest of the text becomes paragraphs.
    private static func headed(
        _ text: [NotionRichText], _ children: [BlockDraft], rest: Rest,
        _ content: ([NotionRichText]) -> BlockDraft.Content
    ) -> [BlockDraft] {
        var lists = RichTextFitter.fitted(text)
        let first = content(lists.removeFirst())
        let paragraphs = lists.map { BlockDraft(.paragraph($0)) }
        if case .heading(_, _, false) = first { return [BlockDraft(first)] + paragraphs + children }
        switch rest {
        case .under: return [BlockDraft(first, children: paragraphs + children)]
        case .behind:
            guard let last = paragraphs.last else { return [BlockDraft(first, children: children)] }
            return [BlockDraft(first)] + paragraphs.dropLast() + [BlockDraft(last.content, children: children)]
        }
    }

    private static func leaf(_ content: BlockDraft.Content) -> [BlockDraft] {
        switch content {
        case .equation(let expression): equation(expression)
        case .table(let rows, let hasColumnHeader, let hasRowHeader):
            table(rows, hasColumnHeader: hasColumnHeader, hasRowHeader: hasRowHeader)
        case .columns(let columns): self.columns(columns)
        case .image(let url, let caption): linked(url, caption) { .image(url: $0, caption: $1) }
        case .bookmark(let url, let caption): linked(url, caption) { .bookmark(url: $0, caption: $1) }
        case .embed(let url): linked(url, []) { address, _ in .embed(url: address) }
        default: [BlockDraft(content)]
        }
    }

    private static func equation(_ expression: String) -> [BlockDraft] {
        guard expression.utf16.count > RichTextFitter.maxEquationUnits else {
            return [BlockDraft(.equation(expression))]
        }
        return fitted(BlockDraft(.code([NotionRichText(expression)], language: "latex")))
    }

    private static func table(
        _ rows: [[[NotionRichText]]], hasColumnHeader: Bool, hasRowHeader: Bool
    ) -> [BlockDraft] {
        let width = min(maxCells, rows.map(\.count).max() ?? 0)
        guard width > 0 else { return [] }
        let fitted = rows.map { row in
            let cells = row.prefix(width).map {
                RichTextFitter.fittedOnce($0, maxBytes: RichTextFitter.maxBytes / width)
            }
            return cells + Array(repeating: [], count: width - cells.count)
        }
        return [BlockDraft(.table(fitted, hasColumnHeader: hasColumnHeader, hasRowHeader: hasRowHeader))]
    }

    private static func columns(_ columns: [[BlockDraft]]) -> [BlockDraft] {
        // Columns in columns cannot be written at once with them.
        let fitted = columns.map { $0.flatMap(self.fitted).flatMap(\.withoutColumns) }.filter { !$0.isEmpty }
        guard (2...AppendBatch.maxChildren).contains(fitted.count) else { return fitted.flatMap { $0 } }
        return [BlockDraft(.columns(fitted))]
    }

    /// An address that Notion does not take stays as text.
    private static func linked(
        _ url: String, _ caption: [NotionRichText], _ content: (String, [NotionRichText]) -> BlockDraft.Content
    ) -> [BlockDraft] {
        guard let address = RichTextFitter.address(url), address.hasPrefix("http") else {
            return fitted(BlockDraft(.paragraph(caption + [NotionRichText(caption.isEmpty ? url : " \(url)")])))
        }
        return [BlockDraft(content(address, RichTextFitter.fittedOnce(caption)))]
    }
}

extension BlockDraft {
    /// What stands in columns one below the other.
    fileprivate var withoutColumns: [BlockDraft] {
        guard case .columns(let columns) = content else { return [self] }
        return columns.flatMap { $0 }
    }
}
