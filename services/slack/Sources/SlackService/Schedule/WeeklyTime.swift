internal import Domain
package import FoundationEssentials

/// A time of the week in a time zone, as `WEEKLY_SUMMARY` gives it: `Fri 16:00`.
package struct WeeklyTime: Sendable, Hashable {
    /// Monday is 1, as in ISO 8601.
    package let weekday: Int
    package let hour: Int
    package let minute: Int

    private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// Reads a weekday in English, whole or as its first three letters, and a time from 00:00 to 23:59; nil for anything else.
    package init?(_ text: String) {
        let words = text.lowercased().split(separator: " ")
        guard words.count == 2, words[0].utf8.count >= 3,
            let day = Self.names.firstIndex(where: { $0 == words[0] || (words[0].count == 3 && $0.hasPrefix(words[0])) }
            )
        else { return nil }
        let parts = words[1].split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy(Self.digits.contains) }),
            (1...2).contains(parts[0].count),
            parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        self.weekday = day + 1
        self.hour = hour
        self.minute = minute
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    /// The last such time that is not after `now`. Where clocks are set forward over it, the time an hour later.
    package func last(before now: Date, in zone: TimeZone) -> Date {
        let today = CalendarDate(now, in: zone)
        let day = today.adding(days: -((today.weekday - weekday + 7) % 7))
        let time = instant(on: day, in: zone)
        return time <= now ? time : instant(on: day.adding(days: -7), in: zone)
    }

    /// The next such time after `now`.
    package func next(after now: Date, in zone: TimeZone) -> Date {
        let last = last(before: now, in: zone)
        return instant(on: CalendarDate(last, in: zone).adding(days: 7), in: zone)
    }

    private func instant(on day: CalendarDate, in zone: TimeZone) -> Date {
        let local = Double(day.dayNumber) * 86_400 + Double(hour * 3_600 + minute * 60)
        // The offset at the wanted time is the one that makes it: twice, since the first guess may lie over a change.
        var guess = Date(
            timeIntervalSince1970: local - Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: local))))
        guess = Date(timeIntervalSince1970: local - Double(zone.secondsFromGMT(for: guess)))
        return guess
    }
}
