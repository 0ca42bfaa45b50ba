/// Recognises our own placeholders in text.
struct PlaceholderTable {
    private let texts: [[UInt8]]

    init() {
        texts = RedactionLabel.allCases.map { Array($0.placeholder.utf8) }
    }

    /// The length of the placeholder that begins at an index, or nil.
    func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        for text in texts where index + text.count <= bytes.count {
            var offset = 0
            while offset < text.count, bytes[index + offset] == text[offset] { offset += 1 }
            if offset == text.count { return offset }
        }
        return nil
    }

    /// Where placeholders stand in `text`, as UTF-8 offsets, in order.
    func ranges(in text: String) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                guard bytes[index] == UInt8(ascii: "["), let length = length(in: bytes, at: index) else {
                    index += 1
                    continue
                }
                ranges.append(index..<(index + length))
                index += length
            }
        }
        return ranges
    }
}
