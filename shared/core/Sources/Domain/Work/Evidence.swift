/// The words of a meeting that justify a ticket, a decision or an answer.
public struct Evidence: Hashable, Sendable, Codable {
    /// Index of the segment in its meeting, from 0.
    public let segment: Int
    /// Words that stand in that segment's filtered text, to the letter.
    public let quote: String

    public init(segment: Int, quote: String) {
        self.segment = segment
        self.quote = quote
    }
}
