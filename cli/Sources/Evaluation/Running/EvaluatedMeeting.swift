import Domain
import MeetingAnalysis
import Redaction
import TranscriptFormats

/// A transcript after everything that the product does with it.
struct EvaluatedMeeting: Sendable {
    /// The file's name without its ending.
    let name: String
    let date: CalendarDate
    let analysed: AnalysedMeeting
    let places: FilePlaces
    /// Where the file was redacted, with the label each time.
    let redactions: [Redaction]

    struct Redaction: Sendable {
        let sources: [Range<Int>]
        let label: String
    }
}
