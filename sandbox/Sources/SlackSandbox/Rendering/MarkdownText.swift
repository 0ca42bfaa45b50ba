/// Turns Markdown into Slack's markup, as far as reading it needs: Slack does that itself when it shows a `markdown` block.
enum MarkdownText {
    static func markup(_ markdown: String) -> String {
        var isInFence = false
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            let escaped = escaped(line)
            if line.drop(while: { $0 == " " }).hasPrefix("```") {
                isInFence.toggle()
                return "```"
            }
            return isInFence ? escaped : formatted(escaped)
        }
        return lines.joined(separator: "\n")
    }

    private static func escaped(_ text: Substring) -> String {
        String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static func formatted(_ text: String) -> String {
        let marks = text.prefix { $0 == "#" }.count
        if (1...6).contains(marks), text.dropFirst(marks).first == " " {
            return "*\(text.dropFirst(marks + 1).replacing("**", with: ""))*"
        }
        let indent = text.prefix { $0 == " " }
        let rest = text.dropFirst(indent.count)
        let isItem = ["- ", "* ", "+ "].contains(where: rest.hasPrefix)
        return String(indent) + (isItem ? "• " + inline(rest.dropFirst(2)) : inline(rest))
    }

    /// Code in backticks stays as it is.
    private static func inline(_ text: Substring) -> String {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
            index.isMultiple(of: 2) ? links(marks(part)) : String(part)
        }.joined(separator: "`")
    }

    private static func marks(_ text: Substring) -> String {
        let bold = "\u{1}"
        return String(text).replacing("**", with: bold).replacing("__", with: bold).replacing("~~", with: "~")
            .replacing("*", with: "_").replacing(bold, with: "*")
    }

    /// `[words](address)`, also of an image.
    private static func links(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "["), let middle = rest[open...].firstRange(of: "]("),
            let close = rest[middle.upperBound...].firstIndex(of: ")")
        {
            let words = rest[rest.index(after: open)..<middle.lowerBound]
            let before = rest[..<open]
            result += before.hasSuffix("!") ? before.dropLast() : before
            result += "<\(rest[middle.upperBound..<close])|\(words)>"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
