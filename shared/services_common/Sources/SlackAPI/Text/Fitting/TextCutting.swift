/// Shortens texts to what Slack takes.
enum TextCutting {
    /// Stands where a text may not be empty.
    static let nothing = "–"
    private static let ellipsis = "…"

    /// `text`, or as much of its beginning as fits with an ellipsis.
    static func cut(_ text: String, to limit: Int, style: TextAtom.Style) -> String {
        guard text.utf16.count > limit else { return text }
        guard var piece = TextSplitter(text, style: style, limit: limit - 1).pieces().first else { return nothing }
        piece.body += ellipsis
        return piece.text
    }

    /// The same, and a dash for a text of blanks, which Slack refuses.
    static func filled(_ text: String, to limit: Int, style: TextAtom.Style) -> String {
        text.allSatisfy(\.isWhitespace) ? nothing : cut(text, to: limit, style: style)
    }
}

extension Mrkdwn {
    /// The text, or as much of its beginning as fits into `limit` UTF-16 units with an ellipsis. No escape, token or
    /// code block is left half open.
    public func cut(to limit: Int) -> Mrkdwn {
        Mrkdwn(source: TextCutting.cut(source, to: limit, style: .mrkdwn))
    }

    /// The text in pieces of at most `limit` UTF-16 units, divided after paragraphs, else lines, sentences, words; a
    /// code block that goes on is closed and opened again. None is empty.
    public func pieces(of limit: Int = SlackLimits.sectionText) -> [Mrkdwn] {
        TextSplitter(source, style: .mrkdwn, limit: limit).pieces().map { Mrkdwn(source: $0.text) }
    }
}
