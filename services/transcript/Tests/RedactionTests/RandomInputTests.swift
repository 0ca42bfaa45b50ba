import Redaction
import Testing

@Suite struct RandomInputTests {
    private let redactor = Redactor()

    @Test(arguments: 1...40)
    func spansOfRandomWordsAreSortedApartAndOnScalars(seed: UInt64) throws {
        var random = RandomText(seed: seed)
        let turns = (0..<20).map { _ in random.words(random.next(below: 40)) }

        for (turn, result) in zip(turns, redactor.redact(conversation: turns)) {
            try expectWellFormed(result, of: turn)
        }
    }

    @Test(arguments: 1...40)
    func spansOfRandomScalarsAreSortedApartAndOnScalars(seed: UInt64) throws {
        var random = RandomText(seed: seed)
        let text = random.scalars(400)

        try expectWellFormed(redactor.redact(text), of: text)
    }

    @Test(arguments: 1...120)
    func filteringTwiceChangesNothing(seed: UInt64) {
        var random = RandomText(seed: seed)
        let turns = (0..<12).map { _ in random.words(random.next(below: 30)) }

        let once = redactor.redact(conversation: turns).map(\.filtered.string)
        let twice = redactor.redact(conversation: once).map(\.filtered.string)

        #expect(once == twice)
    }

    @Test(arguments: 1...20)
    func sameTextGivesTheSameResult(seed: UInt64) {
        var random = RandomText(seed: seed)
        let turns = (0..<12).map { _ in random.words(30) }

        #expect(Redactor().redact(conversation: turns) == Redactor().redact(conversation: turns))
    }

    /// The text outside the spans is kept to the byte, and the spans can be found again in the output.
    private func expectWellFormed(_ result: Redacted, of text: String) throws {
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

    private func isScalarBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
        offset == bytes.count || bytes[offset] & 0xC0 != 0x80
    }
}
