internal import Domain
internal import FoundationEssentials
internal import Redaction

/// A meeting as it is known before and after processing. Its title, its file name and the names in it are filtered like
/// its text: people write prices into them.
struct Meeting: Sendable {
    enum Status: String, Sendable, Codable, CaseIterable {
        /// Stored, its job waits.
        case queued
        /// A worker has it.
        case processing
        case ready
        /// Given up; unreadable, and its original is erased.
        case failed
    }

    let id: MeetingID
    let externalID: String?
    let contentHash: String
    let title: FilteredText?
    let filename: FilteredText?
    let format: String
    let status: Status
    /// Whether its text was processed to the end: a first time, and each time that it comes from a file anew.
    let isReadable: Bool
    let error: String?
    let meetingDate: CalendarDate?
    /// When it began, where the file or the sender said a time with its zone.
    let startedAt: Date?
    /// The day by which it is listed: its own, else that of its arrival.
    let heldOn: CalendarDate
    let durationSeconds: Double?
    let participants: [FilteredText]
    let projectTags: [String]
    /// Unicode scalars of the original and of the filtered text.
    let originalLength: Int
    let filteredLength: Int?
    let redactions: RedactionCounts
    /// What filtered the text, as long as there is none nothing.
    let redactionPasses: [RedactionPass]
    /// Why a pass that was wanted is not among them, or did not cover all of the text.
    let redactionNotice: String?
    /// Counts the deliveries that took this meeting's place: a job of an earlier one must not touch a later one.
    let revision: Int
    let createdAt: Date
    let updatedAt: Date

    /// The time by which it is listed among those of its day: its start, else its arrival.
    var heldAt: Date { startedAt ?? createdAt }
}

/// How many spans of each label were taken out.
struct RedactionCounts: Sendable, Hashable, Codable {
    private(set) var byLabel: [String: Int] = Dictionary(
        uniqueKeysWithValues: RedactionLabel.allCases.map { ($0.rawValue, 0) })

    init() {}

    init(_ redacted: [Redacted]) {
        for span in redacted.flatMap(\.spans) { byLabel[span.label.rawValue, default: 0] += 1 }
    }

    subscript(label: RedactionLabel) -> Int {
        get { byLabel[label.rawValue, default: 0] }
        set { byLabel[label.rawValue] = newValue }
    }

    var total: Int { byLabel.values.reduce(0, +) }
}
