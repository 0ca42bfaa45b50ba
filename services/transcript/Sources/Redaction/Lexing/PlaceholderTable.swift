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
}
