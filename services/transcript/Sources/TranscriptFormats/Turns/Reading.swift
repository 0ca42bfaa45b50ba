/// What one of the formats found; the reader makes a ``ParsedTranscript`` of it.
struct Reading {
    var format: TranscriptFormat
    var facts = MeetingFacts()
    var turns: [Turn] = []
}

/// What a file says about the meeting besides what was said in it.
struct MeetingFacts {
    var title: String?
    var start = StatedTime()
    var durationSeconds: Double?
    var attendees: [Attendee] = []
    var externalMeetingID: String?

    /// Fills what is missing here from `other`, and lists its attendees after these.
    mutating func complete(with other: MeetingFacts) {
        title = title ?? other.title
        if start.isEmpty { start = other.start }
        durationSeconds = durationSeconds ?? other.durationSeconds
        attendees += other.attendees
        externalMeetingID = externalMeetingID ?? other.externalMeetingID
    }
}
