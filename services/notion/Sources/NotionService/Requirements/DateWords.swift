internal import Domain

/// Whether a sentence names a day, a month with a day, a quarter, or a span until then.
enum DateWords {
    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]

    static func areIn(_ text: String) -> Bool {
        let words = NameFolding.words(text)
        return text.split(whereSeparator: \.isWhitespace).contains { isISODate($0) }
            || words.indices.contains { names(words, at: $0) }
    }

    private static func names(_ words: [String], at index: Int) -> Bool {
        let word = words[index]
        if word.count == 2, word.first == "q", let quarter = word.last?.wholeNumberValue, (1...4).contains(quarter) {
            return true
        }
        guard months.contains(word) else { return false }
        let neighbours = [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
        // “may” and “march” are words too: a number must stand beside them, as it does with every date.
        return neighbours.contains(where: isDayOrYear)
    }

    private static func isDayOrYear(_ word: String) -> Bool {
        let digits = word.prefix(while: \.isNumber)
        guard let number = Int(digits) else { return false }
        let ending = word.dropFirst(digits.count)
        return ["", "st", "nd", "rd", "th"].contains(ending)
            && ((1...31).contains(number) || (1990...2100).contains(number))
    }

    private static func isISODate(_ word: Substring) -> Bool {
        CalendarDate(String(word.drop { !$0.isNumber }.prefix(10))) != nil
    }
}
