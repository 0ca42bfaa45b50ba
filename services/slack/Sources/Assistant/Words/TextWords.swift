/// Texts of people, made fit for one line.
package enum TextWords {
    /// `text` on one line, cut between words at `limit` characters with an ellipsis.
    package static func line(_ text: some StringProtocol, atMost limit: Int) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.count > limit, limit > 1 else { return words }
        let beginning = words.prefix(limit - 1)
        let end = beginning.lastIndex(of: " ") ?? beginning.endIndex
        // A single word longer than half the line is cut within.
        let isLate = beginning.distance(from: beginning.startIndex, to: end) * 2 >= limit
        return (isLate ? beginning[..<end] : beginning) + "…"
    }
}
