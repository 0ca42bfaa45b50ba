internal import MarkdownSyntax

/// A table as lines of equal columns, for letters of equal width.
enum MarkdownTable {
    private static let gap = "  "

    static func text(of node: SyntaxNode) -> String {
        let rows = node.children.map { row in row.children.map { PlainInlines.text(in: $0) } }
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        var lines = rows.map { line($0, widths) }
        if !lines.isEmpty {
            lines.insert(widths.map { String(repeating: "-", count: $0) }.joined(separator: gap), at: 1)
        }
        return lines.joined(separator: "\n")
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = zip(cells, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
            .joined(separator: gap)
        while line.last == " " { line.removeLast() }
        return line
    }
}

/// The words of a node of Markdown, without marks.
private enum PlainInlines {
    static func text(in node: SyntaxNode) -> String {
        var text = ""
        node.walk { inner, isEntering in
            guard isEntering else { return }
            switch inner.kind {
            case "text", "code": text += inner.literal
            case "softbreak", "linebreak": text += " "
            default: break
            }
        }
        return text
    }
}
