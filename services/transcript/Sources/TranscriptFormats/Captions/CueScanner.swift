/// A cue of captions: when it is shown and which lines it has.
struct Cue {
    let timing: CueTiming
    /// Files that were put one after the other are told apart: 0 for the first.
    let part: Int
    /// Places in ``CueScanner/lines``.
    var lines: Range<Int>
}

/// Cuts WebVTT or SRT into cues, whether or not blank lines stand where they should.
///
/// A line belongs to the cue above it, unless it turns out to be the identifier of the cue below: the one line between
/// a blank one and the times, or, where the blank line is missing, the next number or a Teams identifier.
struct CueScanner {
    private(set) var cues: [Cue] = []
    /// Lines of text without white space at their ends, none of them empty.
    private(set) var lines: [Range<Int>] = []
    /// How many cues have a number for an identifier.
    private(set) var numberedCues = 0

    private let source: MappedText
    private let limits: TranscriptLimits
    private let isWebVTT: Bool
    private var skipsBlock: Bool
    private var linesSinceBlank = 0
    private var lastNumber: Int?
    private var strayLine: Range<Int>?

    /// - Throws: `tooManyCues` as soon as there is one too many.
    init(_ source: MappedText, isWebVTT: Bool, limits: TranscriptLimits) throws(TranscriptFormatError) {
        self.source = source
        self.limits = limits
        self.isWebVTT = isWebVTT
        self.skipsBlock = isWebVTT
        for line in LineReader(source) {
            let text = source.bytes.trimmed(line)
            if text.isEmpty {
                (skipsBlock, linesSinceBlank) = (false, 0)
            } else if let timing = CueTiming(source.bytes, text) {
                try open(timing)
            } else if !skipsBlock {
                read(text)
            }
        }
    }

    private mutating func read(_ line: Range<Int>) {
        if isWebVTT, linesSinceBlank == 0, isComment(line) {
            skipsBlock = true
            return
        }
        linesSinceBlank += 1
        guard !cues.isEmpty else {
            strayLine = line
            return
        }
        lines.append(line)
        cues[cues.count - 1].lines = cues[cues.count - 1].lines.lowerBound..<lines.count
    }

    private mutating func open(_ timing: CueTiming) throws(TranscriptFormatError) {
        guard cues.count < limits.maxTurns else { throw .tooManyCues(limit: limits.maxTurns) }
        let number = takeIdentifier().flatMap(number(in:))
        if number != nil { numberedCues += 1 }
        var part = 0
        if let last = cues.last {
            let startsOver = number == 1 && cues.count > 1 && timing.start < last.timing.start
            part = startsOver ? last.part + 1 : last.part
        }
        lastNumber = number
        (skipsBlock, linesSinceBlank) = (false, 2)
        cues.append(Cue(timing: timing, part: part, lines: lines.count..<lines.count))
    }

    /// Takes the identifier of the cue that begins back from the cue before.
    private mutating func takeIdentifier() -> Range<Int>? {
        guard let cue = cues.last else { return strayLine }
        guard let line = lines.last, !cue.lines.isEmpty else { return nil }
        guard linesSinceBlank == 1 || isNextNumber(line) || isTeamsIdentifier(line) else { return nil }
        lines.removeLast()
        cues[cues.count - 1].lines = cue.lines.lowerBound..<lines.count
        return line
    }

    private func isNextNumber(_ line: Range<Int>) -> Bool {
        guard let number = number(in: line) else { return false }
        return number - 1 == lastNumber ?? cues.count
    }

    private func number(in line: Range<Int>) -> Int? {
        source.bytes.isNumber(line) ? Int(source.string(line)) : nil
    }

    /// `6f1d0a52-0000-4000-8000-000000000001/7-0`.
    private func isTeamsIdentifier(_ line: Range<Int>) -> Bool {
        let bytes = source.bytes[line]
        return bytes.count >= 38 && bytes.contains(UInt8(ascii: "/")) && !bytes.contains(where: \.isWhitespace)
            && bytes.prefix(8).allSatisfy(\.isHexDigit) && bytes.last?.isDigit == true
    }

    private func isComment(_ line: Range<Int>) -> Bool {
        for word in ["NOTE", "STYLE", "REGION"] as [StaticString] {
            guard source.bytes.has(word, at: line.lowerBound, before: line.upperBound) else { continue }
            let next = line.lowerBound + word.utf8CodeUnitCount
            // Only a note has text on its first line.
            if next == line.upperBound { return true }
            if word.utf8CodeUnitCount == 4, source.bytes[next].isWhitespace { return true }
        }
        return false
    }
}
