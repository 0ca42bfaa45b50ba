/// A tag of Notion's Markdown, such as `<callout icon="💡" color="gray_bg">`.
struct MarkdownTag {
    let name: String
    let attributes: [String: String]
    let isClosing: Bool
    /// Whether it ends in `/>`.
    let isEmpty: Bool

    /// Nil when the text is no tag.
    init?(_ text: some StringProtocol) {
        guard text.hasPrefix("<"), text.hasSuffix(">"), text.count > 2 else { return nil }
        var inner = text.dropFirst().dropLast()
        isClosing = inner.hasPrefix("/")
        if isClosing { inner = inner.dropFirst() }
        isEmpty = inner.hasSuffix("/")
        if isEmpty { inner = inner.dropLast() }
        name = String(inner.prefix { $0.isLetter || $0 == "_" || $0 == "-" })
        guard !name.isEmpty else { return nil }
        // Between quotes stand the values, before each its name and an equals sign.
        let parts = inner.dropFirst(name.count).split(separator: "\"", omittingEmptySubsequences: false)
        var attributes: [String: String] = [:]
        for index in stride(from: 0, to: parts.count - 1, by: 2) {
            let key = parts[index].filter { !$0.isWhitespace && $0 != "=" }
            if !key.isEmpty { attributes[String(key)] = String(parts[index + 1]) }
        }
        self.attributes = attributes
    }

    /// The colour as blocks name it; Markdown writes `_bg` for `_background`.
    var color: String? {
        guard let given = attributes["color"] else { return nil }
        let name = given.hasSuffix("_bg") ? given.dropLast(3) + "_background" : given[...]
        return RichText.colors.contains(String(name)) ? String(name) : nil
    }
}
