import Domain
import FoundationEssentials

/// Times as Notion writes them.
enum NotionTime {
    private static let whole = Date.ISO8601FormatStyle()
    private static let fractional = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    /// The minute in which `date` lies, such as `2025-10-05T20:07:00.000Z`: Notion keeps no seconds.
    static func text(_ date: Date) -> String { InstantText.text(minute(date)) }

    static func minute(_ date: Date) -> Date {
        Date(timeIntervalSince1970: (date.timeIntervalSince1970 / 60).rounded(.down) * 60)
    }

    /// Reads a day, which begins at midnight UTC, or a time with `Z`, an offset, or nothing for UTC.
    static func date(_ text: String) -> Date? {
        if let day = CalendarDate(text) { return Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400) }
        guard text.utf8.count >= 16, text.utf8.count <= 40, text.contains("T") else { return nil }
        let time = text.drop { $0 != "T" }
        let isZoned = time.contains { $0 == "Z" || $0 == "z" || $0 == "+" || $0 == "-" }
        let zoned = isZoned ? text : text + "Z"
        // Whether it reads is the question.
        return (try? fractional.parse(zoned)) ?? (try? whole.parse(zoned))
    }
}
