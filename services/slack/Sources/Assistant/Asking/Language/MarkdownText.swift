/// Text of others as a part of Markdown: it is shown as it is.
package enum MarkdownText {
    private static let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "!", "&"]

    /// `text` on one line, with everything escaped that Markdown would read as its own.
    package static func escaped(_ text: some StringProtocol) -> String {
        var escaped = ""
        for character in text {
            if character.isNewline {
                escaped.append(" ")
                continue
            }
            if special.contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }

    /// `label`, leading to `url` if that is an address of the web.
    static func link(_ label: String, to url: String?) -> String {
        guard let url, ["https://", "http://"].contains(where: url.hasPrefix),
            !url.contains(where: { $0.isWhitespace || "<>()[]|".contains($0) })
        else { return escaped(label) }
        return "[\(escaped(label))](\(url))"
    }
}
