import GraphQLEngine

/// Blocks between fences: code, equations, tables.
extension MarkdownReader {
    mutating func readCode(_ line: Line) -> NewBlock {
        let fence = line.text.prefix { $0 == "`" }
        let name = line.text.dropFirst(fence.count).lowercased()
        at += 1
        var code: [Substring] = []
        while at < lines.count, lines[at].text != fence {
            // Code keeps its own indentation, not that of the block.
            code.append(
                sources[at].dropFirst(min(line.indent > 0 ? sources[at].prefix { $0 == "\t" }.count : 0, line.indent)))
            at += 1
        }
        at += 1
        let aliases = [
            "js": "javascript", "ts": "typescript", "py": "python", "sh": "shell", "yml": "yaml", "": "plain text",
        ]
        let language = aliases[name] ?? name
        return NewBlock(
            "code",
            filling: [
                "rich_text": .list(Self.runs(code.joined(separator: "\n"))),
                "language": .string(CodeLanguage.all.contains(language) ? language : "plain text"),
            ]
        )
    }

    private static func runs(_ text: String) -> [JSON] {
        var runs: [JSON] = []
        var rest = text[...]
        while !rest.isEmpty {
            runs.append(RichText.run(String(rest.prefix(1_000))))
            rest = rest.dropFirst(1_000)
        }
        return runs
    }

    mutating func readEquation() -> NewBlock {
        at += 1
        var expression: [Substring] = []
        while at < lines.count, lines[at].text != "$$" {
            expression.append(lines[at].text)
            at += 1
        }
        at += 1
        return NewBlock("equation", ["expression": .string(expression.joined(separator: "\n"))])
    }

    static func isRuler(_ text: Substring) -> Bool {
        text.hasPrefix("|") && text.contains("-") && text.allSatisfy { "|-: ".contains($0) }
    }

    /// A table between pipes, whose first row is its head.
    mutating func readTable() -> NewBlock {
        var rows: [[JSON]] = []
        while at < lines.count, lines[at].text.hasPrefix("|") {
            if !Self.isRuler(lines[at].text) || rows.isEmpty { rows.append(Self.cells(lines[at].text)) }
            at += 1
        }
        return Self.table(rows, hasColumnHeader: true, hasRowHeader: false)
    }

    static func table(_ rows: [[JSON]], hasColumnHeader: Bool, hasRowHeader: Bool) -> NewBlock {
        let width = max(1, rows.map(\.count).max() ?? 1)
        let children = rows.map { row -> NewBlock in
            let cells = row + Array(repeating: JSON.list([]), count: width - row.count)
            return NewBlock("table_row", ["cells": .list(cells)])
        }
        return NewBlock(
            "table",
            [
                "table_width": .int(width), "has_column_header": .bool(hasColumnHeader),
                "has_row_header": .bool(hasRowHeader),
            ], children: children
        )
    }

    private static func cells(_ text: Substring) -> [JSON] {
        var cells = [""]
        var isEscaped = false
        for sign in text.dropFirst() {
            if sign == "|", !isEscaped {
                cells.append("")
            } else {
                cells[cells.count - 1].append(sign)
            }
            isEscaped = sign == "\\" && !isEscaped
        }
        if text.hasSuffix("|") { cells.removeLast() }
        return cells.map { .list(InlineMarkdown.runs($0.trimmed)) }
    }
}

extension StringProtocol {
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else {
            return ""
        }
        return String(self[first...last])
    }
}
