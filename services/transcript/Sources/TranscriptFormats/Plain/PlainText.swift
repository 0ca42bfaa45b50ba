/// Reads text that no program is known for: lines `Name: text`, with or without a time, or paragraphs, with or without
/// a name on their first line.
struct PlainText {
    private let source: MappedText
    private let limits: TranscriptLimits
    private let speakers: Set<String>
    private let namedParagraphs: Set<String>
    private let hasBlankLines: Bool

    /// - Throws: `tooManyCues`.
    static func read(
        _ source: MappedText, limits: TranscriptLimits
    ) throws(TranscriptFormatError) -> Reading {
        let text = PlainText(source, limits: limits)
        return try text.reading()
    }

    private init(_ source: MappedText, limits: TranscriptLimits) {
        self.source = source
        self.limits = limits
        var census = SpeakerCensus()
        var hasBlankLines = false
        for line in LineReader(source) {
            let text = source.bytes.trimmed(line)
            if text.isEmpty {
                hasBlankLines = true
            } else {
                census.note(DialogueLine(source, text).label)
            }
        }
        self.hasBlankLines = hasBlankLines
        self.speakers = census.speakers(needsCompany: true)
        self.namedParagraphs = speakers.isEmpty && hasBlankLines ? NamedParagraphs.speakers(in: source) : []
    }

    private func reading() throws(TranscriptFormatError) -> Reading {
        var reading = Reading(format: .plainText)
        var assembler = TurnAssembler(limits: limits, joinsUnnamed: false)
        var isNamed = false
        var beginsParagraph = true
        for line in LineReader(source) {
            let text = source.bytes.trimmed(line)
            if text.isEmpty {
                beginsParagraph = true
            } else if Footer.contains(source.bytes, text) {
                if Footer.isOtter(source.bytes, text) { reading.format = .otter }
                beginsParagraph = true
            } else {
                isNamed = try read(text, isNamed: isNamed, beginsParagraph: beginsParagraph, into: &assembler)
                beginsParagraph = false
            }
        }
        reading.turns = try assembler.finish()
        return reading
    }

    /// - Returns: whether a speaker has been named by now; whoever was named last goes on over blank lines.
    private func read(
        _ line: Range<Int>, isNamed: Bool, beginsParagraph: Bool, into assembler: inout TurnAssembler
    ) throws(TranscriptFormatError) -> Bool {
        let dialogue = DialogueLine(source, line)
        if let label = dialogue.label, speakers.contains(label) {
            try assembler.begin(label, at: dialogue.seconds)
            assembler.append(dialogue.speech, of: source)
            return true
        }
        if beginsParagraph, let label = NamedParagraphs.label(source, line), namedParagraphs.contains(label) {
            try assembler.begin(label, at: nil)
            return true
        }
        if !isNamed, beginsParagraph || !hasBlankLines || dialogue.stamped != nil {
            try assembler.begin(nil, at: dialogue.stamped?.seconds)
        }
        assembler.breakLine()
        assembler.append(dialogue.stamped?.rest ?? line, of: source)
        return isNamed
    }
}
