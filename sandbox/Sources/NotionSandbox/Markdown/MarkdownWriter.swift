import Domain
import GraphQLEngine

/// Writes blocks as Notion's Markdown: a line each, children indented by a tab.
///
/// - SeeAlso: Notion, "Enhanced markdown format".
struct MarkdownWriter {
    let addresses: Addresses
    /// Blocks that could not be written; they stand as `<unknown>`.
    private(set) var unknown: [NotionID] = []

    init(addresses: Addresses) {
        self.addresses = addresses
    }

    mutating func text(of blocks: [NewBlock]) -> String {
        blocks.map { lines(of: $0).joined(separator: "\n") }.joined(separator: "\n")
    }

    private mutating func lines(of block: NewBlock) -> [String] {
        let payload = block.payload
        let words = InlineMarkdownWriter.text(payload["rich_text"]) + attributes(of: block)
        switch block.type {
        case "paragraph": return [words.isEmpty ? "<empty-block/>" : words] + indented(block.children)
        case "heading_1", "heading_2", "heading_3", "heading_4":
            let level = block.type.last?.wholeNumberValue ?? 1
            return [String(repeating: "#", count: level) + " " + words] + indented(block.children)
        case "bulleted_list_item": return ["- " + words] + indented(block.children)
        case "numbered_list_item": return ["1. " + words] + indented(block.children)
        case "to_do": return ["- [\(payload["checked"] == true ? "x" : " ")] " + words] + indented(block.children)
        case "quote": return ["> " + words] + indented(block.children)
        case "toggle":
            let title = InlineMarkdownWriter.text(payload["rich_text"])
            return ["<details\(color(of: block))>", "<summary>\(title)</summary>"] + indented(block.children) + [
                "</details>"
            ]
        case "callout": return callout(block)
        case "code":
            let language = payload["language"]?.text ?? ""
            return ["```" + language]
                + RichText.plainText(payload["rich_text"]).split(separator: "\n", omittingEmptySubsequences: false).map(
                    String.init) + ["```"]
        case "equation": return ["$$", payload["expression"]?.text ?? "", "$$"]
        case "divider": return ["---"]
        case "table_of_contents": return ["<table_of_contents/>"]
        case "table": return table(block)
        case "column_list": return tagged("columns", block)
        case "column": return tagged("column", block)
        case "synced_block": return tagged("synced_block", block)
        case "meeting_notes": return tagged("meeting-notes", block)
        default: return line(of: block)
        }
    }

    private mutating func line(of block: NewBlock) -> [String] {
        let caption = InlineMarkdownWriter.text(block.payload["caption"])
        switch block.type {
        case "image", "video", "audio", "pdf", "file":
            guard let address = block.payload[block.payload["type"]?.text ?? "external"]?["url"]?.text else { break }
            if block.type == "image" { return ["![\(caption)](\(address))"] }
            return ["<\(block.type) src=\"\(address)\">\(caption)</\(block.type)>"]
        case "child_page", "child_database":
            guard let id = block.id else { break }
            let (name, title) = (block.type == "child_page" ? "page" : "database", block.payload["title"]?.text ?? "")
            return ["<\(name) url=\"\(addresses.page(id, titled: title))\">\(title)</\(name)>"]
        case "link_to_page":
            let id = block.payload[block.payload["type"]?.text ?? ""]?.text.flatMap { NotionID($0) }
            if let id { return ["<mention-page url=\"\(addresses.page(id, titled: ""))\"/>"] }
        default: break
        }
        if let id = block.id { unknown.append(id) }
        let address = block.id.map { addresses.page($0, titled: "") } ?? ""
        return ["<unknown url=\"\(address)\" alt=\"\(block.type)\"/>"]
    }

    private mutating func callout(_ block: NewBlock) -> [String] {
        let icon = block.payload["icon"]?["emoji"]?.text.map { " icon=\"\($0)\"" } ?? ""
        let words = InlineMarkdownWriter.text(block.payload["rich_text"])
        return ["<callout\(icon)\(color(of: block))>", "\t" + words] + indented(block.children) + ["</callout>"]
    }

    private mutating func tagged(_ name: String, _ block: NewBlock) -> [String] {
        ["<\(name)>"] + indented(block.children) + ["</\(name)>"]
    }

    private func table(_ block: NewBlock) -> [String] {
        let header = block.payload["has_column_header"] == true ? " header-row=\"true\"" : ""
        let column = block.payload["has_row_header"] == true ? " header-column=\"true\"" : ""
        let rows = block.children.flatMap { row in
            let cells = row.payload["cells"]?.items ?? []
            return ["\t<tr>"] + cells.map { "\t\t<td>\(InlineMarkdownWriter.text($0))</td>" } + ["\t</tr>"]
        }
        return ["<table\(header)\(column)>"] + rows + ["</table>"]
    }

    private mutating func indented(_ blocks: [NewBlock]) -> [String] {
        blocks.flatMap { block in lines(of: block).map { "\t" + $0 } }
    }

    private func attributes(of block: NewBlock) -> String {
        let toggle = block.payload["is_toggleable"] == true ? "toggle=\"true\"" : ""
        let parts = [toggle, color(of: block).trimmed].filter { !$0.isEmpty }
        return parts.isEmpty ? "" : " {\(parts.joined(separator: " "))}"
    }

    private func color(of block: NewBlock) -> String {
        guard let color = block.payload["color"]?.text, color != "default" else { return "" }
        return " color=\"\(color.replacing("_background", with: "_bg"))\""
    }
}
