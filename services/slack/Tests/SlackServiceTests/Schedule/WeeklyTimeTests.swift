import Domain
import Foundation
import SlackService
import Testing

struct WeeklyTimeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let now: String
        let zone: String
        let last: String
        let next: String
        var testDescription: String { "\(text) at \(now) in \(zone)" }
    }

    @Test(arguments: [
        Case(
            text: "Fri 16:00", now: "2026-11-27T16:00:00.000Z", zone: "UTC", last: "2026-11-27T16:00:00.000Z",
            next: "2026-12-04T16:00:00.000Z"),
        Case(
            text: "Fri 16:00", now: "2026-11-27T15:59:59.000Z", zone: "UTC", last: "2026-11-20T16:00:00.000Z",
            next: "2026-11-27T16:00:00.000Z"),
        Case(
            text: "friday 9:05", now: "2026-11-25T12:00:00.000Z", zone: "Europe/Vienna",
            last: "2026-11-20T08:05:00.000Z", next: "2026-11-27T08:05:00.000Z"),
        // It is Saturday in Auckland while it is Friday in Greenwich.
        Case(
            text: "Sat 01:00", now: "2026-11-27T12:30:00.000Z", zone: "Pacific/Auckland",
            last: "2026-11-27T12:00:00.000Z", next: "2026-12-04T12:00:00.000Z"),
        // Clocks are set back on 25 October 2026: the same time of day, an hour more between.
        Case(
            text: "Sun 16:00", now: "2026-10-20T12:00:00.000Z", zone: "Europe/Vienna",
            last: "2026-10-18T14:00:00.000Z", next: "2026-10-25T15:00:00.000Z"),
    ])
    func tellsTheLastAndTheNextTime(_ example: Case) throws {
        let time = try #require(WeeklyTime(example.text))
        let zone = try #require(TimeZone(identifier: example.zone))
        let now = try #require(InstantText.date(example.now))

        #expect(InstantText.text(time.last(before: now, in: zone)) == example.last)
        #expect(InstantText.text(time.next(after: now, in: zone)) == example.next)
    }

    @Test(arguments: [
        "", "Fri", "16:00", "Fri 24:00", "Fri 16:60", "Fri 16", "Fry 16:00", "Fri 16:0", "Fri +6:00", "Fri 16:00 UTC",
        "fr 16:00",
    ])
    func refusesWhatIsNoTimeOfTheWeek(_ text: String) {
        #expect(WeeklyTime(text) == nil)
    }
}
