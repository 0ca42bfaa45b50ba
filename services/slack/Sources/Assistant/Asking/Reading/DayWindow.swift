package import Domain

/// Days that a question speaks of.
package struct DayWindow: Sendable, Hashable {
    package var first: CalendarDate
    package var last: CalendarDate
    /// As people say it: `this week`.
    package var name: String

    func contains(_ day: CalendarDate) -> Bool { first <= day && day <= last }
}

extension DayWindow {
    /// The window that `words` speak of, and which of them do. Weeks begin on Monday.
    package static func find(in words: [String], today: CalendarDate) -> (window: DayWindow, words: Range<Int>)? {
        for start in words.indices {
            for length in [3, 2, 1] where start + length <= words.count {
                let range = start..<(start + length)
                if let window = named(words[range].joined(separator: " "), today: today) { return (window, range) }
                if let window = counted(Array(words[range]), today: today) { return (window, range) }
                if let window = dated(Array(words[range]), today: today) { return (window, range) }
                if let window = month(Array(words[range]), today: today) { return (window, range) }
            }
        }
        return nil
    }

    private static func named(_ phrase: String, today: CalendarDate) -> DayWindow? {
        let monday = today.adding(days: 1 - today.weekday)
        let month = today.adding(days: 1 - today.day)
        func week(_ offset: Int) -> DayWindow {
            let start = monday.adding(days: 7 * offset)
            return DayWindow(first: start, last: start.adding(days: 6), name: phrase)
        }
        func day(_ offset: Int) -> DayWindow {
            DayWindow(first: today.adding(days: offset), last: today.adding(days: offset), name: phrase)
        }
        switch phrase {
        case "today": return day(0)
        case "tomorrow": return day(1)
        case "yesterday": return day(-1)
        case "this week": return week(0)
        case "next week": return week(1)
        case "last week": return week(-1)
        case "this month": return DayWindow(first: month, last: today.endOfMonth, name: phrase)
        case "next month":
            let start = today.endOfMonth.adding(days: 1)
            return DayWindow(first: start, last: start.endOfMonth, name: phrase)
        case "last month":
            let end = month.adding(days: -1)
            return DayWindow(first: end.adding(days: 1 - end.day), last: end, name: phrase)
        default: return nil
        }
    }

    /// `next 10 days`, `last 2 weeks`.
    private static func counted(_ words: [String], today: CalendarDate) -> DayWindow? {
        guard words.count == 3, ["next", "last", "past"].contains(words[0]), let count = Int(words[1]),
            (1...366).contains(count), let unit = ["day": 1, "days": 1, "week": 7, "weeks": 7][words[2]]
        else { return nil }
        let name = words.joined(separator: " ")
        return words[0] == "next"
            ? DayWindow(first: today, last: today.adding(days: count * unit), name: name)
            : DayWindow(first: today.adding(days: -count * unit), last: today, name: name)
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    static func isMonth(_ word: String) -> Bool { months.contains(word) }

    /// `in october`, `october 2025`, `in may 2025`: without a year the one nearest to today. A month alone is a topic.
    private static func month(_ words: [String], today: CalendarDate) -> DayWindow? {
        let hasPlace = ["in", "during", "of", "for", "since"].contains(words[0])
        let rest = Array(hasPlace ? words.dropFirst() : words[...])
        guard let name = rest.first, name.count >= 3, let index = months.firstIndex(where: { $0.hasPrefix(name) }),
            name.count == 3 || months[index] == name
        else { return nil }
        let year = rest.count == 2 ? Int(rest[1]) : nil
        guard rest.count == 1 ? hasPlace : (rest.count == 2 && year.map { (1990...2200).contains($0) } ?? false) else {
            return nil
        }
        let years = year.map { [$0] } ?? [today.year - 1, today.year, today.year + 1]
        let starts = years.compactMap { CalendarDate(year: $0, month: index + 1, day: 1) }
        guard
            let start = starts.min(by: {
                abs($0.dayNumber + 15 - today.dayNumber) < abs($1.dayNumber + 15 - today.dayNumber)
            })
        else { return nil }
        let last = words[0] == "since" ? max(start.endOfMonth, today) : start.endOfMonth
        let shown = months[index].prefix(1).uppercased() + months[index].dropFirst()
        return DayWindow(
            first: start, last: last,
            name: (words[0] == "since" ? "since " : "in ") + shown + (year.map { " \($0)" } ?? ""))
    }

    /// `17 october`, `october 17`, `oct 17`: the one nearest to today.
    private static func dated(_ words: [String], today: CalendarDate) -> DayWindow? {
        guard words.count == 2 else { return nil }
        for (day, month) in [(words[0], words[1]), (words[1], words[0])] {
            let digits = day.prefix { $0.isNumber }
            guard let number = Int(digits), ["", "st", "nd", "rd", "th"].contains(day.dropFirst(digits.count)),
                month.count >= 3, let index = months.firstIndex(where: { $0.hasPrefix(month) })
            else { continue }
            let candidates = (-1...1).compactMap { CalendarDate(year: today.year + $0, month: index + 1, day: number) }
            guard
                let nearest = candidates.min(by: {
                    abs($0.dayNumber - today.dayNumber) < abs($1.dayNumber - today.dayNumber)
                })
            else { continue }
            return DayWindow(first: nearest, last: nearest, name: "on \(words.joined(separator: " "))")
        }
        return nil
    }
}
