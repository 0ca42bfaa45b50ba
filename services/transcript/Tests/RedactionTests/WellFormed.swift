import Redaction
import Testing

/// The text outside the spans is kept to the byte, and the spans can be found again in the output.
func expectWellFormed(_ result: Redacted, of text: String) throws {
    let bytes = Array(text.utf8)
    var rebuilt: [UInt8] = []
    var position = 0
    for span in result.spans {
        #expect(span.range.lowerBound >= position)
        #expect(span.range.lowerBound < span.range.upperBound)
        try #require(span.range.upperBound <= bytes.count)
        #expect(isScalarBoundary(span.range.lowerBound, in: bytes))
        #expect(isScalarBoundary(span.range.upperBound, in: bytes))
        rebuilt += bytes[position..<span.range.lowerBound]
        rebuilt += Array(span.label.placeholder.utf8)
        position = span.range.upperBound
    }
    rebuilt += bytes[position...]
    #expect(Array(result.filtered.string.utf8) == rebuilt)
}

/// All that is promised for any conversation; `seed` is for the message.
func expectFilteredWell(_ turns: [String], _ redactor: Redactor = Redactor(), seed: UInt64) throws {
    let results = redactor.redact(conversation: turns)
    for (turn, result) in zip(turns, results) { try expectWellFormed(result, of: turn) }
    let once = results.map(\.filtered.string)
    #expect(redactor.redact(conversation: once).map(\.filtered.string) == once, "seed \(seed): \(turns)")
    #expect(redactor.redact(conversation: turns) == results, "seed \(seed): \(turns)")
}

private func isScalarBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
}
