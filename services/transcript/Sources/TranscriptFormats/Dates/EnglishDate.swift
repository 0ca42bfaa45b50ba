import Domain

/// Reads the day in `Oct 31, 2025`, `Friday, 31 October 2025` and `Fri, Oct 31st 2025 4:02 PM`.
enum EnglishDate {
    static func read(_ text: String) -> StatedTime? {
        var month: Int?
        var day: Int?
        for word in text.split(maxSplits: 8, whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            if let number = Int(word.prefix(while: \.isNumber)) {
                if day == nil, (1...31).contains(number) {
                    day = number
                } else if let month, let day, (1900...9999).contains(number) {
                    return CalendarDate(year: number, month: month, day: day).map { StatedTime(day: $0) }
                } else {
                    return nil
                }
            } else if let named = months.firstIndex(where: { word.count >= 3 && isName($0, word) }) {
                guard month == nil else { return nil }
                month = named + 1
            } else if month != nil || !isWeekday(word) {
                return nil
            }
        }
        return nil
    }

    private static func isName(_ name: String, _ word: Substring) -> Bool {
        name.hasPrefix(word.lowercased())
    }

    private static func isWeekday(_ word: Substring) -> Bool {
        word.count >= 3 && weekdays.contains { isName($0, word) }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}
