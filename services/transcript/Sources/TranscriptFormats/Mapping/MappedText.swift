/// Bytes of UTF-8, and where in the input each of them was read.
struct MappedText: Sendable {
    let bytes: [UInt8]
    /// Nil when the bytes are the input itself.
    let runs: [SourceRun]?

    /// The input itself.
    init(input: [UInt8]) {
        self.bytes = input
        self.runs = nil
    }

    init(bytes: [UInt8], runs: [SourceRun]) {
        self.bytes = bytes
        self.runs = runs
    }

    /// The place of the first byte after a byte order mark.
    var start: Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// All but the byte order mark.
    var whole: Range<Int> { start..<bytes.count }

    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
