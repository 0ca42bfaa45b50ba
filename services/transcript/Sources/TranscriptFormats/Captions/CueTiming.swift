/// The line `start --> end` of a cue; what follows the end are settings of its place on the screen.
struct CueTiming {
    /// Seconds from the start of the recording.
    let start: Double
    let end: Double

    /// Nil when `line`, without white space at its ends, is no such line.
    init?(_ bytes: [UInt8], _ line: Range<Int>) {
        guard let first = bytes[line].first, first.isDigit,
            let start = Timestamp(bytes, from: line.lowerBound, before: line.upperBound)
        else { return nil }
        let arrow = bytes.trimmed(start.end..<line.upperBound)
        guard bytes.has("-->", at: arrow.lowerBound, before: arrow.upperBound) else { return nil }
        let rest = bytes.trimmed(arrow.lowerBound + 3..<arrow.upperBound)
        guard let end = Timestamp(bytes, from: rest.lowerBound, before: rest.upperBound),
            end.end == rest.upperBound || bytes[end.end].isWhitespace
        else { return nil }
        self.start = start.seconds
        self.end = end.seconds
    }
}
