/// Looks at the lines of a text to find out which program wrote it.
struct TextSniffer {
    /// Enough lines, not counting empty ones, to see the habit.
    private static let maxLines = 400

    private var lines = 0
    private var krispHeaders = 0
    private var otterHeaders = 0
    private var namedOtterHeaders = 0
    private var timeHeadings = 0
    private var prefixes = 0
    private var firstTiming: Int?
    private var firstKrispHeader: Int?
    private var firstOtterHeader: Int?
    private var hasMeetMark = false

    /// The format of `source`, which is no JSON.
    static func format(of source: MappedText) -> TranscriptFormat {
        let bytes = source.bytes
        if bytes.has("WEBVTT", at: source.start, before: bytes.count) { return .webVTT }
        var sniffer = TextSniffer()
        for line in LineReader(source) {
            let text = bytes.trimmed(line)
            if text.isEmpty { continue }
            sniffer.note(bytes, text)
            if sniffer.lines == maxLines { break }
        }
        return sniffer.verdict
    }

    private var verdict: TranscriptFormat {
        if let firstTiming, firstTiming < 5 { return .srt }
        if krispHeaders > 1 || firstKrispHeader.map({ $0 < 3 }) == true { return .krisp }
        if hasMeetMark && prefixes > 0 { return .googleMeet }
        if timeHeadings > 0 && prefixes >= timeHeadings && namedOtterHeaders == 0 { return .googleMeet }
        if otterHeaders > 1 || firstOtterHeader.map({ $0 < 3 }) == true { return .otter }
        return .plainText
    }

    private mutating func note(_ bytes: [UInt8], _ line: Range<Int>) {
        if CueTiming(bytes, line) != nil {
            firstTiming = firstTiming ?? lines
        } else if let header = HeaderLine(bytes, line, style: .krisp) {
            if Self.isPlausible(header, isFirst: lines == 0) {
                krispHeaders += 1
                firstKrispHeader = firstKrispHeader ?? lines
            }
        } else if let header = HeaderLine(bytes, line, style: .otter) {
            if Self.isPlausible(header, isFirst: lines == 0) {
                otterHeaders += 1
                firstOtterHeader = firstOtterHeader ?? lines
                if header.label != nil { namedOtterHeaders += 1 }
            }
            if GoogleMeetText.heading(bytes, line) != nil { timeHeadings += 1 }
        } else {
            if SpeakerPrefix(bytes, line) != nil { prefixes += 1 }
            hasMeetMark = hasMeetMark || GoogleMeetText.isMark(bytes, line, isNearTop: lines < 3)
        }
        lines += 1
    }

    private static func isPlausible(_ header: HeaderLine, isFirst: Bool) -> Bool {
        guard let label = header.label, !isFirst else { return true }
        switch NameShape(label) {
        case .strong, .weak: return true
        case .lowercase, .none: return false
        }
    }
}
