import GraphQLEngine

/// Reads Markdown, the common kind and Notion's, as blocks. What it does not know stays as text.
///
/// - SeeAlso: Notion, "Enhanced markdown format".
struct MarkdownReader {
    struct Line {
        /// Columns of blank space before the text; a tab counts as four.
        let indent: Int
        let text: Substring

        var isBlank: Bool { text.isEmpty }
    }

    let lines: [Line]
    let sources: [Substring]
    var at = 0
    var depth = 0

    static let maximumDepth = 30

    static func blocks(_ markdown: String) -> [NewBlock] {
        var reader = MarkdownReader(markdown)
        return reader.readBlocks(indent: 0) { _ in false }
    }

    private init(_ markdown: String) {
        sources = markdown.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0[...] }.map { Substring(String($0)) }
        lines = sources.map { line in
            let blank = line.prefix { $0 == " " || $0 == "\t" }
            let text = line.dropFirst(blank.count)
            let trimmed = text.prefix(
                text.lastIndex { !$0.isWhitespace }.map { text.distance(from: text.startIndex, to: $0) + 1 } ?? 0)
            return Line(indent: blank.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }, text: trimmed)
        }
    }

    /// Blocks from here on, as long as lines are indented so far, and until a line for which `ends` holds, which is taken.
    mutating func readBlocks(indent: Int, until ends: (Line) -> Bool) -> [NewBlock] {
        var blocks: [NewBlock] = []
        depth += 1
        defer { depth -= 1 }
        while at < lines.count {
            let line = lines[at]
            if line.isBlank {
                at += 1
                continue
            }
            if ends(line) {
                at += 1
                return blocks
            }
            guard line.indent >= indent || depth == 1 else { return blocks }
            blocks.append(readBlock(line))
        }
        return blocks
    }

    private mutating func readBlock(_ line: Line) -> NewBlock {
        if line.text.hasPrefix("```") { return readCode(line) }
        if line.text.hasPrefix("<"), let block = readTagged(line) { return block }
        if line.text.hasPrefix("|"), at + 1 < lines.count, Self.isRuler(lines[at + 1].text) { return readTable() }
        if line.text == "$$" { return readEquation() }
        if let block = readHeadingOrRule(line.text) {
            at += 1
            return block
        }
        if let item = MarkdownItem(line.text) { return readItem(item, line) }
        return readParagraph(line)
    }

    private mutating func readItem(_ item: MarkdownItem, _ line: Line) -> NewBlock {
        at += 1
        var text = item.text
        // Lines that only go on belong to the item.
        while item.type != "quote", at < lines.count, !lines[at].isBlank, lines[at].indent > line.indent,
            isPlain(lines[at].text), !sources[at].hasPrefix("\t")
        {
            text += " " + lines[at].text
            at += 1
        }
        let (words, color, _) = MarkdownAttributes.split(text)
        var given: Fields = ["rich_text": .list(InlineMarkdown.runs(String(words)))]
        if let color { given["color"] = .string(color) }
        if let isChecked = item.isChecked { given["checked"] = .bool(isChecked) }
        return NewBlock(item.type, filling: given, children: readChildren(of: line))
    }

    /// Blocks that are indented deeper than a line.
    private mutating func readChildren(of line: Line) -> [NewBlock] {
        guard depth < Self.maximumDepth, let next = lines[at...].first(where: { !$0.isBlank }),
            next.indent > line.indent
        else { return [] }
        return readBlocks(indent: line.indent + 1) { _ in false }
    }

    private mutating func readParagraph(_ line: Line) -> NewBlock {
        at += 1
        let (words, color, _) = MarkdownAttributes.split(line.text)
        if let image = MarkdownAttributes.image(words) { return image }
        var given: Fields = ["rich_text": .list(InlineMarkdown.runs(String(words)))]
        if let color { given["color"] = .string(color) }
        return NewBlock("paragraph", filling: given, children: readChildren(of: line))
    }

    private func isPlain(_ text: Substring) -> Bool {
        MarkdownItem(text) == nil && readHeadingOrRule(text) == nil && !text.hasPrefix("```") && !text.hasPrefix("|")
            && !text.hasPrefix("<")
    }

    private func readHeadingOrRule(_ text: Substring) -> NewBlock? {
        if ["---", "***", "___"].contains(text) { return NewBlock("divider", [:]) }
        let level = text.prefix { $0 == "#" }.count
        guard (1...6).contains(level), text.dropFirst(level).hasPrefix(" ") else { return nil }
        let (words, color, isToggle) = MarkdownAttributes.split(text.dropFirst(level + 1))
        var given: Fields = ["rich_text": .list(InlineMarkdown.runs(String(words)))]
        if let color { given["color"] = .string(color) }
        if isToggle { given["is_toggleable"] = true }
        return NewBlock("heading_\(min(level, 4))", filling: given)
    }
}
