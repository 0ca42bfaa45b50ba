import Redaction
import Testing

@Suite struct OffsetTests {
    @Test(arguments: [
        "👍🏽 the «price» 👩‍👩‍👧",
        "e\u{301}tat: «$5» a\u{301} lot",
        "line one\r\nthe «cost»\r\nline three",
        "מחיר: «₪50» שלום",
        "«٥٠٠ €»",
        "日本«￥500»です",
        "\u{FEFF}«budget»",
        "naïve: «fees», café",
    ])
    func spansLieOnTheRightBytes(expected: String) {
        #expect(redactMarked(expected) == expected)
    }

    @Test func placeholdersReplaceExactlyTheSpans() {
        let result = Redactor().redact("👍 pay $5 now")

        #expect(result.filtered.string == "👍 [COMMERCIAL_TERM] [REDACTED_AMOUNT] now")
        #expect(result.spans.map(\.range) == [5..<8, 9..<11])
    }

    @Test func placeholdersAreLeftAlone() {
        let text = "The [PRICING_DISCUSSION] is [REDACTED_AMOUNT], twelve fifty [BUDGET_CONSTRAINT]."

        #expect(Redactor().redact(text).filtered.string == text)
    }

    @Test(arguments: RedactionLabel.allCases)
    func placeholderOfEveryLabelIsStable(label: RedactionLabel) {
        #expect(Redactor().redact(label.placeholder).spans.isEmpty)
    }

    @Test(arguments: [
        "7", "$", "twelve ", "and a half ", "price ", "spend more uh ", "[REDACTED", "{", "uh ", "point ", "-", "1,",
        "1.",
        "a'", "2 to ", "two plus ", "net ", "$1-", "spend a ", "1 000 ", "half a ", "by a third ", "\u{301}", "👍", "€",
        "five, ", "three years ", "rate ", "age five ", "5% of ", "$5 or ", "pri price ", "x xx ", "five dollars, ",
        "[REDACTED_AMOUNT] 5 ", "about ",
    ])
    func longRepetitiveInputIsFinished(unit: String) {
        let text = String(repeating: unit, count: 60_000 / unit.utf8.count)

        let once = Redactor().redact(text).filtered.string

        #expect(Redactor().redact(once).filtered.string == once)
    }
}
