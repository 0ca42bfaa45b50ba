import Redaction
import Testing

@Suite struct QuoteFinderTests {
    private static let amount = "[REDACTED_AMOUNT]"

    /// The quote is given plainly; what is hidden for it stands in double angle brackets.
    @Test(arguments: [
        ("eighty-five a head", "So call it «eighty-five a head», and we are done."),
        ("Eighty-Five a head.", "So call it «eighty-five a head», and we are done."),
        (" “eighty-five a  head” ", "So call it “«eighty-five a head»”, and we are done."),
        ("eighty-five", "«eighty-five» now, «Eighty-five» later, and eighty-fives never in this long talk."),
        ("we'll take it", "Then «we’ll take it» and nobody will say a word of it again."),
        ("forty", "«forty»\u{A0}in all, which is what the others said they would do"),
        ("a - b", "«a – b» is how it was written in the minutes of that long day"),
        ("55", "It was 55.50 or 1,550 then, and «$55» now, «55%» of it, 155 no and «55», so."),
        ("ÉCLAIR money", "the «éclair money» went to somebody else in the end as we all know"),
        ("5", "«5» is short but a number, and so it counts here, unlike 50 or 15"),
        ("half of what \(amount) bought", "so «half of what» \(amount) «bought» us in the spring of last year, all in"),
        ("the \(amount), \(amount)", "«the» \(amount), \(amount) in a row, as was said before in this long talk"),
        ("double or nothing", "«double or nothing»"), ("nothing", "«nothing» «Nothing»"),
    ])
    func aQuoteIsHiddenWhereverItStands(_ quote: String, _ expected: String) throws {
        let text = unmarked(expected)

        let spans = try QuoteFinder(FilteredText(stored: text)).spans(of: SensitiveQuote(quote, label: .amount))

        let result = FilteredText(stored: text).hiding(spans)
        #expect(marked(text, result) == expected)
        try expectWellFormed(result, of: text)
    }

    @Test(
        arguments: [
            ("ninety", "So call it eighty-five a head.", .notInText), ("eight", "So call it eighty-five.", .notInText),
            ("head.5", "So call it eighty-five a head.", .notInText), ("call\nit up", "So call it up.", nil),
            ("5", "5.50 it is, and 1,5 or 0.5", .notInText), ("", "Yes.", .nothingToHide),
            (" … ", "Yes.", .nothingToHide),
            ("?!", "What?!", .nothingToHide), (amount, "It was \(amount) then.", .nothingToHide),
            ("\(amount), \(amount)", "It was \(amount), \(amount).", .nothingToHide),
            ("REDACTED_AMOUNT", "It was \(amount) then.", .notInText),
            ("AMOUNT] then", "It was \(amount) then.", .notInText),
            ("it was [redacted", "It was \(amount) then.", .notInText),
            (
                "one two three four five six seven",
                "one two three four five six seven eight nine ten eleven twelve 13", .tooLong
            ),
            (String(repeating: "very ", count: 21), String(repeating: "very ", count: 200), .tooLong),
            (String(repeating: "x", count: 161), "\(String(repeating: "x", count: 161)) is long", .tooLong),
            ("e\u{301}", "e\u{301}e\u{301}", .notInText),
        ] as [(String, String, QuoteRefusal?)])
    func whatDoesNotStandOrIsNoPhraseIsRefused(_ quote: String, _ text: String, _ refusal: QuoteRefusal?) {
        let finder = QuoteFinder(FilteredText(stored: text))
        guard let refusal else {
            #expect(throws: Never.self) { try finder.spans(of: SensitiveQuote(quote, label: .term)) }
            return
        }
        #expect(throws: refusal) { try finder.spans(of: SensitiveQuote(quote, label: .term)) }
    }

    @Test func wordsAreCountedWithoutPlaceholders() throws {
        let finder = QuoteFinder(FilteredText(stored: "We'll pay \(Self.amount) – eighty-five, say.  [OK]"))

        #expect(finder.wordCount == 5)
        let spans = try finder.spans(of: SensitiveQuote("eighty-five, say", label: .amount))
        #expect(finder.wordCount(in: spans) == 2)
    }
}
