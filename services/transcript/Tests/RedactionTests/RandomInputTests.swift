import Redaction
import Testing

/// One after the other, as all suites that only reckon: side by side they would keep the threads from tests that wait.
@Suite(.serialized) struct RandomInputTests {
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
}
