/// Reads Krisp's and Otter's text, where a line with name and time stands above what was said.
struct HeaderedText {
    private let source: MappedText
    private let headers: HeaderCensus
    private var facts = MeetingFacts()
    /// Where the title and the date end.
    private var titleEnd: Int

    /// - Parameter attendees: who is known to take part, from around the text.
    /// - Throws: `tooManyCues`.
    static func read(
        _ source: MappedText, style: HeaderLine.Style, attendees: [Attendee], limits: TranscriptLimits
    ) throws(TranscriptFormatError) -> Reading {
        var text = HeaderedText(source, style: style, attendees: attendees)
        let turns = try text.turns(limits: limits)
        return Reading(format: style == .krisp ? .krisp : .otter, facts: text.facts, turns: turns)
    }

    private init(_ source: MappedText, style: HeaderLine.Style, attendees: [Attendee]) {
        self.source = source
        self.headers = HeaderCensus(source, style: style, attendees: attendees)
        self.titleEnd = source.start
        var linesAbove: [Range<Int>] = []
        for line in LineReader(source) {
            let text = source.bytes.trimmed(line)
            if text.isEmpty { continue }
            if headers.header(at: line) != nil { break }
            linesAbove.append(text)
            // So many are speech, whatever they look like.
            if linesAbove.count > TitleLines.most { return }
        }
        guard let title = TitleLines(linesAbove.map(source.string)), let last = linesAbove.last else { return }
        titleEnd = last.upperBound
        facts.title = title.title.flatMap(SpeakerLabel.clean)
        facts.start = title.start
    }

    private mutating func turns(limits: TranscriptLimits) throws(TranscriptFormatError) -> [Turn] {
        var assembler = TurnAssembler(limits: limits, joinsUnnamed: false)
        for line in LineReader(source) where line.lowerBound >= titleEnd {
            let text = source.bytes.trimmed(line)
            if text.isEmpty { continue }
            if let header = headers.header(at: line) {
                try assembler.begin(header.label, at: header.seconds)
            } else if Footer.contains(source.bytes, text) {
                facts.durationSeconds = facts.durationSeconds ?? Footer.duration(source.bytes, text)
            } else {
                assembler.breakLine()
                assembler.append(text, of: source)
            }
        }
        return try assembler.finish()
    }
}
