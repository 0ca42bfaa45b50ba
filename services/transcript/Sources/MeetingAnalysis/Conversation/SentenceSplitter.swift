/// Finds where sentences end.
enum SentenceSplitter {
    private static let abbreviations: Set<String> = [
        "dr", "mr", "mrs", "ms", "prof", "st", "vs", "etc", "e.g", "i.e", "approx", "inc", "ltd", "no", "jr", "sr",
    ]
    /// Longer sentences come from recorders that write no full stops; they are cut where the recorder cut.
    static let longestInWords = 45

    /// Ranges of the sentences in `characters`, in order, without the blanks around them.
    ///
    /// - Parameter seams: offsets at which a segment begins.
    static func sentences(in characters: [Character], seams: Set<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var words = 0
        var index = 0
        while index < characters.count {
            if seams.contains(index), words > longestInWords {
                append(start..<index, of: characters, to: &ranges)
                (start, words) = (index, 0)
            }
            if characters[index].isWhitespace { words += 1 }
            if isEnd(characters, at: index) {
                index = endOfClosing(characters, from: index + 1)
                append(start..<index, of: characters, to: &ranges)
                (start, words) = (index, 0)
            } else {
                index += 1
            }
        }
        append(start..<characters.count, of: characters, to: &ranges)
        return ranges
    }

    private static func isEnd(_ characters: [Character], at index: Int) -> Bool {
        guard ".?!…".contains(characters[index]) else { return false }
        let next = endOfClosing(characters, from: index + 1)
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
        ranges.append(first..<(last + 1))
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
