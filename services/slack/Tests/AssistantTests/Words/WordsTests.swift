import Assistant
import CoreTestKit
import Domain
import Foundation
import ServiceClients
import SlackAPI
import Testing

@Suite struct WordsTests {
    @Test(arguments: [
        ("2025-11-28", "2025-11-03", "Fri 28 Nov"), ("2026-01-05", "2025-11-03", "Mon 5 Jan 2026"),
        ("2024-02-29", "2024-12-31", "Thu 29 Feb"),
    ])
    func daysAreShort(day: String, today: String, text: String) throws {
        #expect(DayWords.text(try day.day, today: try today.day) == text)
    }

    @Test(arguments: [
        ("2025-11-03", "today, Mon 3 Nov"), ("2025-11-04", "tomorrow, Tue 4 Nov"),
        ("2025-11-02", "yesterday, Sun 2 Nov"),
        ("2025-11-10", "Mon 10 Nov"),
    ])
    func nearDaysSaySo(day: String, text: String) throws {
        #expect(DayWords.near(try day.day, today: try "2025-11-03".day) == text)
    }

    @Test(arguments: [
        ("It was due on 2025-10-31.", "It was due on Fri 31 Oct."),
        ("“Pilot” is due on 2026-01-05, 2025-13-45 never.", "“Pilot” is due on Mon 5 Jan 2026, 2025-13-45 never."),
        ("12025-10-311", "12025-10-311"), ("", ""),
    ])
    func daysInSentencesAreShort(text: String, shown: String) throws {
        #expect(DayWords.worded(text, today: try "2025-11-03".day) == shown)
    }

    @Test(arguments: [
        (0.0, "00:00"), (62.9, "01:02"), (872, "14:32"), (3_600, "1:00:00"), (-5, "00:00"), (.infinity, "100:00:00"),
    ])
    func placesInARecordingAreMinutesAndSeconds(seconds: Double, text: String) {
        #expect(ClockWords.place(seconds) == text)
    }

    @Test(arguments: [(30.0, "1 min"), (2_700, "45 min"), (3_600, "1 h"), (4_800, "1 h 20 min")])
    func lengthsAreRounded(seconds: Double, text: String) {
        #expect(ClockWords.length(seconds) == text)
    }

    @Test func theTimeOfDayIsThatOfTheZone() throws {
        let instant = Date(timeIntervalSince1970: 1_762_162_200)  // 2025-11-03 09:30 UTC
        let vienna = try #require(TimeZone(identifier: "Europe/Vienna"))

        #expect(ClockWords.time(instant, in: .gmt) == "09:30")
        #expect(ClockWords.time(instant, in: vienna) == "10:30")
    }

    @Test(arguments: [
        (["Ana"], "Ana"), (["Ana", "Bo"], "Ana and Bo"), (["Ana", "Bo", "Cy"], "Ana, Bo and Cy"), ([], ""),
    ])
    func listsReadAsASentence(names: [String], text: String) {
        #expect(CountWords.list(names) == text)
    }

    @Test func longListsAreCutWithACount() {
        #expect(CountWords.list(["A", "B", "C", "D"], atMost: 2) == "A, B and 2 more")
        #expect(CountWords.text(1, "ticket") == "1 ticket")
        #expect(CountWords.text(0, "ticket") == "0 tickets")
    }

    @Test(arguments: [
        ("one two three", 8, "one two…"), ("  a\n b\t c ", 20, "a b c"), ("abcdefghij", 5, "abcd…"),
        ("fits", 4, "fits"),
    ])
    func textsAreOneLineCutBetweenWords(text: String, limit: Int, line: String) {
        #expect(TextWords.line(text, atMost: limit) == line)
    }

    @Test(arguments: [
        ("paid [REDACTED_AMOUNT] under [COMMERCIAL_TERM]", "paid (hidden) under (hidden)"),
        ("[TEST] Fix [ABC] and [a_b]", "[TEST] Fix [ABC] and [a_b]"),
        ("in\u{202E}voice\u{2066} \u{2069}x", "invoice x"), ("שלום עולם", "שלום עולם"),
    ])
    func linesShowWhatPeopleCanRead(text: String, line: String) {
        #expect(TextWords.line(text, atMost: 60) == line)
    }

    @Test func peoplesMarksNeitherEndNorBeginAnything() {
        let quote = Emphasis.quote("<@U1> *you* & me", speaker: "Ana <b>", seconds: 872)

        #expect(quote.source.contains("&lt;@U1&gt;"))
        #expect(quote.source.hasSuffix("– Ana &lt;b&gt; [14:32]"))
    }

    @Test func aNoticeStandsOnceAndSaysWhatIsMissing() {
        let error = ServiceCallError(
            upstream: "linear", cause: .problem(status: 502), detail: "Linear answered with an error.")

        let notice = Notices.away(error, "issues are left out")
        let blocks = Notices.blocks([notice, notice])

        #expect(notice == "Linear answered with an error; issues are left out.")
        #expect(blocks.count == 1)
        #expect(Shown(SlackMessage(text: "a", blocks: blocks)).text == ":warning: \(notice)")
    }
}

extension String {
    var day: CalendarDate {
        get throws { try #require(CalendarDate(self)) }
    }
}
