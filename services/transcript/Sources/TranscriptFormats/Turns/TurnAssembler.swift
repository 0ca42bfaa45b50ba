import Redaction

/// Collects pieces of speech, and makes one turn of what one speaker says in a row.
struct TurnAssembler {
    /// Unnamed captions are cut at the end of a sentence, and in any case beyond this many bytes.
    private static let maxUnnamedBytes = 2000

    private let maxTurns: Int
    private let joinsUnnamed: Bool
    private var turns: [Turn] = []
    private var speaker: String?
    private var startSeconds: Double?
    private var text = MappedTextBuilder()
    private var needsSpace = false

    /// - Parameter joinsUnnamed: whether what nobody is named for runs on to the end of its sentence, as in captions,
    ///   or ends with each piece, as in paragraphs.
    init(limits: TranscriptLimits, joinsUnnamed: Bool) {
        self.maxTurns = limits.maxTurns
        self.joinsUnnamed = joinsUnnamed
    }

    /// Says whose words follow and when they begin.
    ///
    /// - Throws: `tooManyCues` when the turn before was one too many.
    mutating func begin(_ speaker: String?, at seconds: Double?) throws(TranscriptFormatError) {
        needsSpace = true
        guard !text.bytes.isEmpty else {
            (self.speaker, startSeconds) = (speaker, seconds)
            return
        }
        if speaker == self.speaker, speaker != nil || runsOn { return }
        try endTurn()
        (self.speaker, startSeconds) = (speaker, seconds)
    }

    /// Says that one space stands before what follows.
    mutating func breakLine() {
        needsSpace = true
    }

    /// Appends a part of `source` as it is, but for white space at the beginning of a turn or after a break.
    mutating func append(_ range: Range<Int>, of source: MappedText) {
        var range = range
        if needsSpace {
            range = source.bytes.trimmed(range).lowerBound..<range.upperBound
            guard !range.isEmpty else { return }
            if !text.bytes.isEmpty {
                text.trimEnd()
                text.append(unmapped: UInt8(ascii: " "))
            }
            needsSpace = false
        }
        text.append(range, of: source)
    }

    /// All turns, the last one included.
    mutating func finish() throws(TranscriptFormatError) -> [Turn] {
        try endTurn()
        return turns
    }

    private var runsOn: Bool {
        guard joinsUnnamed, text.bytes.count < Self.maxUnnamedBytes, let last = text.bytes.last else { return false }
        return ![UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(last)
    }

    private mutating func endTurn() throws(TranscriptFormatError) {
        text.trimEnd()
        defer { text = MappedTextBuilder() }
        guard !text.bytes.isEmpty else { return }
        guard turns.count < maxTurns else { throw .tooManyCues(limit: maxTurns) }
        turns.append(
            Turn(
                index: turns.count, speaker: speaker.map(OriginalText.init), startSeconds: startSeconds,
                text: OriginalText(String(decoding: text.bytes, as: UTF8.self)), source: text.runs
            )
        )
    }
}
