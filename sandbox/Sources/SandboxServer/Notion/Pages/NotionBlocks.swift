import Domain
import GraphQLEngine
import NotionSandbox

/// Blocks as HTML.
struct NotionBlocks {
    let workspace: NotionWorkspace

    private static let maximumDepth = 30
    private static let maximumBlocks = 5_000

    func html(of id: NotionID, depth: Int = 0) -> [HTML] {
        guard depth < Self.maximumDepth else { return ["<p class=\"soft\">…</p>"] }
        var parts: [HTML] = []
        var list: (tag: String, items: [HTML])?
        func close() {
            if let open = list { parts.append(Self.wrapped(open.tag, open.items)) }
            list = nil
        }
        for block in workspace.children(of: id).prefix(Self.maximumBlocks) {
            let tag = Self.lists[block.type]
            if list?.tag != tag { close() }
            let content = html(of: block, depth: depth)
            if let tag { list = (tag, (list?.items ?? []) + [content]) } else { parts.append(content) }
        }
        close()
        return parts
    }

    private static let lists = ["bulleted_list_item": "ul", "to_do": "ul", "numbered_list_item": "ol"]

    private static func wrapped(_ tag: String, _ items: [HTML]) -> HTML {
        tag == "ol" ? "<ol>\(items)</ol>" : "<ul>\(items)</ul>"
    }

    private func html(of block: NotionBlock, depth: Int) -> HTML {
        let payload = block.payload.fields
        let text = Self.text(payload["rich_text"])
        let inner =
            ["child_page", "child_database", "table"].contains(block.type) ? [] : html(of: block.id, depth: depth + 1)
        switch block.type {
        case "heading_1", "heading_2": return "<h2>\(text)</h2>\(inner)"
        case "heading_3", "heading_4": return "<h3>\(text)</h3>\(inner)"
        case "bulleted_list_item", "numbered_list_item": return "<li>\(text)\(inner)</li>"
        case "to_do": return "<li>\(payload["checked"] == true ? "☑" : "☐") \(text)\(inner)</li>"
        case "quote", "callout": return "<blockquote>\(text)\(inner)</blockquote>"
        case "toggle": return "<details><summary>\(text)</summary>\(inner)</details>"
        case "code": return "<pre>\(text)</pre>"
        case "divider": return "<hr>"
        case "table": return table(block)
        case "equation": return "<pre>\(payload["expression"]?.text ?? "")</pre>"
        case "child_page", "child_database":
            let title = workspace.pages[block.id]?.plainTitle ?? workspace.databases[block.id]?.title ?? ""
            return
                "<p>📄 <a href=\"/sandbox/notion/p/\(block.id.compact)\">\(title.isEmpty ? "Untitled" : title)</a></p>"
        case "paragraph": return "<p>\(text)</p>\(inner)"
        default:
            let address = payload["url"]?.text ?? payload["external"]?["url"]?.text ?? ""
            return "<p class=\"soft\">\(block.type) \(address)</p>\(inner)"
        }
    }

    private func table(_ block: NotionBlock) -> HTML {
        let rows = workspace.children(of: block.id).map { row -> HTML in
            let cells = (row.payload.fields["cells"]?.items ?? []).map { cell -> HTML in "<td>\(Self.text(cell))</td>" }
            return "<tr>\(cells)</tr>"
        }
        return "<div class=\"table\"><table><tbody>\(rows)</tbody></table></div>"
    }

    private static func text(_ runs: GraphQLValue?) -> HTML {
        HTML(
            joining: (runs?.items ?? []).map { run in
                var html: HTML = "\(run["plain_text"]?.text ?? "")"
                let marks = run["annotations"]
                if marks?["code"] == true { html = "<code>\(html)</code>" }
                if marks?["bold"] == true { html = "<b>\(html)</b>" }
                if marks?["italic"] == true { html = "<i>\(html)</i>" }
                if marks?["strikethrough"] == true { html = "<s>\(html)</s>" }
                guard let address = run["href"]?.text, address.hasPrefix("http") else { return html }
                return "<a href=\"\(address)\" rel=\"noreferrer noopener\">\(html)</a>"
            }, by: ""
        )
    }
}
