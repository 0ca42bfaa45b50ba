/// Puts a text together from pieces of other texts, and keeps where in the input they stood.
struct MappedTextBuilder {
    private(set) var bytes: [UInt8] = []
    private(set) var runs: [SourceRun] = []

    var text: MappedText { MappedText(bytes: bytes, runs: runs) }

    /// Appends a part of `text` as it is.
    mutating func append(_ range: Range<Int>, of text: MappedText) {
        let shift = bytes.count - range.lowerBound
        bytes.append(contentsOf: text.bytes[range])
        guard let outer = text.runs else {
            note(range.lowerBound + shift..<range.upperBound + shift, from: range)
            return
        }
        outer.forEachPart(of: range) { part, source, _ in
            note(part.lowerBound + shift..<part.upperBound + shift, from: source)
        }
    }

    /// Appends what an escape or an entity stands for.
    mutating func append(_ replacement: some Collection<UInt8>, for range: Range<Int>, of text: MappedText) {
        let start = bytes.count
        bytes.append(contentsOf: replacement)
        guard let outer = text.runs else {
            note(start..<bytes.count, from: range)
            return
        }
        var whole: Range<Int>?
        outer.forEachPart(of: range) { _, source, _ in
            whole =
                whole.map { min($0.lowerBound, source.lowerBound)..<max($0.upperBound, source.upperBound) } ?? source
        }
        if let whole { note(start..<bytes.count, from: whole) }
    }

    /// Appends bytes that were read from nowhere.
    mutating func append(unmapped byte: UInt8) {
        bytes.append(byte)
    }

    /// Removes white space from the end.
    mutating func trimEnd() {
        let end = bytes.trimmed(0..<bytes.count).upperBound
        bytes.removeLast(bytes.count - end)
        while let last = runs.last, last.textRange.upperBound > end {
            runs.removeLast()
            let kept = last.textRange.clamped(to: 0..<end)
            guard !kept.isEmpty else { continue }
            let start = last.sourceRange.lowerBound
            let source = last.isIdentity ? start..<start + kept.count : last.sourceRange
            runs.append(SourceRun(textRange: kept, sourceRange: source))
        }
    }

    private mutating func note(_ range: Range<Int>, from source: Range<Int>) {
        guard !range.isEmpty else { return }
        if let last = runs.last, last.isIdentity, range.count == source.count,
            last.textRange.upperBound == range.lowerBound, last.sourceRange.upperBound == source.lowerBound
        {
            runs[runs.count - 1] = SourceRun(
                textRange: last.textRange.lowerBound..<range.upperBound,
                sourceRange: last.sourceRange.lowerBound..<source.upperBound
            )
        } else {
            runs.append(SourceRun(textRange: range, sourceRange: source))
        }
    }
}
