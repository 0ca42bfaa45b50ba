/// What stands above the first speaker of a text when it is nobody's speech: a title, a date, or one of each.
///
/// Anything else is speech, for instance of a paste that begins in the middle of a turn: a title too many in the text
/// costs nothing, words that are lost cannot be had back.
struct TitleLines {
    static let most = 2
    private static let maxWords = 9
    private static let maxCharacters = 80

    private(set) var title: String?
    private(set) var start = StatedTime()

    /// Nil when one of `lines` is speech.
    init?(_ lines: [String]) {
        guard lines.count <= Self.most else { return nil }
        for line in lines {
            if start.isEmpty, let stated = StatedTime(line) {
                start = stated
            } else if title == nil, Self.isHeading(line) {
                title = line
            } else {
                return nil
            }
        }
    }

    /// Short, begun like a heading, and not ended like a sentence.
    private static func isHeading(_ line: String) -> Bool {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, words.count <= maxWords, line.count <= maxCharacters,
            let initial = line.first(where: { $0.isLetter || $0.isNumber }), let last = line.last
        else { return false }
        return !initial.isLowercase && !".?!,;:…".contains(last) && !NameShape.beginsClause(first)
    }
}
