import Domain
import GraphQLEngine

/// Blocks that Notion's Markdown writes as tags.
extension MarkdownReader {
    /// Nil when the line is no tag that stands for a block.
    mutating func readTagged(_ line: Line) -> NewBlock? {
        guard let end = line.text.firstIndex(of: ">"), let tag = MarkdownTag(line.text[...end]), !tag.isClosing,
            depth < Self.maximumDepth
        else { return nil }
        let rest = line.text[line.text.index(after: end)...]
        if let block = Self.single(tag, rest) {
            at += 1
            return block
        }
        guard ["details", "callout", "columns", "column", "synced_block", "table"].contains(tag.name), rest.isEmpty
        else {
            return nil
        }
        at += 1
        switch tag.name {
        case "table": return readTable(tag)
        case "details": return readDetails(tag)
        case "callout":
            var given: Fields = [:]
            if let icon = tag.attributes["icon"] { given["icon"] = ["type": "emoji", "emoji": .string(icon)] }
            if let color = tag.color { given["color"] = .string(color) }
            var children = readInside(tag)
            // The first paragraph is the callout's own text.
            let isText = children.first?.type == "paragraph"
            given["rich_text"] = isText ? children[0].payload["rich_text"] : []
            if isText { children.replaceSubrange(0..<1, with: children[0].children) }
            return NewBlock("callout", filling: given, children: children)
        case "columns": return NewBlock("column_list", [:], children: readInside(tag).filter { $0.type == "column" })
        default: return NewBlock(tag.name, filling: [:], children: readInside(tag))
        }
    }

    private mutating func readInside(_ tag: MarkdownTag) -> [NewBlock] {
        readBlocks(indent: 0) { $0.text == "</\(tag.name)>" }
    }

    private mutating func readDetails(_ tag: MarkdownTag) -> NewBlock {
        var title: [JSON] = []
        if at < lines.count, lines[at].text.hasPrefix("<summary>") {
            title = InlineMarkdown.runs(
                lines[at].text.replacing("<summary>", with: "").replacing("</summary>", with: "").trimmed)
            at += 1
        }
        var given: Fields = ["rich_text": .list(title)]
        if let color = tag.color { given["color"] = .string(color) }
        return NewBlock("toggle", filling: given, children: readInside(tag))
    }

    private mutating func readTable(_ tag: MarkdownTag) -> NewBlock {
        var rows: [[JSON]] = []
        while at < lines.count, lines[at].text != "</table>" {
            let text = lines[at].text
            if text.hasPrefix("<tr") { rows.append([]) }
            for cell in text.split(separator: "<td").dropFirst(text.hasPrefix("<td") ? 0 : 1) where !rows.isEmpty {
                let inner = cell.drop { $0 != ">" }.dropFirst().replacing("</td>", with: "").replacing(
                    "</tr>", with: "")
                rows[rows.count - 1].append(.list(InlineMarkdown.runs(inner.trimmed)))
            }
            at += 1
        }
        at += 1
        return Self.table(
            rows, hasColumnHeader: tag.attributes["header-row"] == "true",
            hasRowHeader: tag.attributes["header-column"] == "true"
        )
    }

    /// Blocks of one line. A page or database is marked by its id and stays where it is.
    private static func single(_ tag: MarkdownTag, _ rest: Substring) -> NewBlock? {
        switch tag.name {
        case "empty-block": return NewBlock("paragraph", filling: ["rich_text": []])
        case "table_of_contents": return NewBlock("table_of_contents", filling: [:])
        case "audio", "video", "pdf", "file", "image":
            guard let address = tag.attributes["src"] else { return nil }
            let caption = rest.replacing("</\(tag.name)>", with: "")
            return NewBlock(
                tag.name,
                filling: [
                    "caption": .list(InlineMarkdown.runs(caption.trimmed)), "type": "external",
                    "external": ["url": .string(address)],
                ]
            )
        case "page", "database", "unknown":
            guard let id = tag.attributes["url"].flatMap({ NotionID(notion: $0.suffix(32)) }) else { return nil }
            let type = tag.name == "unknown" ? "unsupported" : "child_\(tag.name)"
            let title = rest.replacing("</\(tag.name)>", with: "").trimmed
            return NewBlock(type, type == "unsupported" ? [:] : ["title": .string(title)], id: id)
        default: return nil
        }
    }
}
