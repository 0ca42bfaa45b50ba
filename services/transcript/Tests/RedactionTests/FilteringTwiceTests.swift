import Redaction
import Testing

/// Inputs that once were changed by filtering them twice, each made as small as it can be.
@Suite struct FilteringTwiceTests {
    /// What is taken out hides neighbours that decided over other words; so do placeholders, in their place.
    @Test(arguments: [
        ["per seat 0 and 7 month notice$1"], ["a euro-US$2"], ["invoice two ms price?0eur"],
        ["discount", "4 ms price"], ["net-twenty thousand,thousand price"], ["costing,e s,l da day-rate"],
        ["sell po pote fee"],
        ["scholarship", "4 day£9"],
        ["accountant", "4M!!", "r t n H h. cost", "[BUDGET_CONSTRAINT]"],
        ["[PRICING_DISCUSSION]p o sold t n they 8878 he.?r.", "a a h u f €1"],
        ["eleven k eight s;t f", "e ₹1", "oh eleven year", "the"], ["thirty hundred k on s", "0 2s", "0$ 3 117-year"],
        ["2b", "8g 5g", "0€,0€—0€—0€"], ["8pound[REDACTED_AMOUNT]invoice[T–d upsell Thirty-one"],
    ])
    func filteringTwiceChangesNothing(turns: [String]) throws {
        try expectFilteredWell(turns, seed: 0)
    }

    @Test(arguments: [
        ("the loan loaner fee", "the «loan loaner fee»"), ("what pri price", "what «pri price»"),
        ("retention bonus, bonus", "retention «bonus, bonus»"),
        ("a price, a signing deal, deal", "a «price», a signing «deal», «deal»"),
        ("liability at one, one times", "liability at «one, one times»"),
        ("fif, uh, fifteen dollars", "«fif, uh, fifteen dollars»"), ("the the price", "the the «price»"),
        ("three dollars, dollars we have", "«three dollars», dollars we have"), ("3USD,USD8", "«3USD»,«USD8»"),
        ("a one cent signing bonus", "a «one cent» «signing bonus»"),
        ("payment in 4 day$9", "«payment in 4 day$9»"),
    ])
    func whatIsBegunTwiceOrJoinedIsTakenOutAsAWhole(text: String, expected: String) throws {
        #expect(marked(text, Redactor().redact(text)) == expected)
        try expectFilteredWell([text], seed: 0)
    }

    /// An amount that went on from one turn into the next was not taken out at all.
    @Test func noRangeReachesIntoTheNextTurn() throws {
        let turns = ["5 - 6010", "4USD"]

        let texts = Redactor().redact(conversation: turns).map(\.filtered.string)

        #expect(texts == ["[REDACTED_AMOUNT]", "[REDACTED_AMOUNT]"])
        try expectFilteredWell(turns, seed: 0)
    }
}
