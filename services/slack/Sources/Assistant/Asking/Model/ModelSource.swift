/// Something that a model may answer from, by a number.
struct ModelSource: Sendable {
    let number: Int
    /// What it is, in our words and the titles of others.
    let title: String
    let text: String
    /// What the answer cites; for a meeting the turn is found by the quote.
    let source: AnswerSource
    let lines: [Excerpt.Line]

    /// The same with another text.
    func saying(_ text: String) -> ModelSource {
        ModelSource(number: number, title: title, text: text, source: source, lines: lines)
    }

    /// The source with words that stand in it; nil when `quote` does not.
    func cited(_ quote: String) -> AnswerSource? {
        let wanted = Self.plain(quote)
        guard !wanted.isEmpty else { return nil }
        var source = source
        if lines.isEmpty {
            guard Self.plain(text).contains(wanted) else { return nil }
            source.quote = source.kind == .issue ? nil : quote
            return source
        }
        guard let line = lines.first(where: { Self.plain($0.quote).contains(wanted) }) else { return nil }
        source.segment = line.segment
        source.startSeconds = line.startSeconds
        source.speaker = line.speaker
        source.quote = quote
        return source
    }

    /// As quotes are compared: without case, and with single blanks.
    private static func plain(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing("’", with: "'").replacing("“", with: "\"").replacing("”", with: "\"")
    }
}
