import Redaction
import Testing

/// Terms made of the words that the rules know, and of anything else, over text made of the same.
@Suite(.serialized) struct RandomTermsTests {
    private static let others = [
        "Falcon", "Studio 54", "👍🏽", "日本", "שלום", "é", "Q4", "40", "k", "a", "uh", "-", "R&D", "'s",
    ]

    @Test(arguments: 1...60)
    func sentencesAreFilteredWellWithTerms(seed: UInt64) throws {
        var random = RandomText(seed: seed &+ 7000, words: LexiconWords.all + Self.others)

        for _ in 0..<15 {
            let (redactor, kept) = try redactor(&random)
            let turns = (0..<(1 + random.next(below: 6))).map { _ in random.sentence(1 + random.next(below: 12)) }
            try expectFilteredWell(turns, redactor, kept: kept, seed: seed)
        }
    }

    @Test(arguments: 1...40)
    func anyScalarsAreFilteredWellWithTerms(seed: UInt64) throws {
        var random = RandomText(seed: seed &+ 9000, words: LexiconWords.all + Self.others)
        let text = random.scalars(300)
        let pieces = text.split(separator: " ").prefix(12).map {
            String($0.unicodeScalars.prefix(4).map(Character.init))
        }
        let terms = CustomTerms(tolerant: pieces, [])

        try expectFilteredWell([text, random.words(30)], Redactor(terms: terms), kept: [], seed: seed)
    }

    @Test(arguments: [
        "a ", "a b ", "Falcon ", "a-", "a'", "日", "👍", "a\u{200D}", "'s ", "[", "1,", "a_",
    ])
    func longRepetitiveInputIsFinished(unit: String) throws {
        let phrases = (1...90).map { String(repeating: unit + "", count: $0) }
        let redactor = Redactor(terms: CustomTerms(tolerant: phrases, [unit + "x " + unit]))
        let text = String(repeating: unit, count: 60_000 / unit.utf8.count)

        let once = redactor.redact(text).filtered.string

        #expect(redactor.redact(once).filtered.string == once)
    }

    private func redactor(_ random: inout RandomText) throws -> (Redactor, kept: [String]) {
        let always = (0..<random.next(below: 6)).map { _ in random.phrase(1 + random.next(below: 3)) }
        let never = (0..<random.next(below: 6)).map { _ in random.phrase(1 + random.next(below: 3)) }
        let terms = CustomTerms(tolerant: always, never)
        return (Redactor(terms: terms), always.isEmpty ? never.filter { (try? TermPhrase($0)) != nil } : [])
    }

    private func expectFilteredWell(_ turns: [String], _ redactor: Redactor, kept: [String], seed: UInt64) throws {
        try RedactionTests.expectFilteredWell(turns, redactor, seed: seed)
        // A phrase that is kept stands as often as before.
        for phrase in kept {
            let alone = " \(phrase) . "
            #expect(redactor.redact("We pay a price of$40" + alone).filtered.string.hasSuffix(alone), "seed \(seed)")
        }
    }
}

extension RandomText {
    fileprivate mutating func phrase(_ count: Int) -> String {
        var words = sentence(count).split(whereSeparator: \.isWhitespace).map(String.init)
        while words.count > count { words.removeLast() }
        return words.joined(separator: " ")
    }
}

extension CustomTerms {
    /// Leaves out what cannot be a term.
    init(tolerant always: [String], _ never: [String]) {
        let always = Set(always.compactMap { try? TermPhrase($0) })
        let never = Set(never.compactMap { try? TermPhrase($0) }).subtracting(always)
        // Nothing is left that could be refused.
        self = (try? CustomTerms(always: always.map { Always($0) }, never: Array(never))) ?? .none
    }
}
