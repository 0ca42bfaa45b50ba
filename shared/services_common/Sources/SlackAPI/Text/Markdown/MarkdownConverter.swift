internal import MarkdownSyntax

/// Writes Markdown's blocks as lines of mrkdwn.
enum MarkdownConverter {
    /// Blocks deeper than this become the text of the one above.
    private static let maxDepth = 40
    private static let indentation = "    "
    /// What stands for a line across.
    private static let rule = "───"

    /// The blocks under `node`, with an empty line between them.
    static func lines(under node: SyntaxNode, depth: Int) -> [String] {
        let blocks = node.children.map { lines(of: $0, depth: depth) }.filter { !$0.isEmpty }
        return Array(blocks.joined(separator: [""]))
    }

    private static func lines(of node: SyntaxNode, depth: Int) -> [String] {
        guard depth < maxDepth else { return lines(MarkdownInlines.text(in: node)) }
        switch node.kind {
        case "heading":
            let text = Mrkdwn(source: MarkdownInlines.text(in: node, isHeading: true))
            return text.isEmpty ? [] : lines(Mrkdwn.bold(text).source)
        case "list":
            return node.children.enumerated().flatMap { number, item in
                self.item(item, marker: marker(of: node, number), depth: depth)
            }
        case "block_quote":
            return lines(under: node, depth: depth + 1).map { $0.isEmpty ? ">" : "> \($0)" }
        case "code_block": return lines(Mrkdwn.codeBlock(node.literal).source)
        case "table": return lines(Mrkdwn.codeBlock(MarkdownTable.text(of: node)).source)
        case "thematic_break": return [rule]
        case "html_block": return html(node.literal)
        default: return lines(MarkdownInlines.text(in: node))
        }
    }

    private static func marker(of list: SyntaxNode, _ number: Int) -> String {
        list.isOrderedList ? "\(list.listStart + number). " : "• "
    }

    /// The first line behind the marker, the others indented. Nothing is empty within a list.
    private static func item(_ node: SyntaxNode, marker: String, depth: Int) -> [String] {
        var lines: [String] = []
        for child in node.children {
            let inner = self.lines(of: child, depth: depth + 1)
            // Slack does not take a code block for one behind blanks.
            lines +=
                child.kind == "paragraph" && lines.isEmpty || child.kind == "code_block" || child.kind == "table"
                ? inner : inner.map { indentation + $0 }
        }
        guard let first = lines.first else { return [] }
        if let box = box(first) { return [(marker == "• " ? "" : marker) + box] + lines.dropFirst() }
        return first.hasPrefix("```") ? [marker] + lines : [marker + first] + lines.dropFirst()
    }

    /// A task's text behind its box.
    private static func box(_ line: String) -> String? {
        if line.hasPrefix("[ ] ") { return "☐ " + line.dropFirst(4) }
        if line.hasPrefix("[x] ") || line.hasPrefix("[X] ") { return "☑ " + line.dropFirst(4) }
        return nil
    }

    /// Comments say nothing; other HTML is shown as it is.
    private static func html(_ literal: String) -> [String] {
        var text = literal
        while text.last?.isWhitespace == true { text.removeLast() }
        return text.hasPrefix("<!--") && text.hasSuffix("-->") ? [] : lines(MrkdwnEscaping.literal(text))
    }

    private static func lines(_ text: String) -> [String] {
        text.allSatisfy(\.isWhitespace)
            ? [] : text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }
}
