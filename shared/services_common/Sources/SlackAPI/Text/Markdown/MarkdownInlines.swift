internal import MarkdownSyntax

/// Writes the text of a node of Markdown as mrkdwn. It walks instead of calling itself, so that deep nesting needs no
/// stack.
struct MarkdownInlines {
    private var output = ""
    /// Text since the last mark or link: whether a sign in it would be a mark depends on what stands beside it.
    private var text = ""
    private var depths: [String: Int] = [:]
    /// Addresses of the links we are in, and what the outermost says so far.
    private var links: [String] = []
    private var label = ""

    /// - Parameter isHeading: whether all of it will be bold, so that no part of it need be.
    static func text(in node: SyntaxNode, isHeading: Bool = false) -> String {
        var inlines = MarkdownInlines()
        if isHeading { inlines.depths["strong"] = 1 }
        node.walk { inner, isEntering in
            if inner != node { inlines.visit(inner, isEntering: isEntering) }
        }
        inlines.flush()
        return inlines.output
    }

    private mutating func visit(_ node: SyntaxNode, isEntering: Bool) {
        switch node.kind {
        case "text" where isEntering: add(node.literal)
        case "softbreak" where isEntering, "linebreak" where isEntering:
            add(isMarked ? " " : "\n")  // Slack's marks end with the line
        case "code" where isEntering: add(code: node.literal)
        case "strong": mark("strong", "*", isEntering)
        case "emph": mark("emph", "_", isEntering)
        case "strikethrough": mark("strikethrough", "~", isEntering)
        case "link", "image": link(node, isEntering)
        case "html_inline" where isEntering: tag(node.literal)
        case "html_block" where isEntering, "code_block" where isEntering: add(node.literal)
        // Only of blocks that were too deep to be blocks.
        case "paragraph" where !isEntering, "heading" where !isEntering:
            if node.hasNext { add(" ") }
        default: break
        }
    }

    private var isMarked: Bool { depths.values.contains { $0 > 0 } }

    private mutating func mark(_ kind: String, _ sign: String, _ isEntering: Bool) {
        let before = depths[kind, default: 0]
        let after = max(0, before + (isEntering ? 1 : -1))
        depths[kind] = after
        // Within a link's label Slack shows marks as they are.
        guard links.isEmpty, min(before, after) == 0 else { return }
        flush()
        output += sign
    }

    private mutating func link(_ node: SyntaxNode, _ isEntering: Bool) {
        guard isEntering else {
            guard let url = links.popLast(), links.isEmpty else { return }
            output += Mrkdwn.link(url, label).source
            label = ""
            return
        }
        flush()
        links.append(node.url)
    }

    private mutating func add(_ more: String) {
        if links.isEmpty { text += more } else { label += more }
    }

    private mutating func flush() {
        output += MrkdwnEscaping.literal(text)
        text = ""
    }

    private mutating func add(code: String) {
        guard links.isEmpty else {
            label += code
            return
        }
        flush()
        output += Mrkdwn.code(code).source
    }

    private mutating func tag(_ html: String) {
        switch html.lowercased().filter({ !$0.isWhitespace }) {
        case "<br>", "<br/>": add(isMarked ? " " : "\n")
        case "<strong>", "</strong>", "<b>", "</b>", "<em>", "</em>", "<i>", "</i>", "<u>", "</u>": break
        case let comment where comment.hasPrefix("<!--"): break
        default: add(html)
        }
    }
}
