/// Tells the lines that name a speaker and a time from speech that looks alike, such as `Deploy Window | 22:00`.
///
/// A label is trusted when it opens the text, recurs or is an attendee's. Any other has to look like a name, and its time
/// to fit between those around it.
struct HeaderCensus {
    /// Places of the lines that are headers, and what they say.
    private var headers: [Int: HeaderLine] = [:]

    private struct Candidate {
        let place: Int
        let header: HeaderLine
    }

    init(_ source: MappedText, style: HeaderLine.Style, attendees: [Attendee]) {
        var candidates: [Candidate] = []
        var counts: [String: Int] = [:]
        var isFirst = true
        for line in LineReader(source) where !source.bytes.trimmed(line).isEmpty {
            if let header = HeaderLine(source.bytes, line, style: style) {
                candidates.append(Candidate(place: line.lowerBound, header: header))
                // To open the text is as good as to recur.
                if let label = header.label { counts[label, default: 0] += isFirst ? 2 : 1 }
            }
            isFirst = false
        }
        let listed = Set(attendees.compactMap { $0.name.map(FoldedName.init(_:))?.text })
        let standings = Dictionary(
            uniqueKeysWithValues: counts.map { label, count in
                (label, Standing(label, count: count, isListed: listed.contains(FoldedName(label).text)))
            })
        accept(candidates, standings)
    }

    /// The header that the line is; nil for speech.
    func header(at line: Range<Int>) -> HeaderLine? { headers[line.lowerBound] }

    private enum Standing {
        case trusted, possible, speech

        init(_ label: String, count: Int, isListed: Bool) {
            if CommercialLabel.isSpeech(label, occurrences: count) {
                self = .speech
            } else if isListed || count > 1 {
                self = .trusted
            } else {
                switch NameShape(label) {
                case .strong, .weak: self = .possible
                case .lowercase, .none: self = .speech
                }
            }
        }
    }

    /// Accepts what is trusted, and of what lies between two such lines as much as goes on in time.
    private mutating func accept(_ candidates: [Candidate], _ standings: [String: Standing]) {
        var before = 0.0
        var between: [Candidate] = []
        for candidate in candidates {
            // A time alone is a header of somebody unknown, or was said.
            switch candidate.header.label.map({ standings[$0] ?? .speech }) ?? .possible {
            case .speech: break
            case .possible: between.append(candidate)
            case .trusted:
                acceptRising(between, from: before, to: candidate.header.seconds)
                headers[candidate.place] = candidate.header
                (before, between) = (candidate.header.seconds, [])
            }
        }
        acceptRising(between, from: before, to: nil)
    }

    private mutating func acceptRising(_ candidates: [Candidate], from start: Double, to end: Double?) {
        let fitting = candidates.filter { candidate in
            guard let end else { return candidate.header.seconds >= start }
            // Where two recordings were put one after the other, the time starts over.
            return start <= end
                ? (start...end).contains(candidate.header.seconds)
                : candidate.header.seconds >= start || candidate.header.seconds <= end
        }
        for index in LongestRise.indices(of: fitting.map(\.header.seconds)) {
            headers[fitting[index].place] = fitting[index].header
        }
    }
}
