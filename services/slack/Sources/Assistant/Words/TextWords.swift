internal import SlackAPI

/// Texts of people, made fit for one line.
package enum TextWords {
    /// `text` on one line, cut between words at `limit` characters with an ellipsis; what would turn the direction of
    /// writing is dropped, and what the filter took out has a word that people understand.
    package static func line(_ text: some StringProtocol, atMost limit: Int) -> String {
        let words = Placeholders.worded(typed(text))
        guard words.count > limit, limit > 1 else { return words }
        let beginning = words.prefix(limit - 1)
        let end = beginning.lastIndex(of: " ") ?? beginning.endIndex
        // A single word longer than half the line is cut within.
        let isLate = beginning.distance(from: beginning.startIndex, to: end) * 2 >= limit
        return (isLate ? beginning[..<end] : beginning) + "…"
    }

    /// What somebody typed, on one line: what the filter took out stays marked as such.
    package static func typed(_ text: some StringProtocol) -> String {
        WritingDirection.withoutControls(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// `text` as a sentence begins.
    package static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
