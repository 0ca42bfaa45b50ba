/// Goes through the lines of a text, which end in LF, CR LF or CR; the ends are not part of the lines.
struct LineReader: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position: Int

    init(_ text: MappedText) {
        self.bytes = text.bytes
        self.position = text.start
    }

    mutating func next() -> Range<Int>? {
        let start = position
        guard start < bytes.count else { return nil }
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        position = end + 1
        if bytes.has("\r\n", at: end, before: bytes.count) { position += 1 }
        return start..<end
    }
}
