import GraphQLEngine

/// A line that begins a list's item or a quote.
struct MarkdownItem {
    let type: String
    var text: Substring
    var isChecked: Bool?

    /// Nil for any other line.
    init?(_ line: Substring) {
        if let bullet = ["- ", "* ", "+ "].first(where: line.hasPrefix) {
            text = line.dropFirst(bullet.count)
            type = text.hasPrefix("[ ] ") || text.lowercased().hasPrefix("[x] ") ? "to_do" : "bulleted_list_item"
            if type == "to_do" {
                isChecked = !text.hasPrefix("[ ] ")
                text = text.dropFirst(4)
            }
            return
        }
        if line.hasPrefix("> ") || line == ">" {
            type = "quote"
            text = line.dropFirst(2)
            return
        }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard (1...9).contains(digits.count), line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
        type = "numbered_list_item"
        text = line.dropFirst(digits.count + 2)
    }
}

/// What stands in braces at a line's end, such as `{color="blue"}`.
enum MarkdownAttributes {
    /// The text without its braces, the colour, and whether `{toggle="true"}` stands there.
    static func split(_ text: Substring) -> (Substring, color: String?, isToggle: Bool) {
        guard text.hasSuffix("\"}"), let open = text.lastIndex(of: "{"),
            let tag = MarkdownTag("<x \(text[text.index(after: open)...].dropLast())>"), !tag.attributes.isEmpty
        else { return (text, nil, false) }
        let words = text[..<open]
        return (words.last == " " ? words.dropLast() : words, tag.color, tag.attributes["toggle"] == "true")
    }

    /// A line that is a picture and nothing else.
    static func image(_ text: Substring) -> NewBlock? {
        guard text.hasPrefix("!["), text.hasSuffix(")"), let middle = text.firstRange(of: "](") else { return nil }
        let caption = text[text.index(text.startIndex, offsetBy: 2)..<middle.lowerBound]
        let address = String(text[middle.upperBound...].dropLast())
        guard RichTextReader.isAddress(address) else { return nil }
        return NewBlock(
            "image",
            filling: [
                "caption": .list(InlineMarkdown.runs(String(caption))), "type": "external",
                "external": ["url": .string(address)],
            ]
        )
    }
}
