import Assistant
import Domain
import Testing

@Suite struct NumberValuesTests {
    @Test(arguments: [
        ("twenty-seven points", [27]), ("one thousand three hundred and twelve documents", [1312]),
        ("1,312 late", [1312]), ("at 14:30 on the 3rd", [14, 30, 3]), ("nine forty five", [9, 45]),
        ("the twenty-first of November", [21]), ("two hours and fifty minutes", [2, 50]), ("14.3 %", [14, 3]),
        ("two hundred and fourteen", [214]), ("T09 and HL7", []), ("five thousand two hundred", [5200]),
    ])
    func numbersAreReadInDigitsAndWords(text: String, values: [Int]) {
        #expect(NumberValues.of(text) == Set(values))
    }
}

@Suite struct DayWindowTests {
    /// Mon 3 Nov 2025.
    private static let today = CalendarDate("2025-11-03") ?? CalendarDate(dayNumber: 0)

    @Test(arguments: [
        ("due this week", "2025-11-03", "2025-11-09"), ("next week please", "2025-11-10", "2025-11-16"),
        ("last week", "2025-10-27", "2025-11-02"), ("tomorrow", "2025-11-04", "2025-11-04"),
        ("this month", "2025-11-01", "2025-11-30"), ("last month", "2025-10-01", "2025-10-31"),
        ("next month", "2025-12-01", "2025-12-31"), ("next 10 days", "2025-11-03", "2025-11-13"),
        ("past 2 weeks", "2025-10-20", "2025-11-03"), ("on 14 october", "2025-10-14", "2025-10-14"),
        ("oct 14th", "2025-10-14", "2025-10-14"), ("meetings in october", "2025-10-01", "2025-10-31"),
        ("in may 2025", "2025-05-01", "2025-05-31"), ("during january", "2026-01-01", "2026-01-31"),
        ("since september", "2025-09-01", "2025-11-03"), ("2 january", "2026-01-02", "2026-01-02"),
    ])
    func daysAreFound(text: String, first: String, last: String) throws {
        let words = text.split(separator: " ").map(String.init)

        let found = try #require(DayWindow.find(in: words, today: Self.today))

        #expect(found.window.first.description == first)
        #expect(found.window.last.description == last)
    }

    @Test(arguments: ["who has it", "99 october", "next 0 days", "may we", "march on", "next 9999 days", ""])
    func nothingElseIsADay(text: String) {
        #expect(DayWindow.find(in: text.split(separator: " ").map(String.init), today: Self.today) == nil)
    }
}

@Suite struct QuoteCutTests {
    @Test(arguments: [10, 30, 60, 200])
    func cutIsAPartOfTheText(limit: Int) {
        let text = "One thing first. The second sentence is the one that matters! And a third? Yes, and a last one."

        let cut = QuoteCut.cut(text, atMost: limit) { $0.contains("matters") ? 1 : 0 }

        #expect(text.contains(cut))
        #expect(cut.count <= limit && !cut.isEmpty)
    }
}

@Suite struct ModelMarkdownTests {
    @Test(arguments: [
        ("[a](https://x.example/p) b", "a b"), ("[a](https://ok.example) b", "[a](https://ok.example) b"),
        ("![i](https://x.example/i.png)b", "b"), ("see HTTPS://x.example/?q=1 now", "see … now"),
        ("<https://x.example>", "<…>"), ("It is so [1]. And [S2, 3].", "It is so. And."),
        ("[a]: https://x.example", "[a]: …"), ("**bold** stays", "**bold** stays"),
    ])
    func onlyAddressesOfSourcesStay(markdown: String, cleaned: String) {
        #expect(ModelMarkdown.cleaned(markdown, allowing: ["https://ok.example"]) == cleaned)
    }
}

@Suite struct PageLinesTests {
    @Test func linesArePlainAndSaySomething() {
        let markdown = """
            # Heading
            - **Target**: two seconds, see [the board](https://x.example)
            [only a link](https://x.example/page)
            | --- |
            short
            > Escaped \\_names\\_ stay readable
            """

        #expect(
            PageLines.of(markdown) == ["Target: two seconds, see the board", "Escaped _names_ stay readable"])
    }
}
