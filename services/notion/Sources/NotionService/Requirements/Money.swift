internal import Domain

/// Sums of money, which no requirement names.
enum Money {
    private static let currencies: Set<String> = [
        "usd", "eur", "gbp", "chf", "cad", "aud", "jpy", "dollar", "dollars", "euro", "euros", "pound", "pounds",
        "franc",
        "francs", "grand",
    ]
    private static let numerals: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
        "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion",
    ]

    static func isIn(_ text: String) -> Bool {
        let characters = text.filter { !$0.isWhitespace }
        let words = NameFolding.words(text)
        return zip(characters, characters.dropFirst()).contains(where: isSum)
            || zip(words, words.dropFirst()).contains { isNumber($0) && currencies.contains($1) || isSum($0, $1) }
            || words.contains(where: isSum)
    }

    /// `$5`, `5€`.
    private static func isSum(_ first: Character, _ second: Character) -> Bool {
        first.isCurrencySymbol && second.isNumber || first.isNumber && second.isCurrencySymbol
    }

    /// `EUR 5`.
    private static func isSum(_ first: String, _ second: String) -> Bool {
        currencies.contains(first) && second.first?.isNumber == true
    }

    /// `EUR5`, `5EUR`.
    private static func isSum(_ word: String) -> Bool {
        let letters = word.filter(\.isLetter)
        return letters.count == 3 && currencies.contains(letters) && word.contains(where: \.isNumber)
    }

    private static func isNumber(_ word: String) -> Bool { word.first?.isNumber == true || numerals.contains(word) }
}
