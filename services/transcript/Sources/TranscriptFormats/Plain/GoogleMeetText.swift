/// Reads a Google Meet transcript exported as text: a title with the date, the attendees, then paragraphs
/// `Name: text` under headings with the time, one every few minutes. A turn has the time of its heading.
struct GoogleMeetText {
    private let source: MappedText
    private let limits: TranscriptLimits
    private let preamble: GoogleMeetPreamble
    private let speakers: Set<String>
    private var facts = MeetingFacts()

    /// - Throws: `tooManyCues`.
    static func read(
        _ source: MappedText, limits: TranscriptLimits
    ) throws(TranscriptFormatError) -> Reading {
        var text = GoogleMeetText(source, limits: limits)
        let turns = try text.turns()
        return Reading(format: .googleMeet, facts: text.facts, turns: turns)
    }

    private init(_ source: MappedText, limits: TranscriptLimits) {
        self.source = source
        self.limits = limits
        self.preamble = GoogleMeetPreamble(source)
        self.facts = preamble.facts
        var census = SpeakerCensus(attendees: preamble.facts.attendees)
        for line in LineReader(source) where line.lowerBound >= preamble.end {
            let text = source.bytes.trimmed(line)
            if text.isEmpty || Self.heading(source.bytes, text) != nil { continue }
            census.note(Self.label(source, text)?.label)
        }
        self.speakers = census.speakers(needsCompany: false)
    }

    private mutating func turns() throws(TranscriptFormatError) -> [Turn] {
        var assembler = TurnAssembler(limits: limits, joinsUnnamed: false)
        var seconds: Double?
        for line in LineReader(source) where line.lowerBound >= preamble.end {
            let text = source.bytes.trimmed(line)
            if text.isEmpty { continue }
            if let heading = Self.heading(source.bytes, text) {
                seconds = heading
            } else if Footer.contains(source.bytes, text) {
                facts.durationSeconds = facts.durationSeconds ?? Footer.duration(source.bytes, text)
            } else if let (label, speech) = Self.label(source, text), speakers.contains(label) {
                try assembler.begin(label, at: seconds)
                assembler.append(speech, of: source)
            } else {
                assembler.breakLine()
                assembler.append(text, of: source)
            }
        }
        return try assembler.finish()
    }

    /// The seconds of a heading such as `00:05:00`, alone on its line.
    static func heading(_ bytes: [UInt8], _ line: Range<Int>) -> Double? {
        guard let time = Timestamp(bytes, whole: line), time.fields == 3 else { return nil }
        return time.seconds
    }

    /// Tells whether only a Google Meet transcript has this line.
    static func isMark(_ bytes: [UInt8], _ line: Range<Int>, isNearTop: Bool) -> Bool {
        if Footer.contains(bytes, line) {
            return !Footer.isOtter(bytes, line)
        }
        return bytes.equals("Transcript", in: line) || (isNearTop && GoogleMeetPreamble.titleEnd(bytes, line) != nil)
    }

    private static func label(_ source: MappedText, _ line: Range<Int>) -> (label: String, speech: Range<Int>)? {
        guard let prefix = SpeakerPrefix(source.bytes, line),
            let label = SpeakerLabel.clean(source.string(prefix.name))
        else { return nil }
        return (label, prefix.speech)
    }
}
