internal import MarkdownSyntax

/// Reads the text of a node of Markdown as rich text. It walks instead of calling itself, so that deep nesting needs no
/// stack.
struct InlineParser {
    private var items: [NotionRichText] = []
    private var bold = 0
    private var italic = 0
    private var struck = 0
    private var underlined = 0
    private var links: [String] = []

    /// The text of one line of Markdown, or several.
    static func text(of markdown: String) -> [NotionRichText] {
        SyntaxTree(markdown)?.withRoot { text(in: $0) } ?? []
    }

    /// The text of everything under `node`.
    static func text(in node: SyntaxNode) -> [NotionRichText] {
        var parser = InlineParser()
        node.walk { inner, isEntering in
            if inner != node || isEntering { parser.visit(inner, isEntering: isEntering) }
        }
        return parser.finished
    }

    private mutating func visit(_ node: SyntaxNode, isEntering: Bool) {
        let step = isEntering ? 1 : -1
        switch node.kind {
        case "text" where isEntering: add(node.literal)
        case "softbreak" where isEntering: add(" ")
        case "linebreak" where isEntering: add("\n")
        case "code" where isEntering: add(node.literal, isCode: true)
        case "strong": bold += step
        case "emph": italic += step
        case "strikethrough": struck += step
        case "link", "image":
            if isEntering { links.append(node.url) } else { links.removeLast() }
        case "html_inline" where isEntering: tag(node.literal)
        case "html_block" where isEntering, "code_block" where isEntering: add(node.literal)
        // Only of blocks that were too deep to be blocks.
        case "paragraph" where !isEntering, "heading" where !isEntering:
            if node.hasNext { add(" ") }
        default: break
        }
    }

    private mutating func tag(_ html: String) {
        switch html.lowercased().filter({ !$0.isWhitespace }) {
        case "<br>", "<br/>": add("\n")
        case "<strong>", "<b>": bold += 1
        case "</strong>", "</b>": bold = max(0, bold - 1)
        case "<em>", "<i>": italic += 1
        case "</em>", "</i>": italic = max(0, italic - 1)
        case "<del>", "<s>": struck += 1
        case "</del>", "</s>": struck = max(0, struck - 1)
        case "<u>", "<ins>": underlined += 1
        case "</u>", "</ins>": underlined = max(0, underlined - 1)
        case let comment where comment.hasPrefix("<!--"): break
        default: add(html)
        }
    }

    private mutating func add(_ text: String, isCode: Bool = false) {
        guard !text.isEmpty else { return }
        let annotations = NotionAnnotations(
            isBold: bold > 0, isItalic: italic > 0, isStruck: struck > 0, isUnderlined: underlined > 0, isCode: isCode)
        let link = links.last
        if let last = items.last, last.annotations == annotations, last.link == link {
            items[items.count - 1] = NotionRichText(last.plainText + text, annotations: annotations, link: link)
        } else {
            items.append(NotionRichText(text, annotations: annotations, link: link))
        }
    }

    /// The items, with code between dollar signs as the formula that it is.
    private var finished: [NotionRichText] {
        var items = items
        for index in items.indices where items[index].annotations.isCode {
            guard index > items.startIndex, index + 1 < items.endIndex, items[index - 1].plainText.hasSuffix("$"),
                items[index + 1].plainText.hasPrefix("$"), !items[index - 1].annotations.isCode,
                !items[index + 1].annotations.isCode
            else { continue }
            var annotations = items[index].annotations
            annotations.isCode = false
            items[index] = NotionRichText(
                .equation(items[index].plainText), annotations: annotations, plainText: items[index].plainText,
                link: items[index].link)
            items[index - 1] = items[index - 1].with(text: String(items[index - 1].plainText.dropLast()))
            items[index + 1] = items[index + 1].with(text: String(items[index + 1].plainText.dropFirst()))
        }
        return items.filter { !$0.plainText.isEmpty }
    }
}

extension NotionRichText {
    /// Other words with the same look.
    func with(text: String) -> NotionRichText { NotionRichText(text, annotations: annotations, link: link) }
}
