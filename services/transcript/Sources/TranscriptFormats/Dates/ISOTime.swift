import Domain
import FoundationEssentials

/// Reads ISO 8601, also with a space for the T, without seconds, and with `GMT-4` for a zone.
enum ISOTime {
    static func read(_ text: String) -> StatedTime? {
        let bytes = Array(text.utf8)
        let range = bytes.trimmed(0..<bytes.count)
        guard range.count >= 10, let day = CalendarDate(String(decoding: bytes[range].prefix(10), as: UTF8.self))
        else { return nil }
        let rest = range.lowerBound + 10..<range.upperBound
        guard let first = bytes[rest].first else { return StatedTime(day: day) }
        guard first == UInt8(ascii: "T") || first == UInt8(ascii: "t") || first == UInt8(ascii: " ") else { return nil }
        guard let (seconds, end) = timeOfDay(bytes, from: rest.lowerBound + 1, before: rest.upperBound),
            let offset = zoneOffset(bytes, bytes.trimmed(end..<rest.upperBound))
        else { return StatedTime(day: day) }
        let midnight = Double(day.dayNumber) * 86_400
        return StatedTime(day: day, instant: Date(timeIntervalSince1970: midnight + seconds - offset))
    }

    /// Seconds since midnight of `hh:mm`, `hh:mm:ss` or `hh:mm:ss.fff`, and the place after it.
    private static func timeOfDay(_ bytes: [UInt8], from start: Int, before end: Int) -> (Double, Int)? {
        guard let clock = Timestamp(bytes, from: start, before: end) else { return nil }
        // Two fields were read as minutes and seconds: here they are hours and minutes.
        let seconds = clock.fields == 2 ? clock.seconds * 60 : clock.seconds
        return seconds < 86_401 ? (seconds, clock.end) : nil
    }

    /// Seconds east of Greenwich of `Z`, `UTC`, `GMT`, `-04:00`, `+0530`, `-4`, `GMT+5:30`; nil for other zones.
    private static func zoneOffset(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
        if bytes.equals("Z", in: range) || bytes.equals("z", in: range) { return 0 }
        var start = range.lowerBound
        for name in ["UTC", "GMT"] as [StaticString] where bytes.has(name, at: start, before: range.upperBound) {
            start += 3
            if start == range.upperBound { return 0 }
        }
        guard start < range.upperBound else { return nil }
        let sign: Double
        switch bytes[start] {
        case UInt8(ascii: "+"): sign = 1
        case UInt8(ascii: "-"): sign = -1
        default: return nil
        }
        let digits = bytes[start + 1..<range.upperBound].filter { $0 != UInt8(ascii: ":") }
        guard (1...4).contains(digits.count), let number = Int(String(decoding: digits, as: UTF8.self)), number >= 0
        else { return nil }
        let (hours, minutes) = digits.count > 2 ? (number / 100, number % 100) : (number, 0)
        return hours < 19 && minutes < 60 ? sign * Double(hours * 3600 + minutes * 60) : nil
    }
}
