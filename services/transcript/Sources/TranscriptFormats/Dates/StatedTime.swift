import Domain
import FoundationEssentials

/// A date or a time as somebody wrote it down.
struct StatedTime: Hashable {
    /// The day as written, in the zone as written.
    var day: CalendarDate?
    /// Nil when there is no time of day or no zone.
    var instant: Date?

    var isEmpty: Bool { day == nil && instant == nil }

    init(day: CalendarDate? = nil, instant: Date? = nil) {
        self.day = day
        self.instant = instant
    }

    /// Seconds or, from a hundred milliards on, milliseconds since 1970; nil outside of the years 1971 to 9999.
    init?(sinceEpoch number: Double) {
        let seconds = number >= 1e11 ? number / 1000 : number
        guard seconds > 31_536_000, seconds < 253_402_300_800 else { return nil }
        self.init(day: nil, instant: Date(timeIntervalSince1970: seconds))
    }

    /// Reads ISO 8601 (`2025-10-31`, `2025-10-31T15:00:00-04:00`, `2025-10-22 10:02 GMT-4`), a number of seconds or
    /// milliseconds since 1970, or an English date (`Oct 31, 2025`, `31 October 2025`); nil for anything else.
    init?(_ text: String) {
        if let number = Double(text) {
            self.init(sinceEpoch: number)
        } else if let stated = ISOTime.read(text) ?? EnglishDate.read(text) {
            self = stated
        } else {
            return nil
        }
    }
}
