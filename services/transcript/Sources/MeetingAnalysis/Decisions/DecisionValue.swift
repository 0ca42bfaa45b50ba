/// Numbers and days: what a decision may say all by itself.
enum DecisionValue {
    private static let tens: Set<String> = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    private static let others: Set<String> = ["hundred", "thousand", "half"]
    /// Too often something else.
    private static let ambiguous: Set<String> = [
        "a", "an", "one", "first", "second", "third", "may", "mar", "sun", "couple",
    ]

    static func isValue(_ token: Token) -> Bool {
        let word = token.word
        if token.isPlaceholder { return true }
        if word.contains(where: \.isNumber) { return !word.contains(where: \.isLetter) }
        guard token.kind == .word, !ambiguous.contains(word) else { return false }
        return CalendarWords.cardinal(word) != nil || others.contains(word) || tens.contains(word)
            || CalendarWords.weekdays[word] != nil || CalendarWords.months[word] != nil
            || CalendarWords.ordinal([token], at: 0) != nil || isCompound(word)
    }

    /// `twenty-three`.
    private static func isCompound(_ word: String) -> Bool {
        word.contains("-") && word.split(separator: "-").first.map { tens.contains(String($0)) } ?? false
    }
}
