import Domain

/// Reads days that are written in figures: `24.12.2026`, which has the day first, and `24/12/2026` or `12/24/2026`, where
/// only one order makes a date.
enum WrittenDate {
    static func read(_ word: String) -> CalendarDate? {
        let separator: Character = word.contains(".") ? "." : "/"
        let parts = word.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2,
            let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        let dayFirst = CalendarDate(year: year, month: second, day: first)
        if separator == "." { return dayFirst }
        let monthFirst = CalendarDate(year: year, month: first, day: second)
        guard let dayFirst, let monthFirst else { return dayFirst ?? monthFirst }
        return dayFirst == monthFirst ? dayFirst : nil
    }
}
