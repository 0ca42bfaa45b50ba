internal import MarkdownSyntax

/// Reads Markdown's blocks as drafts of Notion's.
struct MarkdownParser {
    /// Blocks deeper than this become the text of the one above.
    private static let maxDepth = 40

    private let lines: [Substring]

    static func blocks(of markdown: String) -> [BlockDraft] {
        let markdown = BracketGuard.guarded(markdown)
        let lines = markdown.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
        let parser = MarkdownParser(lines: lines)
        return SyntaxTree(markdown)?.withRoot { parser.blocks(under: $0, depth: 0) } ?? []
    }

    private func blocks(under node: SyntaxNode, depth: Int) -> [BlockDraft] {
        node.children.flatMap { blocks(of: $0, depth: depth) }
    }

    private func blocks(of node: SyntaxNode, depth: Int) -> [BlockDraft] {
        guard depth < Self.maxDepth else { return Self.paragraph(InlineParser.text(in: node)) }
        switch node.kind {
        case "paragraph": return paragraph(node)
        case "heading":
            let text = InlineParser.text(in: node)
            return text.isBlank ? [] : [BlockDraft(.heading(level: min(4, node.headingLevel), text))]
        case "list": return node.children.enumerated().map { item($1, number: $0, of: node, depth: depth) }
        case "block_quote":
            let (text, children) = headed(node, depth: depth)
            return text.isBlank && children.isEmpty ? [] : [BlockDraft(.quote(text), children: children)]
        case "code_block": return [code(node)]
        case "table": return table(node)
        case "thematic_break": return [BlockDraft(.divider)]
        case "html_block": return html(node)
        default: return Self.paragraph(InlineParser.text(in: node))
        }
    }

    private func item(_ node: SyntaxNode, number: Int, of list: SyntaxNode, depth: Int) -> BlockDraft {
        let (text, children) = headed(node, depth: depth)
        if let isChecked = box(of: node) {
            return BlockDraft(.toDo(text.dropping(characters: 3), isChecked: isChecked), children: children)
        }
        guard list.isOrderedList else { return BlockDraft(.bulletedListItem(text), children: children) }
        let start = number == 0 && list.listStart != 1 ? list.listStart : nil
        return BlockDraft(.numberedListItem(text, start: start), children: children)
    }

    /// What stands in the box that an item begins with; nil without one. It is read from the source, where an escaped
    /// bracket is none; cmark's own extension overlooks boxes in quotes, and takes one for checked when `[x]` stands
    /// anywhere behind it.
    private func box(of item: SyntaxNode) -> Bool? {
        guard let paragraph = item.firstChild, paragraph.kind == "paragraph", let place = paragraph.lines,
            place.lowerBound <= lines.count
        else { return nil }
        let line = Array(lines[place.lowerBound - 1].utf8.dropFirst(paragraph.startByte).prefix(4))
        guard line.count >= 3, line[0] == UInt8(ascii: "["), line[2] == UInt8(ascii: "]"),
            line.count == 3 || line[3] == UInt8(ascii: " ") || line[3] == UInt8(ascii: "\t")
        else { return nil }
        switch line[1] {
        case UInt8(ascii: " "): return false
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
        default: return nil
        }
    }

    /// The first paragraph as the text of the block, the rest as what stands under it.
    private func headed(_ node: SyntaxNode, depth: Int) -> (text: [NotionRichText], children: [BlockDraft]) {
        var children = blocks(under: node, depth: depth + 1)
        guard node.firstChild?.kind == "paragraph", case .paragraph(let text)? = children.first?.content else {
            return ([], children)
        }
        children.removeFirst()
        return (text, children)
    }

    private func paragraph(_ node: SyntaxNode) -> [BlockDraft] {
        if let image = node.onlyImage {
            return [BlockDraft(.image(url: image.url, caption: InlineParser.text(in: image).unlinked))]
        }
        if let expression = expression(of: node) { return [BlockDraft(.equation(expression))] }
        return Self.paragraph(InlineParser.text(in: node))
    }

    /// What stands between two lines of `$$`, to the letter of the source: cmark knows no formulas.
    private func expression(of node: SyntaxNode) -> String? {
        guard node.firstChild?.literal.hasPrefix("$$") == true, let place = node.lines, place.upperBound <= lines.count
        else { return nil }
        let source = lines[(place.lowerBound - 1)..<place.upperBound].map { line in
            line.drop { $0.isWhitespace || $0 == ">" }
        }
        let text = source.joined(separator: "\n").drop { $0 != "$" }
        guard text.hasPrefix("$$"), text.hasSuffix("$$"), text.count > 4 else { return nil }
        let inner = text.dropFirst(2).dropLast(2).split(whereSeparator: \.isNewline).joined(separator: "\n")
        return inner.isEmpty || inner.contains("$$") ? nil : inner
    }

    private func code(_ node: SyntaxNode) -> BlockDraft {
        var text = node.literal
        if text.last?.isNewline == true { text.removeLast() }
        if node.fenceInfo.lowercased() == "math", !text.isEmpty { return BlockDraft(.equation(text)) }
        let code = text.isEmpty ? [] : [NotionRichText(text)]
        return BlockDraft(.code(code, language: CodeLanguage.notion(node.fenceInfo)))
    }

    private func table(_ node: SyntaxNode) -> [BlockDraft] {
        var rows = node.children.map { row in row.children.map { InlineParser.text(in: $0) } }
        let hasHeader = rows.first?.contains { !$0.isEmpty } ?? false
        if !hasHeader, !rows.isEmpty { rows.removeFirst() }
        return rows.isEmpty ? [] : [BlockDraft(.table(rows, hasColumnHeader: hasHeader))]
    }

    /// Comments say nothing; other HTML is shown as it is.
    private func html(_ node: SyntaxNode) -> [BlockDraft] {
        var text = node.literal
        while text.last?.isWhitespace == true { text.removeLast() }
        if text.hasPrefix("<!--"), text.hasSuffix("-->") { return [] }
        return Self.paragraph([NotionRichText(text)])
    }

    private static func paragraph(_ text: [NotionRichText]) -> [BlockDraft] {
        text.isBlank ? [] : [BlockDraft(.paragraph(text))]
    }
}

extension SyntaxNode {
    /// The image that is all of a paragraph.
    fileprivate var onlyImage: SyntaxNode? {
        let children = children
        return children.count == 1 && children[0].kind == "image" ? children[0] : nil
    }
}

extension [NotionRichText] {
    fileprivate var isBlank: Bool { allSatisfy { $0.plainText.allSatisfy(\.isWhitespace) } }

    /// The text without its first characters, and without the spaces behind them.
    fileprivate func dropping(characters: Int) -> [NotionRichText] {
        var left = characters
        var isAtStart = true
        return compactMap { item in
            guard isAtStart, case .text = item.content else {
                isAtStart = false
                return item
            }
            var text = item.plainText.dropFirst(left)
            left = Swift.max(0, left - item.plainText.count)
            if left == 0 { text = text.drop(while: \.isWhitespace) }
            isAtStart = text.isEmpty
            return text.isEmpty ? nil : item.with(text: String(text))
        }
    }

    /// The same words, leading nowhere.
    fileprivate var unlinked: [NotionRichText] {
        map { NotionRichText($0.content, annotations: $0.annotations, plainText: $0.plainText) }
    }
}
