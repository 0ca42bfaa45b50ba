import Logging
import Redaction
import Testing

/// Whatever prints text of a meeting, its words do not stand there.
struct OriginalTextTests {
    private let original = OriginalText("Pay Dana fifty thousand dollars")
    private let filtered = Redactor().redact("Dana sends the plan").filtered

    @Test func unfilteredTextIsNotPrinted() {
        var dumped = ""
        dump([original], to: &dumped)
        let printed = [
            "\(original)", String(describing: original), String(reflecting: original), "\([original: original])",
            String(describing: Optional(original)), dumped, "\(Logger.MetadataValue.stringConvertible(original))",
            "\(Mirror(reflecting: original).children.map { $0.value })", Logger.Message("\(original)").description,
        ]

        #expect(printed.filter { $0.contains("Dana") || $0.contains("fifty") } == [])
    }

    @Test func filteredTextPrintsItsLengthOnly() {
        var dumped = ""
        dump(filtered, to: &dumped)
        let printed = ["\(filtered)", String(reflecting: filtered), "\([filtered])", filtered.text(for: .log), dumped]

        #expect(printed.filter { $0.contains("Dana") || !$0.contains("19 characters") } == [])
    }

    @Test("Every outlet but the log hears the words", arguments: Outlet.allCases)
    func wordsPass(_ outlet: Outlet) {
        #expect((filtered.text(for: outlet) == "Dana sends the plan") == (outlet != .log))
    }

    @Test func redactionTakesUnfilteredText() {
        let turns = ["What is the price?", "Fifty thousand."]

        #expect(Redactor().redact(turns: turns.map(OriginalText.init)) == Redactor().redact(conversation: turns))
        #expect(Redactor().redact(original) == Redactor().redact("Pay Dana fifty thousand dollars"))
        #expect(Redactor().redact(original, labels: []).filtered.string == "Pay Dana fifty thousand dollars")
    }

    @Test("Places are found by those who know the words", arguments: [("nana", [2..<6, 4..<8]), ("", []), ("x", [])])
    func placesAreFound(words: String, places: [Range<Int>]) {
        #expect(OriginalText("bananana").ranges(of: words).filter { $0.lowerBound > 0 } == places)
    }

    @Test func placeInAFileIsFound() {
        let file = Array("Title: Sync\n".utf8)

        #expect(OriginalText("Sync").firstRange(in: file[...]) == 7..<11)
        #expect(OriginalText("Sync").firstRange(in: file[..<9]) == nil)
        #expect(OriginalText("Sync").prefix(2).firstRange(in: file[4...]) == 7..<9)
        #expect(OriginalText("naïve").byteCount == 6)
    }
}
