import GraphQLEngine

/// Writes rich text as Markdown. Signs that mean something are escaped; spaces stay outside of marks.
enum InlineMarkdownWriter {
    private static let special: Set<Character> = ["\\", "*", "~", "`", "$", "[", "]", "<", ">", "{", "}", "|", "^"]

    static func text(_ runs: JSON?) -> String { (runs?.items ?? []).map(text).joined() }

    private static func text(_ run: JSON) -> String {
        let plain = run["plain_text"]?.text ?? ""
        switch run["type"]?.text {
        case "equation": return "$\(plain)$"
        case "mention": return mention(run, plain)
        default: break
        }
        let marks = run["annotations"]
        let inner = plain.trimmed
        guard !inner.isEmpty else { return plain.replacing("\n", with: "<br>") }
        let lead = plain.prefix { $0.isWhitespace }
        let tail = plain.dropFirst(lead.count + inner.count)
        var text = marks?["code"] == true ? "`\(inner)`" : escaped(inner)
        if marks?["bold"] == true { text = "**\(text)**" }
        if marks?["italic"] == true { text = "*\(text)*" }
        if marks?["strikethrough"] == true { text = "~~\(text)~~" }
        if marks?["underline"] == true { text = "<span underline=\"true\">\(text)</span>" }
        if let color = marks?["color"]?.text, color != "default" {
            text = "<span color=\"\(color.replacing("_background", with: "_bg"))\">\(text)</span>"
        }
        if let address = run["href"]?.text { text = "[\(text)](\(address))" }
        return (lead + text + tail).replacing("\n", with: "<br>")
    }

    private static func mention(_ run: JSON, _ plain: String) -> String {
        let mention = run["mention"]
        switch mention?["type"]?.text {
        case "page", "database":
            return
                "<mention-\(mention?["type"]?.text ?? "") url=\"\(run["href"]?.text ?? "")\">\(escaped(plain))</mention-\(mention?["type"]?.text ?? "")>"
        case "date": return "<mention-date start=\"\(mention?["date"]?["start"]?.text ?? "")\"/>"
        case "user":
            return
                "<mention-user url=\"user://\(mention?["user"]?["id"]?.text ?? "")\">\(escaped(plain))</mention-user>"
        default: return escaped(plain)
        }
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, sign in
            if special.contains(sign) { result.append("\\") }
            result.append(sign)
        }
    }
}
