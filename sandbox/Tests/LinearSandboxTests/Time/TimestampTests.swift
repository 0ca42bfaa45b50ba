import FoundationEssentials
import LinearSandbox
import Testing

@Suite struct TimestampTests {
    /// 2025-11-03 09:00 UTC.
    private let now = Date(timeIntervalSince1970: 1_762_160_400)

    @Test(arguments: [
        ("2025-10-05T20:00:00.000Z", "2025-10-05T20:00:00.000Z"),
        ("2025-10-05T20:00:00.5Z", "2025-10-05T20:00:00.500Z"),
        ("2025-10-05T22:00:00+02:00", "2025-10-05T20:00:00.000Z"),
        ("2025-10-05T20:00-0530", "2025-10-06T01:30:00.000Z"),
        ("2025-10-05T20:00", "2025-10-05T20:00:00.000Z"),
        ("2025-10-05", "2025-10-05T00:00:00.000Z"), ("2025-10", "2025-10-01T00:00:00.000Z"),
        ("2021", "2021-01-01T00:00:00.000Z"), ("1969-12-31T23:59:59.250Z", "1969-12-31T23:59:59.250Z"),
        ("-P2W", "2025-10-20T09:00:00.000Z"), ("-P2W1D", "2025-10-19T09:00:00.000Z"),
        ("P1M", "2025-12-03T09:00:00.000Z"), ("-P1Y", "2024-11-03T09:00:00.000Z"),
        ("PT90M", "2025-11-03T10:30:00.000Z"), ("P1DT1H", "2025-11-04T10:00:00.000Z"),
    ])
    func instantsAreReadAndWritten(text: String, expected: String) throws {
        let date = try #require(Timestamp.date(text, now: now))

        #expect(Timestamp.text(date) == expected)
    }

    @Test(arguments: [
        "", "P", "-P", "PT", "P1", "P1X", "P1H", "PT1D", "P999999999999D", "2025-02-29", "2025-13", "25-01-01",
        "2025-10-05T", "2025-10-05T25:00", "2025-10-05T20:61", "2025-10-05T20:00:00+99:00", "yesterday", "2025-10-5",
        "20251", "P1DT",
    ])
    func whatIsNoInstantIsNotRead(text: String) {
        #expect(Timestamp.date(text, now: now) == nil)
    }

    @Test func monthsEndWithTheMonth() throws {
        let january = try #require(Timestamp.date("2025-01-31", now: now))

        #expect(Timestamp.date("P1M", now: january).map(Timestamp.text) == "2025-02-28T00:00:00.000Z")
    }
}
