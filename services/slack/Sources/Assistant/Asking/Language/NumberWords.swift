/// Numbers that are written as words: `twenty-seven`, `one thousand three hundred and twelve`, `fifteenth`.
enum NumberWords {
    private static let units = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
        "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
        "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    ]
    private static let tens = [
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
        "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    ]
    private static let multiples = ["hundred": 100, "thousand": 1_000, "million": 1_000_000]

    /// `words` with digits in the place of numbers.
    ///
    /// - Parameter keepsOne: whether `one` and `first` alone stay, as they mostly count nothing.
    static func digits(in words: [String], keepsOne: Bool = true) -> [String] {
        var result: [String] = []
        var index = 0
        while index < words.count {
            if let (value, length) = number(in: words[index...]) {
                let isPlain = keepsOne && length == 1 && value == 1
                result.append(isPlain ? words[index] : String(value))
                index += length
            } else {
                result.append(words[index])
                index += 1
            }
        }
        return result
    }

    /// The number at the beginning of `words`, and how many of them it takes.
    static func number(in words: ArraySlice<String>) -> (value: Int, length: Int)? {
        guard var (total, index) = below100(words, words.startIndex) else { return nil }
        var done = 0
        while index < words.endIndex {
            var next = index
            if words[next] == "and", done > 0 || total >= 100, next + 1 < words.endIndex { next += 1 }
            if let multiple = multiples[words[next]], next == index, total < multiple {
                total *= multiple
                if multiple >= 1_000 {
                    done += total
                    total = 0
                }
                index += 1
            } else if total % 100 == 0, total > 0 || done > 0, let (rest, end) = below100(words, next) {
                total += rest
                index = end
            } else {
                break
            }
        }
        return (done + total, index - words.startIndex)
    }

    private static func below100(_ words: ArraySlice<String>, _ index: Int) -> (Int, Int)? {
        guard index < words.endIndex else { return nil }
        if let unit = units[words[index]] { return (unit, index + 1) }
        guard let ten = tens[words[index]] else { return nil }
        if index + 1 < words.endIndex, let unit = units[words[index + 1]], (1...9).contains(unit) {
            return (ten + unit, index + 2)
        }
        return (ten, index + 1)
    }
}
