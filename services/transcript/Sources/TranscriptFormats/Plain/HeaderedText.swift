/// Reads Krisp's and Otter's text, where a line with name and time stands above what was said.
struct HeaderedText {
    /// More lines than this above the first speaker are speech, not a title.
    private static let maxTitleLines = 8

    private let source: MappedText
    private let style: HeaderLine.Style
    private let speakers: Set<String>
    private var facts = MeetingFacts()
    private var titleLines = 0

    /// - Throws: `tooManyCues`.
    static func read(
        _ source: MappedText, style: HeaderLine.Style, limits: TranscriptLimits
    ) throws(TranscriptFormatError) -> Reading {
        var text = HeaderedText(source, style: style)
        let turns = try text.turns(limits: limits)
        return Reading(format: style == .krisp ? .krisp : .otter, facts: text.facts, turns: turns)
    }

    private init(_ source: MappedText, style: HeaderLine.Style) {
        self.source = source
        self.style = style
        self.speakers = Self.speakers(in: source, style: style)
        var linesAbove: [Range<Int>] = []
        for line in LineReader(source) {
            let text = source.bytes.trimmed(line)
            if text.isEmpty { continue }
            if header(text) != nil || linesAbove.count > Self.maxTitleLines { break }
            linesAbove.append(text)
        }
        guard let title = linesAbove.first, linesAbove.count <= Self.maxTitleLines else { return }
        titleLines = linesAbove.count
        facts.title = SpeakerLabel.clean(source.string(title))
        facts.start = linesAbove.lazy.compactMap { StatedTime(source.string($0)) }.first ?? StatedTime()
    }

    private mutating func turns(limits: TranscriptLimits) throws(TranscriptFormatError) -> [Turn] {
        var assembler = TurnAssembler(limits: limits, joinsUnnamed: false)
        var linesToSkip = titleLines
        for line in LineReader(source) {
            let text = source.bytes.trimmed(line)
            if text.isEmpty { continue }
            if let header = header(text) {
                try assembler.begin(header.label, at: header.seconds)
            } else if linesToSkip > 0 {
                linesToSkip -= 1
            } else if Footer.contains(source.bytes, text) {
                facts.durationSeconds = facts.durationSeconds ?? Footer.duration(source.bytes, text)
            } else {
                assembler.breakLine()
                assembler.append(text, of: source)
            }
        }
        return try assembler.finish()
    }

    private func header(_ line: Range<Int>) -> HeaderLine? {
        guard let header = HeaderLine(source.bytes, line, style: style) else { return nil }
        guard let label = header.label else { return header }
        return speakers.contains(label) ? header : nil
    }

    /// Those labels that name somebody, and those that open the file or recur: a bar or two spaces and a time after a
    /// few words are rare in speech.
    private static func speakers(in source: MappedText, style: HeaderLine.Style) -> Set<String> {
        var counts: [String: Int] = [:]
        var isFirst = true
        for line in LineReader(source) where !line.isEmpty {
            if let label = HeaderLine(source.bytes, line, style: style)?.label {
                counts[label, default: 0] += isFirst ? 2 : 1
            }
            isFirst = false
        }
        let named = counts.filter { label, count in
            if CommercialLabel.isSpeech(label, occurrences: count) { return false }
            return switch NameShape(label) {
            case .strong, .weak: true
            case .lowercase, .none: count > 1
            }
        }
        return Set(named.keys)
    }
}
