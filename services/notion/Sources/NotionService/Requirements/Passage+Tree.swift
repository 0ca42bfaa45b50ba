internal import Domain
internal import NotionAPI

extension Passage {
    /// Longest statement; what goes beyond is prose that requires many things at once.
    private static let maxCharacters = 2_000

    /// The statements of a page in its order.
    static func passages(of tree: NotionTree) -> [Passage] {
        var headings: [(level: Int, text: String)] = []
        var passages: [Passage] = []
        for block in tree.blocks { collect(block, &headings, into: &passages) }
        return passages
    }

    private static func collect(
        _ block: NotionBlock, _ headings: inout [(level: Int, text: String)], into passages: inout [Passage]
    ) {
        let text = line(block.richText)
        switch block.content {
        case .heading(let level, _, _):
            headings.removeAll { $0.level >= level }
            headings.append((level, text))
        case .table(_, let hasColumnHeader, _):
            passages += rows(of: block, hasColumnHeader: hasColumnHeader, under: headings.map(\.text))
            return
        case .code, .childPage, .childDatabase: return
        default:
            if !text.isEmpty, text.count <= maxCharacters {
                passages.append(
                    Passage(
                        block: block.id, text: text, headings: headings.map(\.text), isItem: isItem(block.content),
                        beginsBold: block.richText.first { !$0.plainText.isEmpty }?.annotations.isBold ?? false))
            }
        }
        // What stands inside a block is under the headings around it, and its own headings end with it.
        var inner = headings
        for child in block.children { collect(child, &inner, into: &passages) }
    }

    private static func rows(of table: NotionBlock, hasColumnHeader: Bool, under headings: [String]) -> [Passage] {
        let rows = table.children.map { row -> (block: NotionBlock, cells: [String]) in
            guard case .tableRow(let cells) = row.content else { return (row, []) }
            return (row, cells.map { line($0) })
        }
        let columns = hasColumnHeader ? rows.first?.cells ?? [] : []
        return rows.dropFirst(hasColumnHeader ? 1 : 0).compactMap { row in
            let text = row.cells.filter { !$0.isEmpty }.joined(separator: " | ")
            guard !text.isEmpty, text.count <= maxCharacters else { return nil }
            return Passage(block: row.block.id, text: text, headings: headings, columns: columns, isItem: true)
        }
    }

    private static func isItem(_ content: NotionBlockContent) -> Bool {
        switch content {
        case .bulletedListItem, .numberedListItem, .toDo, .toggle: true
        default: false
        }
    }

    /// One line: breaks inside a block are blanks.
    private static func line(_ text: [NotionRichText]) -> String {
        text.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
