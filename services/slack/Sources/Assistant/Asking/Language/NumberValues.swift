internal import Domain

/// The whole numbers that a text speaks of, in digits or words. A decimal, a time and a date count as their parts.
package enum NumberValues {
    package static func of(_ text: some StringProtocol) -> Set<Int> {
        let words = NameFolding.words(withoutSeparators(String(text)))
        return Set(NumberWords.digits(in: words, keepsOne: false).compactMap(value))
    }

    /// `14`, `14th`; not `T09`, which is a name.
    private static func value(_ word: String) -> Int? {
        let digits = word.prefix(while: \.isNumber)
        guard ["", "st", "nd", "rd", "th", "k", "h", "s", "m", "min"].contains(word.dropFirst(digits.count)) else {
            return nil
        }
        return Int(digits)
    }

    /// `1,312` as 1312.
    private static func withoutSeparators(_ text: String) -> String {
        text.replacing(#/(\d)[,’'](?=\d{3}(?!\d))/#) { $0.output.1 }
    }
}
