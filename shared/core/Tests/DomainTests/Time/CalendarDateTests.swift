import Domain
import FoundationEssentials
import Testing

@Suite struct CalendarDateTests {
    @Test func everyMonthBeginsTheDayAfterTheOneBefore() throws {
        var expected = try #require(CalendarDate(year: 1, month: 1, day: 1)).dayNumber
        for year in 1...9999 {
            for month in 1...12 {
                guard let first = CalendarDate(year: year, month: month, day: 1), first.dayNumber == expected else {
                    Issue.record("\(year)-\(month) does not begin where the month before ended")
                    return
                }
                expected = first.endOfMonth.dayNumber + 1
            }
        }
    }

    @Test func everySampledDayReadsAsItIsWritten() throws {
        let first = try #require(CalendarDate("0001-01-01")).dayNumber
        let last = try #require(CalendarDate("9999-12-31")).dayNumber
        for number in stride(from: first, through: last, by: 53) {
            let date = CalendarDate(dayNumber: number)
            guard CalendarDate(date.description) == date,
                CalendarDate(year: date.year, month: date.month, day: date.day) == date
            else {
                Issue.record("\(date) does not read as it is written")
                return
            }
        }
        #expect(last - first == 3_652_058)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2025-11-03", 20_395), ("0001-01-01", -719_162),
    ])
    func dayNumberCountsFrom1970(_ text: String, number: Int) {
        #expect(CalendarDate(text)?.dayNumber == number)
        #expect(CalendarDate(dayNumber: number).description == text)
    }

    @Test(arguments: [
        ("1970-01-01", 4), ("2025-11-03", 1), ("2025-11-09", 7), ("2000-02-29", 2), ("1969-12-28", 7),
        ("0001-01-01", 1), ("9999-12-31", 5),
    ])
    func weekdayIsThatOfISO8601(_ text: String, weekday: Int) {
        #expect(CalendarDate(text)?.weekday == weekday)
    }

    @Test(arguments: [
        ("2024-02-01", "2024-02-29"), ("2023-02-28", "2023-02-28"), ("1900-02-10", "1900-02-28"),
        ("2000-02-10", "2000-02-29"), ("2025-04-30", "2025-04-30"), ("2025-12-01", "2025-12-31"),
    ])
    func endOfMonthKnowsLeapYears(_ text: String, end: String) {
        #expect(CalendarDate(text)?.endOfMonth.description == end)
    }

    @Test(arguments: [
        "", "2025", "2025-1-1", "2025-13-01", "2025-00-10", "2025-02-29", "1900-02-29", "2025-04-31", "2025-10-00",
        "0000-01-01", "10000-01-01", "2025-10-17T00:00:00Z", " 2025-10-17", "2025/10/17", "+025-10-17", "2025-+1-17",
        "2025-10--7", "-025-10-17", "２０２５-10-17", "2025-10-1a",
    ])
    func otherTextIsNoDate(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: [
        ("UTC", 1_762_212_600.0, "2025-11-03"),  // 23:30 UTC
        ("Europe/Vienna", 1_762_212_600.0, "2025-11-04"),
        ("America/New_York", 1_762_212_600.0, "2025-11-03"),
        ("Pacific/Kiritimati", 1_762_160_400.0, "2025-11-03"),  // 09:00 UTC is 23:00 there
        ("Pacific/Kiritimati", 1_762_164_000.0, "2025-11-04"),
        ("Pacific/Honolulu", 1_762_160_400.0, "2025-11-02"),
        ("Europe/Vienna", 1_752_530_400.0, "2025-07-15"),  // midnight of a day in summer
        ("UTC", -1.0, "1969-12-31"),
    ])
    func dayOfAnInstantDependsOnTheZone(_ zone: String, seconds: Double, expected: String) throws {
        let zone = try #require(TimeZone(identifier: zone))

        let date = CalendarDate(Date(timeIntervalSince1970: seconds), in: zone)

        #expect(date.description == expected)
    }

    @Test(arguments: [
        ("2025-12-31", 1, "2026-01-01"), ("2024-03-01", -1, "2024-02-29"), ("2025-11-03", 0, "2025-11-03"),
    ])
    func addingMovesTheDay(_ text: String, days: Int, expected: String) {
        #expect(CalendarDate(text)?.adding(days: days).description == expected)
    }

    @Test func datesSortByTime() throws {
        let days = try ["2025-02-01", "1999-12-31", "2025-01-31"].map { try #require(CalendarDate($0)) }

        #expect(days.sorted().map(\.description) == ["1999-12-31", "2025-01-31", "2025-02-01"])
    }

    @Test func dateIsTextInJSON() throws {
        let json = Data(#"["2025-10-17"]"#.utf8)

        let dates = try JSONDecoder().decode([CalendarDate].self, from: json)

        #expect(dates.map(\.day) == [17])
        #expect(try JSONEncoder().encode(dates) == json)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2025-02-30"]"#.utf8))
        }
    }
}
