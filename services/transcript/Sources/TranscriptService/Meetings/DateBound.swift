internal import Domain
internal import Foundation

/// A day, or a point in time with its day as written, as a caller states when a meeting was.
struct DateBound: Sendable, Hashable {
    let day: CalendarDate
    /// Nil when only a day was given, or a time without a zone.
    let instant: Date?

    /// Reads `2025-10-17`, `2025-10-17T09:30`, `2025-10-17T09:30:00.000+02:00` and the like, and nothing that only begins
    /// so.
    init?(_ text: String) {
        guard let day = CalendarDate(text.prefix(10)) else { return nil }
        self.day = day
        let rest = text.dropFirst(10)
        guard !rest.isEmpty else {
            instant = nil
            return
        }
        let shape = /[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?([Zz]|[+-]\d{2}:?(?:\d{2})?)?/
        guard let match = rest.wholeMatch(of: shape), let hour = Int(match.1), let minute = Int(match.2),
            let second = Int(match.3 ?? "0"), hour < 24, minute < 60, second < 61
        else { return nil }
        // Whole milliseconds, as the database keeps times.
        let milliseconds = Int((match.4.map(String.init) ?? "").padding(toLength: 3, withPad: "0", startingAt: 0)) ?? 0
        instant = match.5.map { zone in
            let seconds = day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - Self.secondsEast(zone)
            return Date(timeIntervalSince1970: Double(seconds * 1000 + milliseconds) / 1000)
        }
    }

    private static func secondsEast(_ zone: Substring) -> Int {
        guard let sign = zone.first, sign == "+" || sign == "-" else { return 0 }
        let digits = zone.filter(\.isWholeNumber)
        let hours = Int(digits.prefix(2)) ?? 0
        let minutes = Int(digits.dropFirst(2)) ?? 0
        return (hours * 3600 + minutes * 60) * (sign == "-" ? -1 : 1)
    }
}
