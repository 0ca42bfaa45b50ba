/// Names of days, months and numbers, as they are spoken.
enum CalendarWords {
    /// Monday is 1, as in ISO 8601.
    static let weekdays: [String: Int] = [
        "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
        "mon": 1, "tues": 2, "wed": 3, "thurs": 4, "fri": 5,
    ]
    static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12,
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10,
        "nov": 11, "dec": 12,
    ]
    private static let unitOrdinals: [String: Int] = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    ]
    private static let otherOrdinals: [String: Int] = [
        "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
        "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    ]
    private static let cardinals: [String: Int] = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "couple": 2, "thirteen": 13, "twenty": 20,
        "thirty": 30, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    ]
    static let tens: [String: Int] = ["twenty": 20, "thirty": 30]

    /// The day of the month that begins at `index`, with how many words it takes: `twenty-first`, `twenty first` or
    /// `21st`.
    static func ordinal(_ tokens: [Token], at index: Int) -> (day: Int, length: Int)? {
        let word = tokens.word(index)
        if let day = unitOrdinals[word] ?? otherOrdinals[word] { return (day, 1) }
        if let ten = tens[word], let unit = unitOrdinals[tokens.word(index + 1)], ten + unit <= 31 {
            return (ten + unit, 2)
        }
        let parts = word.split(separator: "-").map(String.init)
        if parts.count == 2, let ten = tens[parts[0]], let unit = unitOrdinals[parts[1]], ten + unit <= 31 {
            return (ten + unit, 1)
        }
        for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) {
            if let day = Int(word.dropLast(2)), (1...31).contains(day) { return (day, 1) }
        }
        return nil
    }

    /// A small number, spoken or in digits.
    static func cardinal(_ word: String) -> Int? {
        cardinals[word] ?? Int(word).flatMap { (1...60).contains($0) ? $0 : nil }
    }
}
