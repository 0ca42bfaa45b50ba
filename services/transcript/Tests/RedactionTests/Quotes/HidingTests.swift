import Redaction
import Testing

@Suite struct HidingTests {
    private static let placeholders = RedactionLabel.allCases.map(\.placeholder)

    private static func span(_ range: Range<Int>, _ label: RedactionLabel = .amount) -> RedactionSpan {
        RedactionSpan(range: range, label: label, rule: "test")
    }

    @Test(arguments: [
        ([], "one two three"), ([span(4..<7)], "one [REDACTED_AMOUNT] three"),
        ([span(8..<13, .term), span(0..<3)], "[REDACTED_AMOUNT] two [COMMERCIAL_TERM]"),
        ([span(0..<5), span(4..<7, .price)], "[REDACTED_AMOUNT] three"),
        ([span(0..<13), span(2..<3)], "[REDACTED_AMOUNT]"),
        ([span(0..<3), span(3..<4, .price)], "[REDACTED_AMOUNT][PRICING_DISCUSSION]two three"),
        ([span(-4..<3), span(9..<99)], "[REDACTED_AMOUNT] two t[REDACTED_AMOUNT]"), ([span(20..<30)], "one two three"),
    ])
    func spansAreTakenOut(_ spans: [RedactionSpan], _ expected: String) {
        #expect(FilteredText(stored: "one two three").hiding(spans).filtered.string == expected)
    }

    @Test func whatWasHiddenInOneTextIsHiddenInAnother() {
        let text = FilteredText(stored: "I can make the usual work, für 5 €")
        let quotes = text.quotes([Self.span(11..<20), Self.span(32..<37, .price)])

        #expect(FilteredText(stored: "Make the usual offer").hiding(quotes).string == "Make [REDACTED_AMOUNT] offer")
        #expect(FilteredText(stored: "It was 5 € then").hiding(quotes).string == "It was [PRICING_DISCUSSION] then")
        #expect(FilteredText(stored: "unusual").hiding(quotes).string == "unusual")
        #expect(FilteredText(stored: "the usual").hiding([]).string == "the usual")
    }

    @Test func placeholdersStay() {
        let text = FilteredText(stored: "a [BUDGET_CONSTRAINT] b [COMMERCIAL_TERM]")

        let all = text.hiding([Self.span(0..<44)])
        let cut = text.hiding([Self.span(10..<23)])

        #expect(all.filtered.string == "[REDACTED_AMOUNT][BUDGET_CONSTRAINT][REDACTED_AMOUNT][COMMERCIAL_TERM]")
        #expect(cut.filtered.string == "a [BUDGET_CONSTRAINT][REDACTED_AMOUNT] [COMMERCIAL_TERM]")
    }

    @Test func letterOfSeveralBytesIsNeverCut() throws {
        let text = "für 5 €, 🙂 ja"
        for lower in 0..<text.utf8.count {
            for upper in lower...text.utf8.count {
                let result = FilteredText(stored: text).hiding([Self.span(lower..<upper)])

                try expectWellFormed(result, of: text)
                #expect(!result.filtered.string.contains("\u{FFFD}"))
            }
        }
    }

    /// Whatever is to be hidden, the rest of the text and every placeholder of it stay, in their order.
    @Test func anySpansLeaveTheRestAsItWas() throws {
        var random = RandomText(seed: 20_251_103)
        for _ in 0..<2_000 {
            let text = (0..<random.next(below: 13)).map { _ in
                random.next(below: 2) == 0 ? Self.placeholders[random.next(below: Self.placeholders.count)] : "wörd "
            }.joined()
            let spans = (0..<4).map { _ in
                let lower = random.next(below: 84) - 3
                return Self.span(lower..<(lower + random.next(below: 41)), .finance)
            }

            let result = FilteredText(stored: text).hiding(spans)

            try expectWellFormed(result, of: text)
            for placeholder in Self.placeholders {
                let before = text.ranges(of: placeholder).count
                let added = placeholder == RedactionLabel.finance.placeholder ? result.spans.count : 0
                #expect(result.filtered.string.ranges(of: placeholder).count == before + added)
            }
        }
    }

    @Test(arguments: [64, 65, 80, 200, 10_000])
    func piecesAreTheWholeTextAndCutNoPlaceholder(_ maxBytes: Int) {
        let words = "word äöü [REDACTED_AMOUNT] [FINANCIAL_DISCUSSION]. " + String(repeating: "ä", count: 90) + " "
        let text = FilteredText(stored: String(repeating: words, count: 8))

        let pieces = text.pieces(maxBytes: maxBytes)

        #expect(pieces.map(\.text.string).joined() == text.string)
        var start = 0
        for piece in pieces {
            #expect(piece.start == start)
            #expect((1...maxBytes).contains(piece.text.string.utf8.count))
            start += piece.text.string.utf8.count
        }
        let placeholders = pieces.reduce(0) { $0 + $1.text.string.ranges(of: "[REDACTED_AMOUNT]").count }
        #expect(placeholders == 8)
    }
}
