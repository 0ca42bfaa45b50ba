/// The lines that programs write below a transcript.
enum Footer {
    /// Tells whether `line`, without white space at its ends, is nobody's speech.
    static func contains(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        openings.contains { bytes.has($0, at: line.lowerBound, before: line.upperBound) }
    }

    /// Tells whether Otter wrote such a line.
    static func isOtter(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        bytes.has("Transcribed by", at: line.lowerBound, before: line.upperBound)
    }

    /// The seconds in `Transcription ended after 00:53:29`.
    static func duration(_ bytes: [UInt8], _ line: Range<Int>) -> Double? {
        guard bytes.has(ending, at: line.lowerBound, before: line.upperBound) else { return nil }
        let rest = bytes.trimmed(line.lowerBound + ending.utf8CodeUnitCount..<line.upperBound)
        return Timestamp(bytes, from: rest.lowerBound, before: rest.upperBound)?.seconds
    }

    private static let ending: StaticString = "Transcription ended after"
    private static let openings: [StaticString] = [
        ending, "This editable transcript", "Transcribed by https://otter.ai", "Transcribed by http://otter.ai",
    ]
}
