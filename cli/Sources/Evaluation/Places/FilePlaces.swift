import MeetingAnalysis
import Redaction
import TranscriptFormats

/// Finds where words stand in a transcript file.
struct FilePlaces: Sendable {
    let bytes: [UInt8]
    let turns: [TurnPlaces]
    private let parsed: [Turn]

    init(bytes: [UInt8], parsed: [Turn], turns: [TurnPlaces]) {
        self.bytes = bytes
        self.parsed = parsed
        self.turns = turns
    }

    /// Where a quote of unfiltered words stands: in the file as it is, or, where the file escapes characters, in what
    /// was read from it.
    func sources(ofOriginal quote: String) -> [Range<Int>] {
        if let range = ByteSearch.ranges(of: Array(quote.utf8), in: bytes).first { return [range] }
        return allInTurns(quote).first ?? []
    }

    /// The `occurrence`th place of `quote`, counted from 1.
    func sources(ofOriginal quote: String, occurrence: Int) -> [Range<Int>] {
        let ranges = ByteSearch.ranges(of: Array(quote.utf8), in: bytes)
        if ranges.indices.contains(occurrence - 1) { return [ranges[occurrence - 1]] }
        let inTurns = allInTurns(quote)
        return inTurns.indices.contains(occurrence - 1) ? inTurns[occurrence - 1] : []
    }

    /// All places of `quote`.
    func allSources(ofOriginal quote: String) -> [[Range<Int>]] {
        let ranges = ByteSearch.ranges(of: Array(quote.utf8), in: bytes)
        return ranges.isEmpty ? allInTurns(quote) : ranges.map { [$0] }
    }

    /// Where a piece of evidence stands.
    func sources(of evidence: FilteredEvidence) -> [Range<Int>] {
        turns.indices.contains(evidence.segment) ? turns[evidence.segment].sources(of: evidence.quote) : []
    }

    private func allInTurns(_ quote: String) -> [[Range<Int>]] {
        parsed.flatMap { turn in turn.text.ranges(of: quote).map { turn.sourceRanges(for: $0) } }
    }

    /// Whether two pieces of text share at least half of the shorter one, in the same place of the file.
    static func overlap(_ one: [Range<Int>], _ two: [Range<Int>]) -> Bool {
        let shorter = min(one.reduce(0) { $0 + $1.count }, two.reduce(0) { $0 + $1.count })
        return shorter > 0 && 2 * ByteSearch.shared(one, two) >= shorter
    }
}
