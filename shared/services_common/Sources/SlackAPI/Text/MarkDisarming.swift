/// Keeps signs in people's texts from being marks. Slack cannot escape them; it takes `*`, `_`, `~` and a backtick for a
/// mark where a word begins or ends, so that an invisible character beside them, which joins words, is enough.
enum MarkDisarming {
    private static let joiner: Character = "\u{2060}"  // word joiner: no width, no break

    static func disarmed(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(where: isMark) else { return String(text) }
        // By itself it may stand between marks of ours.
        guard text.count > 1 else { return "\(joiner)\(text)\(joiner)" }
        var result = ""
        var word: [Character] = []
        for character in text {
            guard character.isWhitespace else {
                word.append(character)
                continue
            }
            result += disarmed(word: word)
            result.append(character)
            word = []
        }
        return result + disarmed(word: word)
    }

    /// Signs between two letters or digits are no marks, as in `snake_case`, nor is one that stands alone. An address is
    /// left as it is: it would lead elsewhere.
    private static func disarmed(word: [Character]) -> String {
        guard word.count > 1 else { return String(word) }
        let address = start(ofAddressIn: word)
        var result = ""
        for (index, character) in word.enumerated() {
            guard index < address, character.utf8.count == 1, character.utf8.allSatisfy(isMark),
                !(isInner(word, index - 1) && isInner(word, index + 1))
            else {
                result.append(character)
                continue
            }
            result.append(joiner)
            result.append(character)
            result.append(joiner)
        }
        return result
    }

    private static func isInner(_ word: [Character], _ index: Int) -> Bool {
        word.indices.contains(index) && (word[index].isLetter || word[index].isNumber)
    }

    /// Where `https://` and the like begin; the end of the word without any.
    private static func start(ofAddressIn word: [Character]) -> Int {
        for index in word.indices.dropLast(2) where word[index...].starts(with: "://") {
            return word[..<index].lastIndex { !$0.isLetter }.map { $0 + 1 } ?? 0
        }
        return word.count
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
            || byte == UInt8(ascii: "`")
    }
}
