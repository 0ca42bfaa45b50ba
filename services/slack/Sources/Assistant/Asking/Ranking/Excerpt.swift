internal import Domain
internal import ServiceClients

/// Words of a meeting that answer a question, one to three turns that belong together.
struct Excerpt: Sendable {
    struct Line: Sendable, Hashable {
        let segment: Int
        let speaker: String?
        let startSeconds: Double?
        /// Stands in the segment to the letter.
        let quote: String
    }

    let meeting: MeetingWire
    let lines: [Line]
    /// The line that fits best.
    let lead: Int
    /// The higher the better; comparable within one question.
    let score: Double

    /// As many lines, the one that fits best among them.
    func cut(to count: Int) -> Excerpt {
        guard lines.count > count else { return self }
        let first = min(lead, lines.count - count)
        return Excerpt(
            meeting: meeting, lines: Array(lines[first..<(first + count)]), lead: lead - first, score: score)
    }
}
