import Redaction
import Testing

/// Inputs and terms that once gave another text when it was filtered twice, or now and then.
@Suite struct FilteringTwiceWithTermsTests {
    @Test(arguments: [
        ("that's so", ["that's", "'s"]), ("the retainer's gone", ["'s"]), ("0EUR1", ["1"]), ("_6,4EUR", ["6"]),
        ("$1/overcharging", ["1"]),
    ])
    func termsAreFoundInWhatIsLeftAsTheyWereInTheWhole(text: String, phrases: [String]) throws {
        try expectFilteredWell([text], Redactor(terms: CustomTerms(tolerant: phrases, [])), seed: 0)
        try expectFilteredWell([text], Redactor(terms: CustomTerms(tolerant: [], phrases)), seed: 0)
    }

    /// `;` and the Greek question mark are the same to Unicode.
    @Test func theOrderOfTermsDoesNotMatter() throws {
        let phrases = ["a ; b", "c \u{37E} d"]
        let text = "a ; b, a \u{37E} b, c ; d, c \u{37E} d"

        let results = try [phrases, phrases.reversed()].map { phrases in
            Redactor(terms: try CustomTerms(always: phrases.map { .init(try TermPhrase($0)) })).redact(text)
        }

        #expect(results[0] == results[1])
        #expect(results[0].spans.count == 4)
    }
}
