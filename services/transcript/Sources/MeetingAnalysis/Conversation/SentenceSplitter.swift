/// Finds where sentences end.
enum SentenceSplitter {
    private static let abbreviations: Set<String> = [
        "dr", "mr", "mrs", "ms", "prof", "st", "vs", "etc", "e.g", "i.e", "approx", "inc", "ltd", "no", "jr", "sr",
    ]
    /// Longer sentences come from recorders that write no full stops; they are cut where the recorder cut.
    static let longestInWords = 45
    /// And nothing is longer than this, so that text without any order takes no longer than other text.
    static let hardLimitInCharacters = 900
    /// Where no blank allows a cut, text is cut anywhere.
    static let longestInCharacters = 2 * hardLimitInCharacters

    /// Ranges of the sentences in `characters`, in order, without the blanks around them.
    ///
    /// - Parameter seams: offsets at which a segment begins.
    static func sentences(in characters: [Character], seams: Set<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var words = 0
        var index = 0
        while index < characters.count {
            let isSeam = seams.contains(index) && words > longestInWords
            if isSeam || (characters[index].isWhitespace && index - start > hardLimitInCharacters) {
                append(start..<index, of: characters, to: &ranges)
                (start, words) = (index, 0)
            }
            if characters[index].isWhitespace { words += 1 }
            guard ".?!…".contains(characters[index]) else {
                index += 1
                continue
            }
            let end = endOfClosing(characters, from: index + 1)
            if isEnd(characters, at: index, closing: end) {
                append(start..<end, of: characters, to: &ranges)
                (start, words) = (end, 0)
            }
            index = end
        }
        append(start..<characters.count, of: characters, to: &ranges)
        return ranges
    }

    private static func isEnd(_ characters: [Character], at index: Int, closing next: Int) -> Bool {
        guard next >= characters.count || characters[next].isWhitespace else { return false }
        guard characters[index] == "." else { return true }
        let word = String(characters[..<index].suffix(while: { $0.isLetter || $0 == "." }))
        if abbreviations.contains(word.lowercased()), word.lowercased() != "no" || nextIsDigit(characters, next) {
            return false
        }
        return !(word.count == 1 && word != "I" && characters[index - 1].isUppercase)
    }

    private static func nextIsDigit(_ characters: [Character], _ index: Int) -> Bool {
        characters[index...].first { !$0.isWhitespace }?.isNumber ?? false
    }

    private static func endOfClosing(_ characters: [Character], from start: Int) -> Int {
        var index = start
        while index < characters.count, ".?!…\"”')".contains(characters[index]) { index += 1 }
        return index
    }

    private static func append(_ range: Range<Int>, of characters: [Character], to ranges: inout [Range<Int>]) {
        guard let first = range.first(where: { !characters[$0].isWhitespace }),
            let last = range.last(where: { !characters[$0].isWhitespace })
        else { return }
        for start in stride(from: first, through: last, by: longestInCharacters) {
            ranges.append(start..<min(start + longestInCharacters, last + 1))
        }
    }
}

extension ArraySlice<Character> {
    /// The characters at the end that all satisfy `condition`.
    fileprivate func suffix(while condition: (Character) -> Bool) -> ArraySlice<Character> {
        var start = endIndex
        while start > startIndex, condition(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
