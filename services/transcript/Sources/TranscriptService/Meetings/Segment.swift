internal import MeetingAnalysis
internal import Redaction

/// What one person said without a break, filtered.
struct Segment: Sendable {
    let index: Int
    let speaker: FilteredText?
    let startSeconds: Double?
    let text: FilteredText

    var forAnalysis: FilteredSegment {
        FilteredSegment(index: index, speaker: speaker, startSeconds: startSeconds, text: text)
    }

    /// In Unicode scalars.
    var length: Int { text.text(for: .store).unicodeScalars.count }
}
