import Domain
package import FoundationEssentials

/// Instants in Linear's notation, `2025-10-05T20:00:00.000Z`.
package enum Timestamp {
    private static let millisecondsPerDay = 86_400_000

    package static func text(_ date: Date) -> String {
        let milliseconds = Int((date.timeIntervalSince1970 * 1000).rounded())
        let (day, rest) = milliseconds.quotientAndRemainder(flooring: millisecondsPerDay)
        let seconds = rest / 1000
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
        return "\(CalendarDate(dayNumber: day))T\(time).\(padded(rest % 1000, 3))Z"
    }

    /// Whole milliseconds, so that what is stored equals what is shown.
    static func rounded(_ date: Date) -> Date {
        Date(timeIntervalSince1970: (date.timeIntervalSince1970 * 1000).rounded() / 1000)
    }

    /// Reads ISO 8601: a year, month, day or time, with `Z`, an offset, or nothing for UTC; or a duration, which counts
    /// from `now`, as in `-P2W`. Nil for anything else.
    package static func date(_ text: String, now: Date) -> Date? {
        if let span = CalendarSpan(text) { return span.added(to: now) }
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
        guard let first = parts.first, let day = partialDay(first) else { return nil }
        let midnight = Double(day.dayNumber) * 86_400
        guard parts.count == 2 else { return Date(timeIntervalSince1970: midnight) }
        guard first.utf8.count == 10, let seconds = timeOfDay(parts[1]) else { return nil }
        return Date(timeIntervalSince1970: midnight + seconds)
    }

    /// Reads a day, as above; of a time only its day counts.
    static func day(_ text: String, now: Date) -> CalendarDate? {
        date(text, now: now).map(day)
    }

    static func day(_ date: Date) -> CalendarDate {
        CalendarDate(dayNumber: Int((date.timeIntervalSince1970 / 86_400).rounded(.down)))
    }

    private static func partialDay(_ text: Substring) -> CalendarDate? {
        switch text.utf8.count {
        case 4: CalendarDate("\(text)-01-01")
        case 7: CalendarDate("\(text)-01")
        default: CalendarDate(text)
        }
    }

    /// Seconds since midnight UTC, below 0 or above a day where the offset makes it so.
    private static func timeOfDay(_ text: Substring) -> Double? {
        var time = text
        var offset = 0.0
        if time.hasSuffix("Z") {
            time.removeLast()
        } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            let zone = time[time.index(after: sign)...].filter { $0 != ":" }
            guard zone.count == 4, let number = Int(zone), number / 100 < 24, number % 100 < 60 else { return nil }
            offset = Double(number / 100 * 3600 + number % 100 * 60) * (time[sign] == "+" ? 1 : -1)
            time = time[..<sign]
        }
        let parts = time.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hours = digits(parts[0]), let minutes = digits(parts[1]),
            hours < 24, minutes < 60
        else { return nil }
        var seconds = 0.0
        if parts.count == 3 {
            guard let number = Double(parts[2]), number >= 0, number < 61, parts[2].first?.isNumber == true else {
                return nil
            }
            seconds = number
        }
        return Double(hours * 3600 + minutes * 60) + seconds - offset
    }

    private static func digits(_ text: Substring) -> Int? {
        text.utf8.count == 2 && text.first != "+" && text.first != "-" ? Int(text) : nil
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Int {
    fileprivate func quotientAndRemainder(flooring divisor: Int) -> (Int, Int) {
        let remainder = ((self % divisor) + divisor) % divisor
        return ((self - remainder) / divisor, remainder)
    }
}
