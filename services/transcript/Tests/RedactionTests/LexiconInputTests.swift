import Redaction
import Testing

/// Sentences put together from the words that the rules know, where rules meet that no real sentence brings together.
@Suite(.serialized) struct LexiconInputTests {
    private let redactor = Redactor()

    @Test(arguments: 1...60)
    func shortSentencesOfKnownWordsAreFilteredWell(seed: UInt64) throws {
        var random = RandomText(seed: seed, words: LexiconWords.all)

        for _ in 0..<100 {
            try expectFilteredWell([random.sentence(2 + random.next(below: 9))], seed: seed)
        }
    }

    @Test(arguments: 1...30)
    func conversationsOfKnownWordsAreFilteredWell(seed: UInt64) throws {
        var random = RandomText(seed: seed &+ 1000, words: LexiconWords.all)

        for _ in 0..<10 {
            let turns = (0..<(2 + random.next(below: 10))).map { _ in random.sentence(1 + random.next(below: 12)) }
            try expectFilteredWell(turns, seed: seed)
        }
    }

    @Test(arguments: [
        ("We agreed that they pay thirty day rate", "We agreed that they «pay» «thirty day» «rate»"),
        ("payment terms 10-15 day fee", "«payment terms» «10-15 day» «fee»"),
        ("invoice 30 day fee", "«invoice» «30 day» «fee»"),
        ("payment 45 day costs", "«payment» «45 day» «costs»"),
    ])
    func rulesThatReachForTheSameWordsShareThem(text: String, expected: String) {
        #expect(marked(text, redactor.redact(text)) == expected)
    }
}
