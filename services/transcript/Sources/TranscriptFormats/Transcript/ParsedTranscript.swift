public import Domain
public import FoundationEssentials
public import Redaction

/// What a transcript file says: who spoke, when, and what. All that people wrote or said is ``OriginalText``.
public struct ParsedTranscript: Sendable, Hashable {
    /// What the file was recognised as; of a webhook body, not what its text is.
    public let format: TranscriptFormat
    /// The meeting's title; nil when the file has none.
    public let title: OriginalText?
    /// When the meeting began; nil unless the file states a time together with its zone (or counts from 1970).
    public let startedAt: Date?
    /// The day of the meeting as the file states it, in the file's own zone: `2025-10-13T23:30:00-04:00` is the 13th.
    /// Nil when the file states none, also when it only counts milliseconds since 1970, which have no zone.
    public let meetingDate: CalendarDate?
    /// The length in seconds as the file states it; of captions, the end of the last cue; nil otherwise.
    public let durationSeconds: Double?
    /// Display names without repetition: the speakers in order of appearance, then listed attendees who said nothing.
    /// An attendee known by e-mail alone stands here by that address, unless it belongs to somebody named.
    public let participants: [OriginalText]
    /// The meeting's id on the platform that recorded it.
    public let externalMeetingID: String?
    /// What was said, in order; never empty. One turn is a run of speech by one speaker.
    public let turns: [Turn]

    public init(
        format: TranscriptFormat,
        title: OriginalText? = nil,
        startedAt: Date? = nil,
        meetingDate: CalendarDate? = nil,
        durationSeconds: Double? = nil,
        participants: [OriginalText] = [],
        externalMeetingID: String? = nil,
        turns: [Turn]
    ) {
        self.format = format
        self.title = title
        self.startedAt = startedAt
        self.meetingDate = meetingDate
        self.durationSeconds = durationSeconds
        self.participants = participants
        self.externalMeetingID = externalMeetingID
        self.turns = turns
    }
}
