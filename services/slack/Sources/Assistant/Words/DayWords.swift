package import Domain

/// Days as people read them.
package enum DayWords {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Fri 27 Nov`, and `Fri 27 Nov 2026` where the year is not that of `today`.
    package static func text(_ day: CalendarDate, today: CalendarDate) -> String {
        let short = "\(weekdays[day.weekday - 1]) \(day.day) \(months[day.month - 1])"
        return day.year == today.year ? short : "\(short) \(day.year)"
    }

    /// The same, with `today`, `tomorrow` or `yesterday` before what is that near.
    package static func near(_ day: CalendarDate, today: CalendarDate) -> String {
        switch day.dayNumber - today.dayNumber {
        case 0: "today, \(text(day, today: today))"
        case 1: "tomorrow, \(text(day, today: today))"
        case -1: "yesterday, \(text(day, today: today))"
        default: text(day, today: today)
        }
    }

    /// `text` with its days as people read them: `It was due on 2025-10-31.` says Fri 31 Oct.
    package static func worded(_ text: String, today: CalendarDate) -> String {
        text.replacing(/\b\d{4}-\d{2}-\d{2}\b/) { match in
            CalendarDate(String(match.output)).map { Self.text($0, today: today) } ?? String(match.output)
        }
    }

    /// `Fri 20 Nov – Thu 26 Nov`.
    package static func span(_ days: ClosedRange<CalendarDate>, today: CalendarDate) -> String {
        "\(text(days.lowerBound, today: today)) – \(text(days.upperBound, today: today))"
    }
}
