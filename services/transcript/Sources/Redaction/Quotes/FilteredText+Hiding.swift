extension FilteredText {
    /// This text with placeholders in the place of `spans`. Whatever the spans are, text is only taken out: placeholders
    /// that stand in it stay, and spans that overlap become one.
    ///
    /// - Parameter spans: in any order; what lies outside of the text does not count.
    /// - Returns: the text, and what was really taken out of it.
    package func hiding(_ spans: [RedactionSpan]) -> Redacted {
        let words = text(for: .analysis)
        let bytes = Array(words.utf8)
        let placeholders = PlaceholderTable().ranges(in: words)
        var merged: [RedactionSpan] = []
        for span in spans.sorted(by: Self.isBefore) {
            for stretch in Redacted.stretches(of: Self.widened(span.range, in: bytes), without: placeholders) {
                Self.add(RedactionSpan(range: stretch, label: span.label, rule: span.rule), to: &merged)
            }
        }
        return Redacted(of: words, without: merged)
    }

    /// Whether something was taken out of this text, or it looks so.
    package var hasPlaceholder: Bool { !PlaceholderTable().ranges(in: text(for: .analysis)).isEmpty }

    /// This text in pieces of at most `maxBytes` bytes, at least 64: cut between words where there are any, and never in
    /// a placeholder.
    ///
    /// - Returns: each piece, and where it begins as a UTF-8 offset.
    package func pieces(maxBytes: Int) -> [(start: Int, text: FilteredText)] {
        let words = text(for: .analysis)
        let bytes = Array(words.utf8)
        guard bytes.count > maxBytes else { return [(0, self)] }
        let placeholders = PlaceholderTable().ranges(in: words)
        var pieces: [(start: Int, text: FilteredText)] = []
        var start = 0
        while start < bytes.count {
            let end = Self.cut(bytes, from: start, maxBytes: max(64, maxBytes), around: placeholders)
            pieces.append((start, FilteredText(redacted: String(decoding: bytes[start..<end], as: UTF8.self))))
            start = end
        }
        return pieces
    }

    private static func isBefore(_ one: RedactionSpan, _ other: RedactionSpan) -> Bool {
        (one.range.lowerBound, one.range.upperBound) < (other.range.lowerBound, other.range.upperBound)
    }

    /// `range` within the text and on scalar boundaries.
    private static func widened(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var (lower, upper) = (max(0, min(range.lowerBound, bytes.count)), max(0, min(range.upperBound, bytes.count)))
        guard lower < upper else { return lower..<lower }
        while lower > 0, isContinuation(bytes[lower]) { lower -= 1 }
        while upper < bytes.count, isContinuation(bytes[upper]) { upper += 1 }
        return lower..<upper
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    private static func add(_ span: RedactionSpan, to merged: inout [RedactionSpan]) {
        guard let last = merged.last, span.range.lowerBound < last.range.upperBound else { return merged.append(span) }
        let range = last.range.lowerBound..<max(last.range.upperBound, span.range.upperBound)
        merged[merged.count - 1] = RedactionSpan(range: range, label: last.label, rule: last.rule)
    }

    private static func cut(
        _ bytes: [UInt8], from start: Int, maxBytes: Int, around placeholders: [Range<Int>]
    ) -> Int {
        guard bytes.count - start > maxBytes else { return bytes.count }
        var end = start + maxBytes
        if let placeholder = placeholders.first(where: { $0.lowerBound < end && end < $0.upperBound }) {
            end = placeholder.lowerBound
        }
        // A blank in the latter half, so that pieces do not become crumbs; placeholders have none.
        let blank = bytes[(start + maxBytes / 2)..<max(start + maxBytes / 2, end)].lastIndex {
            $0 == 0x20 || $0 == 0x0A
        }
        if let blank { return blank + 1 }
        while end > start + 1, isContinuation(bytes[end]) { end -= 1 }
        return end
    }
}
