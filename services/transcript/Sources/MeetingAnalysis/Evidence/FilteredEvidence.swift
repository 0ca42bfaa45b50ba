public import Redaction

/// The filtered words of a meeting that justify a ticket, a decision or an answer.
public struct FilteredEvidence: Sendable, Hashable {
    /// Index of the segment in its meeting, from 0.
    public let segment: Int
    /// Words that stand in that segment, to the letter.
    public let quote: FilteredText

    public init(segment: Int, quote: FilteredText) {
        self.segment = segment
        self.quote = quote
    }
}
