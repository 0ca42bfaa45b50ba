/// Scores redaction on a meeting's gold quotes, in the file's own bytes.
///
/// A commercial quote counts as hidden when no letter or digit of it is left; a quote to keep counts as kept when no
/// redaction touches it where it occurs. Text that is in neither list is not scored, except that redactions are counted
/// by whether they touch a commercial quote.
enum MeetingRedactionScorer {
    static func scores(_ meeting: EvaluatedMeeting, gold: GoldMeeting) -> RedactionScores {
        var scores = RedactionScores()
        let hidden = meeting.redactions.map(\.sources)
        let hiddenRanges = hidden.flatMap { $0 }
        var commercial: [Range<Int>] = []
        for quote in gold.commercial {
            let sources = meeting.places.sources(ofOriginal: quote.quote, occurrence: quote.occurrence)
            guard !sources.isEmpty else { continue }
            commercial += sources
            scores.byLabel[quote.label, default: .init()].add(
                isHidden(sources, by: hiddenRanges, in: meeting.places.bytes))
        }
        for sources in hidden where !sources.isEmpty {
            scores.redactions.add(ByteSearch.shared(sources, commercial) > 0)
        }
        for quote in Set(gold.notCommercial).sorted() {
            for sources in meeting.places.allSources(ofOriginal: quote)
            where ByteSearch.shared(sources, commercial) == 0 {
                scores.kept.add(ByteSearch.shared(sources, hiddenRanges) == 0)
            }
        }
        return scores
    }

    /// Whether every letter and digit of the ranges lies in a hidden range.
    private static func isHidden(_ ranges: [Range<Int>], by hidden: [Range<Int>], in bytes: [UInt8]) -> Bool {
        ranges.allSatisfy { range in
            range.allSatisfy { place in !isTelling(bytes[place]) || hidden.contains { $0.contains(place) } }
        }
    }

    /// Letters, digits and all that is not ASCII.
    static func isTelling(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
