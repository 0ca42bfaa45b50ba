import Redaction
import TranscriptFormats

/// Finds where words of a filtered turn stood in the file.
struct TurnPlaces: Sendable {
    private let turn: Turn
    private let filtered: String
    /// For each stretch of the filtered text, where it begins, how long it is, and the range of the turn it stands for.
    private let stretches: [Stretch]

    private struct Stretch: Sendable {
        let filtered: Range<Int>
        let original: Range<Int>
        /// A placeholder stands for its span as a whole.
        let isPlaceholder: Bool
    }

    init(turn: Turn, redacted: Redacted) {
        self.turn = turn
        self.filtered = redacted.filtered.text(for: .caller)
        var stretches: [Stretch] = []
        var original = 0
        var filtered = 0
        func keep(to end: Int) {
            guard end > original else { return }
            stretches.append(
                Stretch(
                    filtered: filtered..<(filtered + end - original), original: original..<end, isPlaceholder: false)
            )
            filtered += end - original
            original = end
        }
        for span in redacted.spans {
            keep(to: span.range.lowerBound)
            let length = span.label.placeholder.utf8.count
            stretches.append(
                Stretch(filtered: filtered..<(filtered + length), original: span.range, isPlaceholder: true))
            filtered += length
            original = span.range.upperBound
        }
        keep(to: turn.text.byteCount)
        self.stretches = stretches
    }

    /// Ranges of bytes in the file from which `quote`, words of the filtered turn, was read; none when it does not
    /// stand there.
    func sources(of quote: FilteredText) -> [Range<Int>] {
        let words = Array(quote.text(for: .caller).utf8)
        guard let range = ByteSearch.ranges(of: words, in: Array(filtered.utf8)).first else { return [] }
        return stretches.filter { $0.filtered.overlaps(range) }.flatMap { stretch -> [Range<Int>] in
            guard !stretch.isPlaceholder else { return turn.sourceRanges(for: stretch.original) }
            let part = range.clamped(to: stretch.filtered)
            let start = stretch.original.lowerBound + part.lowerBound - stretch.filtered.lowerBound
            return turn.sourceRanges(for: start..<(start + part.count))
        }
    }
}
