/// Turns offsets that count UTF-8 bytes into offsets that count Unicode scalars, as `alpha redact --spans` prints them.
///
/// A byte order mark is one scalar of the file: whoever reads the file as plain UTF-8 finds U+FEFF at offset 0.
public enum ScalarOffsets {
    /// - Parameters:
    ///   - utf8Offsets: byte offsets in any order; sorted ones cost least. One inside a scalar counts that scalar, one
    ///     beyond the end is taken for the end.
    ///   - bytes: valid UTF-8; read once, whatever the number of offsets.
    /// - Returns: for each offset, in the same order, how many scalars begin before it.
    public static func convert(_ utf8Offsets: [Int], in bytes: [UInt8]) -> [Int] {
        var answers = [Int](repeating: 0, count: utf8Offsets.count)
        var position = 0
        var scalars = 0
        for index in ascendingOrder(of: utf8Offsets) {
            let end = min(utf8Offsets[index], bytes.count)
            while position < end {
                if bytes[position] & 0xC0 != 0x80 { scalars += 1 }
                position += 1
            }
            answers[index] = scalars
        }
        return answers
    }

    /// The same for ranges: an empty answer only for an empty range.
    public static func convert(_ utf8Ranges: [Range<Int>], in bytes: [UInt8]) -> [Range<Int>] {
        let bounds = convert(utf8Ranges.flatMap { [$0.lowerBound, $0.upperBound] }, in: bytes)
        return utf8Ranges.indices.map { bounds[2 * $0]..<bounds[2 * $0 + 1] }
    }

    private static func ascendingOrder(of offsets: [Int]) -> [Int] {
        let isSorted = zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }
        return isSorted ? Array(offsets.indices) : offsets.indices.sorted { offsets[$0] < offsets[$1] }
    }
}
