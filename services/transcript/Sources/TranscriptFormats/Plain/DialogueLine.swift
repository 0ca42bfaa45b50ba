/// A line of a dialogue: `Maria: text`, `[00:07] Maria: text`, `00:07 Maria: text` or `Maria (00:07): text`.
struct DialogueLine {
    /// What stands before the colon and may be a name.
    let label: String?
    /// Seconds from the start of the recording, when the line says so.
    let seconds: Double?
    let speech: Range<Int>
    /// The time in brackets at the start of the line, and what follows it.
    let stamped: (seconds: Double, rest: Range<Int>)?

    init(_ source: MappedText, _ line: Range<Int>) {
        let bytes = source.bytes
        let leading = Self.time(bytes, line)
        let rest = leading.map { bytes.trimmed($0.end..<line.upperBound) } ?? line
        let isBracketed = leading != nil && !bytes[line.lowerBound].isDigit
        stamped = isBracketed ? leading.map { ($0.seconds, rest) } : nil
        if let prefix = SpeakerPrefix(bytes, rest) {
            (label, seconds, speech) = (SpeakerLabel.clean(source.string(prefix.name)), leading?.seconds, prefix.speech)
        } else if let named = Self.nameWithTime(bytes, rest) {
            label = SpeakerLabel.clean(source.string(bytes.trimmed(named.name)))
            (seconds, speech) = (named.seconds, bytes.trimmed(named.speech))
        } else {
            (label, seconds, speech) = (nil, nil, line)
        }
    }

    /// A time at the start of `range`, in brackets or followed by white space.
    private static func time(_ bytes: [UInt8], _ range: Range<Int>) -> (seconds: Double, end: Int)? {
        guard let first = bytes[range].first else { return nil }
        let isBracketed = first == UInt8(ascii: "[") || first == UInt8(ascii: "(")
        guard isBracketed || first.isDigit,
            let time = Timestamp(bytes, from: range.lowerBound + (isBracketed ? 1 : 0), before: range.upperBound),
            time.end < range.upperBound
        else { return nil }
        let next = bytes[time.end]
        let isClosed = isBracketed ? next == UInt8(ascii: "]") || next == UInt8(ascii: ")") : next.isWhitespace
        return isClosed ? (time.seconds, time.end + 1) : nil
    }

    /// A name, a time in brackets and a colon.
    private static func nameWithTime(
        _ bytes: [UInt8], _ line: Range<Int>
    ) -> (name: Range<Int>, seconds: Double, speech: Range<Int>)? {
        let search = line.prefix(4 * SpeakerPrefix.maxNameLength)
        guard let open = search.first(where: { bytes[$0] == UInt8(ascii: "(") || bytes[$0] == UInt8(ascii: "[") }),
            open > line.lowerBound, let time = time(bytes, open..<line.upperBound),
            bytes.has(":", at: time.end, before: line.upperBound)
        else { return nil }
        return (line.lowerBound..<open, time.seconds, time.end + 1..<line.upperBound)
    }
}
