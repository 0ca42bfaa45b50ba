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
        let elements = BlockElement.all(in: [block]).map {
            SlackElementForm(element: $0, values: values, hidden: hidden).html
        }
        switch block["type"]?.text {
        case "header": return "<h3>\(block["text"]?["text"]?.text ?? "")</h3>"
        case "divider": return "<hr>"
        case "actions", "context_actions": return "<div class=\"row\">\(elements)</div>"
        case "input":
            return
                "<p class=\"small soft\">\(block["label"]?["text"]?.text ?? "")</p><div class=\"row\">\(elements)</div>"
        case "context": return "<p class=\"small soft prose\">\(text(of: block))</p>"
        default:
            let controls: HTML = elements.isEmpty ? .empty : "<div class=\"row\">\(elements)</div>"
            return "<div class=\"prose\">\(text(of: block))</div>\(controls)"
        }
    }

    /// The block without what can be pressed or chosen.
    private func text(of block: GraphQLValue) -> String {
        guard var fields = block.fields else { return "" }
        for name in ["accessory", "actions"] { fields[name] = nil }
        return BlockText(reader: reader).lines([.object(fields)]).joined(separator: "\n")
    }
}
