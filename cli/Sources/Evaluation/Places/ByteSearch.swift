/// Finds bytes among bytes.
enum ByteSearch {
    /// Ranges of `wanted` in `bytes`, also where they overlap, in order.
    static func ranges(of wanted: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
        guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
        var ranges: [Range<Int>] = []
        for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
            if bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
                ranges.append(start..<(start + wanted.count))
            }
        }
        return ranges
    }

    /// How many places of `one` are also places of `two`; both hold ranges without overlaps.
    static func shared(_ one: [Range<Int>], _ two: [Range<Int>]) -> Int {
        one.reduce(0) { sum, range in
            sum + two.reduce(0) { $0 + (range.overlaps($1) ? range.clamped(to: $1).count : 0) }
        }
    }
}
