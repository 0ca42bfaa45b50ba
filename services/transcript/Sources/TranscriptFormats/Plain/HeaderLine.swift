/// A line that says who speaks from when on, above what is said.
struct HeaderLine {
    /// How a program writes such lines.
    enum Style {
        /// `Maria Lopez | 00:07`
        case krisp
        /// `Maria Lopez  0:07`, with two spaces or more; the time alone when the speaker is unknown.
        case otter
    }

    /// Longest name, in bytes.
    private static let maxNameBytes = 240

    /// Nil when the line has a time and no name.
    let label: String?
    /// Seconds from the start of the recording.
    let seconds: Double

    init?(_ bytes: [UInt8], _ line: Range<Int>, style: Style) {
        let line = bytes.trimmed(line)
        guard let last = bytes[line].last, last.isDigit, line.count <= Self.maxNameBytes + 16,
            let time = Self.trailingTime(bytes, line)
        else { return nil }
        let before = line.lowerBound..<time.start
        let name: Range<Int>
        switch style {
        case .krisp:
            let beforeBar = bytes.trimmed(before)
            guard beforeBar.count > 1, bytes[beforeBar.upperBound - 1] == UInt8(ascii: "|") else { return nil }
            name = bytes.trimmed(beforeBar.lowerBound..<beforeBar.upperBound - 1)
            if name.isEmpty { return nil }
        case .otter:
            name = bytes.trimmed(before)
            guard name.isEmpty || Self.isGap(bytes, name.upperBound..<time.start) else { return nil }
        }
        self.label = SpeakerLabel.clean(String(decoding: bytes[name], as: UTF8.self))
        self.seconds = time.value.seconds
    }

    /// The time at the end of `line`, after white space, a bar, or nothing.
    private static func trailingTime(_ bytes: [UInt8], _ line: Range<Int>) -> (value: Timestamp, start: Int)? {
        var start = line.upperBound
        while start > line.lowerBound, line.upperBound - start < 12,
            bytes[start - 1].isDigit || bytes[start - 1] == UInt8(ascii: ":")
        {
            start -= 1
        }
        guard let value = Timestamp(bytes, whole: start..<line.upperBound) else { return nil }
        return (value, start)
    }

    private static func isGap(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.count > 1 || bytes[range].first == 0x09
    }
}
