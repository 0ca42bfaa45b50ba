internal import Domain

/// Writes blocks as Markdown, and notes for each what it says.
struct MarkdownWriter {
    /// Lines of a block, and what has to stand between it and the one before.
    struct Chunk {
        enum Kind: Hashable {
            case bullet
            case number
            case other
        }

        let kind: Kind
        var lines: [String]
        /// Whether it begins a list of its own although a list of the same kind is right before it.
        var startsAnew = false
    }

    /// The headings above a place, the outermost first.
    struct Headings {
        var path: [(level: Int, text: String)] = []

        /// Ends what a heading of this level ends.
        mutating func leave(_ level: Int) {
            path.removeAll { $0.level >= level }
        }
    }

    /// Deeper blocks than this are written at this depth: indentation must not grow with the square of a page.
    private static let maxDepth = 60

    private(set) var passages: [NotionMarkdown.Passage] = []
    private var headings = Headings()
    private var depth = 0

    mutating func document(_ blocks: [NotionBlock]) -> NotionMarkdown.Document {
        let lines = Self.joined(chunks(of: blocks))
        let text = lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
        return NotionMarkdown.Document(text: text, passages: passages)
    }

    // MARK: - Sequences

    mutating func chunks(of blocks: [NotionBlock]) -> [Chunk] {
        var chunks: [Chunk] = []
        var number = 0
        for block in blocks {
            if case .numberedListItem(_, let start) = block.content {
                let startsAnew = number == 0 || start != nil && start != number + 1
                number = startsAnew ? start ?? 1 : number + 1
                var chunk = item(block, marker: "\(number). ", kind: .number)
                chunk.startsAnew = startsAnew
                chunks.append(chunk)
            } else {
                number = 0
                chunks += self.chunks(of: block)
            }
        }
        return chunks
    }

    static func joined(_ chunks: [Chunk]) -> [String] {
        var lines: [String] = []
        var previous: Chunk?
        for chunk in chunks where !chunk.lines.isEmpty {
            if let previous {
                let isSameList = previous.kind == chunk.kind && chunk.kind != .other
                if !isSameList {
                    lines.append("")
                } else if chunk.startsAnew {
                    lines += ["", "<!-- -->", ""]
                }
            }
            lines += chunk.lines
            previous = chunk
        }
        return lines
    }

    /// What stands under a block, with the headings inside it of no account outside.
    mutating func children(of block: NotionBlock) -> [Chunk] {
        guard !block.children.isEmpty else { return [] }
        let outside = headings
        depth += 1
        defer {
            depth -= 1
            headings = outside
        }
        return chunks(of: block.children)
    }

    // MARK: - One block

    mutating func chunks(of block: NotionBlock) -> [Chunk] {
        switch block.content {
        case .bulletedListItem, .toggle: return [item(block, marker: "- ", kind: .bullet)]
        case .toDo(_, let isChecked):
            return [item(block, marker: "- ", kind: .bullet, prefix: isChecked ? "[x] " : "[ ] ")]
        case .numberedListItem: return [item(block, marker: "1. ", kind: .number)]
        case .heading(let level, let text, _): return heading(block, level: level, text)
        case .quote(let text): return [quote(block, text)]
        case .callout(let text, let icon):
            return [quote(block, (icon.map { [NotionRichText($0 + " ")] } ?? []) + text)]
        case .table(_, let hasColumnHeader, _): return table(block, hasColumnHeader: hasColumnHeader)
        case .tableRow(let cells): return own(block, [Self.row(cells)], plain: Self.plainRow(cells))
        case .meetingNotes(let notes):
            return own(block, text(notes.title), plain: notes.title.plainText) + children(of: block)
        case .tableOfContents, .breadcrumb, .template: return []
        case .columnList, .column, .tab, .syncedBlock: return children(of: block)
        default:
            let (lines, plain) = lines(of: block)
            return own(block, lines, plain: plain) + children(of: block)
        }
    }

    /// The block's own lines, noted unless it says nothing.
    private mutating func own(_ block: NotionBlock, _ lines: [String], plain: String) -> [Chunk] {
        note(block, lines, plain: plain)
        return lines.isEmpty ? [] : [Chunk(kind: .other, lines: lines)]
    }

    private mutating func note(_ block: NotionBlock, _ lines: [String], plain: String) {
        guard !lines.isEmpty else { return }
        passages.append(
            NotionMarkdown.Passage(
                block: block.id, type: block.type, markdown: lines.joined(separator: "\n"),
                plainText: plain, headings: headings.path.map(\.text), depth: depth))
    }

    private mutating func heading(_ block: NotionBlock, level: Int, _ text: [NotionRichText]) -> [Chunk] {
        let words = InlineWriter(place: .heading).markdown(text)
        guard !words.isEmpty else { return children(of: block) }
        headings.leave(level)
        let chunks = own(
            block, [String(repeating: "#", count: min(max(level, 1), 6)) + " " + words], plain: text.plainText)
        headings.path.append((level, text.plainText))
        return chunks + children(of: block)
    }

    private mutating func item(_ block: NotionBlock, marker: String, kind: Chunk.Kind, prefix: String = "") -> Chunk {
        let words = text(block.richText)
        note(block, words.isEmpty ? [] : Self.hung(words, on: marker + prefix), plain: block.richText.plainText)
        let chunks = self.children(of: block).filter { !$0.lines.isEmpty }
        let children = Self.joined(chunks)
        var lines = words
        if lines.isEmpty, prefix.isEmpty, !children.isEmpty {
            lines = children
        } else {
            lines = lines.isEmpty ? [prefix] : [prefix + lines[0]] + lines.dropFirst()
            // Only a list may follow the text without a blank line.
            if chunks.first?.kind == .other { lines.append("") }
            lines += children
        }
        return Chunk(kind: kind, lines: depth < Self.maxDepth ? Self.hung(lines, on: marker) : Self.flat(lines, marker))
    }

    private mutating func quote(_ block: NotionBlock, _ text: [NotionRichText]) -> Chunk {
        let words = self.text(text)
        note(block, words.map { "> " + $0 }, plain: text.plainText)
        let children = Self.joined(self.children(of: block))
        let lines = words + (words.isEmpty || children.isEmpty ? [] : [""]) + children
        guard depth < Self.maxDepth else { return Chunk(kind: .other, lines: lines) }
        return Chunk(kind: .other, lines: lines.map { $0.isEmpty ? ">" : "> " + $0 })
    }

    private mutating func table(_ block: NotionBlock, hasColumnHeader: Bool) -> [Chunk] {
        var rows: [String] = []
        var width = 1
        depth += 1
        defer { depth -= 1 }
        for child in block.children {
            guard case .tableRow(let cells) = child.content else { continue }
            width = max(width, cells.count)
        }
        for child in block.children {
            guard case .tableRow(let cells) = child.content else { continue }
            let row = Self.row(cells + Array(repeating: [], count: width - cells.count))
            note(child, [row], plain: Self.plainRow(cells))
            rows.append(row)
        }
        guard !rows.isEmpty else { return [] }
        let rule = "|" + String(repeating: " --- |", count: width)
        let blank = "|" + String(repeating: "  |", count: width)
        let head = hasColumnHeader ? [rows.removeFirst(), rule] : [blank, rule]
        return [Chunk(kind: .other, lines: head + rows)]
    }

    private static func row(_ cells: [[NotionRichText]]) -> String {
        let writer = InlineWriter(place: .tableCell)
        return "| " + cells.map { writer.markdown($0) }.joined(separator: " | ") + " |"
    }

    private static func plainRow(_ cells: [[NotionRichText]]) -> String {
        cells.map(\.plainText).joined(separator: " | ")
    }

    // MARK: - Lines

    func text(_ text: [NotionRichText]) -> [String] {
        let written = InlineWriter(place: .paragraph).markdown(text)
        return written.isEmpty ? [] : written.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func hung(_ lines: [String], on marker: String) -> [String] {
        let indentation = String(repeating: " ", count: marker.count)
        let indent = { (line: String) in line.isEmpty ? "" : indentation + line }
        return [marker + (lines.first ?? "")] + lines.dropFirst().map(indent)
    }

    private static func flat(_ lines: [String], _ marker: String) -> [String] {
        [marker + (lines.first ?? "")] + lines.dropFirst()
    }
}
