import Domain
import FoundationEssentials

/// An ISO 8601 duration such as `P1M`, `-P2W1D` or `PT30M`.
struct CalendarSpan: Equatable {
    var months = 0
    var days = 0
    var seconds = 0

    private static let largestNumber = 100_000

    /// Nil when the text is no duration, or counts beyond any use.
    init?(_ text: String) {
        var rest = text[...]
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        guard rest.first == "P" else { return nil }
        rest.removeFirst()
        var isTime = false
        var hasPart = false
        while !rest.isEmpty {
            if rest.first == "T", !isTime {
                isTime = true
                rest.removeFirst()
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits), number <= Self.largestNumber, let unit = rest.dropFirst(digits.count).first,
                add(number, of: unit, isTime: isTime)
            else { return nil }
            hasPart = true
            rest = rest.dropFirst(digits.count + 1)
        }
        guard hasPart else { return nil }
        if isNegative { (months, days, seconds) = (-months, -days, -seconds) }
    }

    private mutating func add(_ number: Int, of unit: Character, isTime: Bool) -> Bool {
        switch (unit, isTime) {
        case ("Y", false): months += 12 * number
        case ("M", false): months += number
        case ("W", false): days += 7 * number
        case ("D", false): days += number
        case ("H", true): seconds += 3600 * number
        case ("M", true): seconds += 60 * number
        case ("S", true): seconds += number
        default: return false
        }
        return true
    }

    /// The instant this long after `date`. Months keep the day, or end with the month when it is too short.
    func added(to date: Date) -> Date? {
        let today = Timestamp.day(date)
        let month = today.year * 12 + today.month - 1 + months
        guard month >= 12, let first = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1) else { return nil }
        let moved = first.adding(days: min(today.day, first.endOfMonth.day) - 1 + days)
        let dayShift = Double(moved.dayNumber - today.dayNumber) * 86_400
        return date.addingTimeInterval(dayShift + Double(seconds))
    }
}
