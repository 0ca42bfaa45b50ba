package import Domain
package import SlackAPI

extension ChatAnswer {
    /// As much as is appended to a stream at a time: short enough to be seen growing.
    private static let piece = 700

    /// The answer as a stream appends it: Markdown in pieces, divided between paragraphs or lines where that can be. All of
    /// them together are the whole text.
    package var pieces: [String] {
        var pieces: [String] = []
        var rest = markdown[...]
        while !rest.isEmpty {
            let beginning = rest.prefix(Self.piece)
            let end = beginning.endIndex == rest.endIndex ? rest.endIndex : Self.seam(in: beginning)
            pieces.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return pieces
    }

    /// Behind the last paragraph, else the last line, else the last word.
    private static func seam(in text: Substring) -> Substring.Index {
        if let paragraph = text.ranges(of: "\n\n").last { return paragraph.upperBound }
        if let line = text.lastIndex(of: "\n") { return text.index(after: line) }
        return text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.endIndex
    }

    /// What a stream ends with: sources, notices, buttons.
    ///
    /// - Parameter feedback: the answer's id.
    package func streamEnd(feedback: String?, today: CalendarDate) -> [SlackBlock] {
        closing(feedback: feedback, today: today).map { $0.fitted() }
    }
}
