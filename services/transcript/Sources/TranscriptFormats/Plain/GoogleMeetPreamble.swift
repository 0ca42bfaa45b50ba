/// What stands above the first words of a Google Meet transcript.
struct GoogleMeetPreamble {
    /// More lines than this are no preamble.
    private static let maxLines = 40

    private(set) var facts = MeetingFacts()
    /// Where the preamble ends.
    private(set) var end: Int

    init(_ source: MappedText) {
        end = source.start
        var lines: [Range<Int>] = []
        for line in LineReader(source) {
            let text = source.bytes.trimmed(line)
            if text.isEmpty { continue }
            if GoogleMeetText.heading(source.bytes, text) != nil {
                end = line.lowerBound
                break
            }
            if source.bytes.equals("Transcript", in: text) {
                end = line.upperBound
                break
            }
            // A title without the rest: speech follows at once.
            if lines.count == 1, Self.titleEnd(source.bytes, lines[0]) != nil, SpeakerPrefix(source.bytes, text) != nil
            {
                end = line.lowerBound
                break
            }
            lines.append(text)
            if lines.count > Self.maxLines { return }
        }
        if end > source.start { read(lines, of: source) }
    }

    private mutating func read(_ lines: [Range<Int>], of source: MappedText) {
        var isAttendees = false
        for line in lines {
            let text = source.string(line)
            if Self.attendeeHeadings.contains(text.lowercased()) {
                isAttendees = true
            } else if isAttendees {
                facts.attendees += Attendee.list(text)
            } else if facts.title == nil, StatedTime(text) == nil {
                readTitle(source, line)
            } else if facts.start.isEmpty {
                facts.start = StatedTime(text) ?? StatedTime()
            }
        }
    }

    /// `Sync (2026-03-02 10:00 GMT) - Transcript`
    private mutating func readTitle(_ source: MappedText, _ line: Range<Int>) {
        let end = Self.titleEnd(source.bytes, line) ?? line.upperBound
        var title = Substring(source.string(source.bytes.trimmed(line.lowerBound..<end)))
        if title.hasSuffix(")"), let open = title.lastIndex(of: "("),
            let start = StatedTime(String(title[title.index(after: open)...].dropLast()))
        {
            facts.start = start
            title = title[..<open]
        }
        facts.title = SpeakerLabel.clean(String(title))
    }

    /// The place of the dash in a title that ends in `- Transcript`.
    static func titleEnd(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
        for ending in ["- Transcript", "– Transcript"] as [StaticString] {
            let start = line.upperBound - ending.utf8CodeUnitCount
            if start > line.lowerBound, bytes.has(ending, at: start, before: line.upperBound) { return start }
        }
        return nil
    }

    private static let attendeeHeadings: Set<String> = [
        "attendees", "invited", "participants", "teilnehmer", "eingeladen", "participants invités", "asistentes",
        "invitados", "participantes", "partecipanti", "deelnemers", "attendees:", "invited:", "participants:",
    ]
}
