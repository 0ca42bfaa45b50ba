/// Reads WebVTT and SRT.
///
/// Who speaks stands in voice tags or, where there are none, before a colon; a cue without a name goes on with the
/// speaker of the cue before in the latter case only, as Zoom leaves names out and Teams does not.
struct CaptionReading {
    private let source: MappedText
    private let isWebVTT: Bool
    private let limits: TranscriptLimits
    private let scanner: CueScanner
    private let hasVoices: Bool
    private let speakers: Set<String>

    /// - Throws: `tooManyCues`.
    static func read(
        _ source: MappedText, isWebVTT: Bool, limits: TranscriptLimits
    ) throws(TranscriptFormatError) -> Reading {
        let reading = try CaptionReading(source, isWebVTT: isWebVTT, limits: limits)
        return Reading(format: reading.format, facts: reading.facts, turns: try reading.turns())
    }

    private init(
        _ source: MappedText, isWebVTT: Bool, limits: TranscriptLimits
    ) throws(TranscriptFormatError) {
        self.source = source
        self.isWebVTT = isWebVTT
        self.limits = limits
        self.scanner = try CueScanner(source, isWebVTT: isWebVTT, limits: limits)
        var census = SpeakerCensus()
        var hasVoices = false
        for cue in scanner.cues {
            for (number, line) in scanner.lines[cue.lines].enumerated() {
                for piece in CueText.pieces(of: line, in: source) {
                    if case .tagged = piece.voice { hasVoices = true }
                    let label = piece.labelled?.label
                    if label != nil || number == 0 { census.note(label) }
                }
            }
        }
        self.hasVoices = hasVoices
        self.speakers = hasVoices ? [] : census.speakers(needsCompany: false)
    }

    private var format: TranscriptFormat {
        guard isWebVTT else { return .srt }
        if hasVoices { return .teamsVTT }
        return !speakers.isEmpty && scanner.numberedCues * 2 > scanner.cues.count ? .zoomVTT : .webVTT
    }

    private var facts: MeetingFacts {
        var facts = MeetingFacts()
        facts.durationSeconds = scanner.cues.map(\.timing.end).max()
        return facts
    }

    private func turns() throws(TranscriptFormatError) -> [Turn] {
        var assembler = TurnAssembler(limits: limits, joinsUnnamed: true)
        var speaker: String?
        for cue in cuesInOrder {
            if hasVoices { speaker = nil }
            var isUnvoiced = true
            for line in scanner.lines[cue.lines] {
                assembler.breakLine()
                for piece in CueText.pieces(of: line, in: source) {
                    var speech = piece.range
                    if case .tagged(let name) = piece.voice {
                        speaker = name
                        isUnvoiced = true
                    } else if let (label, rest) = piece.labelled, speakers.contains(label) {
                        (speaker, speech) = (label, rest)
                        isUnvoiced = true
                    }
                    if isUnvoiced { try assembler.begin(speaker, at: cue.timing.start) }
                    isUnvoiced = false
                    assembler.append(speech, of: piece.text)
                }
            }
        }
        return try assembler.finish()
    }

    /// By time, cues of the same time as they stand.
    private var cuesInOrder: [Cue] {
        func isBefore(_ left: Cue, _ right: Cue) -> Bool {
            (left.part, left.timing.start) < (right.part, right.timing.start)
        }
        let cues = scanner.cues
        let isSorted = zip(cues, cues.dropFirst()).allSatisfy { !isBefore($1, $0) }
        return isSorted ? cues : cues.sorted(by: isBefore)
    }
}

extension CueText {
    /// The label before a colon, and what follows it.
    fileprivate var labelled: (label: String, speech: Range<Int>)? {
        guard let prefix = SpeakerPrefix(text.bytes, range),
            let label = SpeakerLabel.clean(text.string(prefix.name))
        else { return nil }
        return (label, prefix.speech)
    }
}
