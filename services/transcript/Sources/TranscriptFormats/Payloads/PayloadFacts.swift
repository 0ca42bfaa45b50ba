import FoundationEssentials

/// Reads what JSON says about a meeting besides its transcript.
enum PayloadFacts {
    static func read(_ root: JSONValue) -> MeetingFacts {
        let fields = PayloadFields(root)
        var facts = MeetingFacts()
        facts.title = fields.first(["title", "meeting_title", "meeting_name", "name", "topic"])?.string
            .flatMap(SpeakerLabel.clean)
        facts.start = start(fields)
        facts.durationSeconds = duration(fields, start: facts.start.instant)
        facts.attendees = ["participants", "attendees", "meeting_attendees", "speakers"].flatMap {
            fields.first([$0]).map(PayloadPeople.read) ?? []
        }
        facts.externalMeetingID = externalMeetingID(fields, root)
        return facts
    }

    /// A text with a day counts before a number without; both may be there.
    private static func start(_ fields: PayloadFields) -> StatedTime {
        var start = StatedTime()
        for name in [
            "meeting_date", "start_date", "start_time", "started_at", "startTime", "dateString", "date",
            "meeting_start",
        ] {
            guard let stated = fields.first([name])?.string.flatMap({ StatedTime($0) }) else { continue }
            start.day = start.day ?? stated.day
            start.instant = start.instant ?? stated.instant
            if start.day != nil, start.instant != nil { break }
        }
        return start
    }

    /// Seconds, `15:42` or `0:15:42`; else from start to end.
    private static func duration(_ fields: PayloadFields, start: Date?) -> Double? {
        let stated = fields.first(["duration", "duration_seconds", "meeting_duration"])
        if let seconds = stated.flatMap(RecordingTime.seconds) { return seconds }
        let end = fields.first(["end_date", "end_time", "ended_at"])?.string.flatMap { StatedTime($0)?.instant }
        guard let start, let end, end > start else { return nil }
        return RecordingTime.plausible(end.timeIntervalSince(start))
    }

    /// The meeting's own id; an id at the top is the event's where an event is named.
    private static func externalMeetingID(_ fields: PayloadFields, _ root: JSONValue) -> String? {
        let value =
            fields.first(["meeting_id", "meetingId", "meeting_uuid"]) ?? fields.firstOfMeeting(["id"])
            ?? fields.first(["session_id"]) ?? (root["event"] == nil ? root["id"] : nil)
        // Whole, however long: two ids that begin alike are two meetings.
        let id = value?.string.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        return id?.isEmpty == false ? id : nil
    }
}
