/// Maps a stretch of a turn's text to the stretch of the input from which it was read.
///
/// Where both have the same length they are equal byte for byte. Otherwise the text stands for an escape of JSON or an
/// entity of HTML, and the whole of the one maps to the whole of the other.
public struct SourceRun: Sendable, Hashable {
    // A transcript of 10 MiB can hold millions of escapes: four bytes a number are enough.
    private let textStart: Int32
    private let textLength: Int32
    private let sourceStart: Int32
    private let sourceLength: Int32

    /// - Parameters:
    ///   - textRange: UTF-8 offsets in the text, below 2 GiB.
    ///   - sourceRange: UTF-8 offsets in the input, below 2 GiB.
    public init(textRange: Range<Int>, sourceRange: Range<Int>) {
        self.textStart = Int32(clamping: textRange.lowerBound)
        self.textLength = Int32(clamping: textRange.count)
        self.sourceStart = Int32(clamping: sourceRange.lowerBound)
        self.sourceLength = Int32(clamping: sourceRange.count)
    }

    /// UTF-8 offsets in the turn's text.
    public var textRange: Range<Int> { Int(textStart)..<Int(textStart) + Int(textLength) }
    /// UTF-8 offsets in the input, counted from its first byte, a byte order mark included.
    public var sourceRange: Range<Int> { Int(sourceStart)..<Int(sourceStart) + Int(sourceLength) }
    /// True when the text is the input byte for byte.
    public var isIdentity: Bool { textLength == sourceLength }
}

extension SourceRun: CustomStringConvertible {
    public var description: String { "\(textRange) from \(sourceRange)" }
}

extension [SourceRun] {
    /// Goes through the parts of `range` that were read from somewhere, in order.
    ///
    /// - Parameters:
    ///   - range: offsets in the text that these runs, in the order of the text, describe.
    ///   - body: gets the part of `range`, the source it came from, and whether the two are equal byte for byte.
    func forEachPart(
        of range: Range<Int>, _ body: (_ text: Range<Int>, _ source: Range<Int>, _ isIdentity: Bool) -> Void
    ) {
        guard !range.isEmpty else { return }
        var index = firstIndex(endingAfter: range.lowerBound)
        while index < count, self[index].textRange.lowerBound < range.upperBound {
            let run = self[index]
            let part = run.textRange.clamped(to: range)
            if run.isIdentity {
                let shift = run.sourceRange.lowerBound - run.textRange.lowerBound
                body(part, part.lowerBound + shift..<part.upperBound + shift, true)
            } else {
                body(part, run.sourceRange, false)
            }
            index += 1
        }
    }

    private func firstIndex(endingAfter offset: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].textRange.upperBound > offset { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
