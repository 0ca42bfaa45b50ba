import GraphQLEngine
import SlackSandbox

/// Blocks as HTML: text as a person reads it, and a small form for each element.
struct SlackBlocks {
    let blocks: [GraphQLValue]
    /// What elements hold, by block and action.
    let values: GraphQLValue
    let reader: ReaderText
    /// What its forms send along.
    let hidden: HTML

    var html: HTML { HTML(joining: blocks.map(html)) }

    private func html(of block: GraphQLValue) -> HTML {
        switch block["type"]?.text {
        case "header": return "<h3>\(block["text"]?["text"]?.text ?? "")</h3>"
        case "divider": return "<hr>"
        case "actions", "context_actions": return controls(of: block)
        case "input": return "<p class=\"small soft\">\(text(block["label"]))</p>\(controls(of: block))"
        case "context": return "<p class=\"small soft prose\">\(texts(block["elements"]?.items ?? [], by: " "))</p>"
        case "markdown":
            return "<div class=\"prose\">\(SlackMarkup.html(reader.pieces(markdown: block["text"]?.text ?? "")))</div>"
        case "section":
            let all = (block["text"].map { [$0] } ?? []) + (block["fields"]?.items ?? [])
            return "<div class=\"prose\">\(texts(all, by: "\n"))</div>\(controls(of: block))"
        default: return "<div class=\"prose\">\(plain(block))</div>\(controls(of: block))"
        }
    }

    private func controls(of block: GraphQLValue) -> HTML {
        let forms = BlockElement.all(in: [block]).map {
            SlackElementForm(element: $0, values: values, hidden: hidden).html
        }
        return forms.isEmpty ? .empty : "<div class=\"row\">\(forms)</div>"
    }

    private func texts(_ objects: [GraphQLValue], by separator: String) -> HTML {
        HTML(joining: objects.map { text($0) }, by: separator)
    }

    private func text(_ object: GraphQLValue?) -> HTML {
        guard let object else { return .empty }
        guard object["type"] != "image" else { return "[image: \(object["alt_text"]?.text ?? "")]" }
        guard object["type"] == "mrkdwn" else { return "\(object["text"]?.text ?? "")" }
        return SlackMarkup.html(reader.pieces(object["text"]?.text ?? ""))
    }

    /// The block without what can be pressed or chosen.
    private func plain(_ block: GraphQLValue) -> String {
        guard var fields = block.fields else { return "" }
        for name in ["accessory", "actions"] { fields[name] = nil }
        return BlockText(reader: reader).lines([.object(fields)]).joined(separator: "\n")
    }
}
