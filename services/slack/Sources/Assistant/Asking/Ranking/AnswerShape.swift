internal import Domain

/// Tells whether a text holds the kind of word that a question asks for.
enum AnswerShape {
    private static let numbers: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
        "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "half", "dozen", "percent", "zero",
    ]
    private static let days: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december", "today", "tomorrow",
        "tonight", "week", "month", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
        "ninth",
        "tenth", "eleventh", "twelfth", "fifteenth", "twentieth", "o'clock", "noon", "morning", "afternoon", "evening",
    ]
    private static let reasons: Set<String> = [
        "because", "reason", "reasons", "cause", "caused", "therefore", "otherwise", "why",
    ]
    private static let persons: Set<String> = ["i'll", "i", "he", "she", "we'll", "his", "her", "name", "called"]

    static func fits(_ words: [String], _ shape: Inquiry.Shape) -> Bool {
        switch shape {
        case .any: false
        case .number: words.contains { $0.contains(where: \.isNumber) || isNumber($0) }
        case .day: words.contains { $0.contains(where: \.isNumber) || days.contains($0) || isNumber($0) }
        case .reason: words.contains(where: reasons.contains)
        case .person: words.contains(where: persons.contains)
        }
    }

    private static func isNumber(_ word: String) -> Bool { numbers.contains(word) }
}
