/// Keeps signs in people's texts from being marks. Slack cannot escape them, and an invisible character beside one is to
/// it the edge of a word, where marks stand; so they are shown as signs that look the same.
enum MarkDisarming {
    /// Asterisk operator, modifier letter low macron, tilde operator, modifier letter grave accent.
    private static let lookAlikes: [Character: Character] = [
        "*": "\u{2217}", "_": "\u{02CD}", "~": "\u{223C}", "`": "\u{02CB}",
    ]

    static func disarmed(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(where: isMark) else { return String(text) }
        // By itself it may stand between marks of ours.
        guard text.count > 1 else { return String(text.map { lookAlikes[$0] ?? $0 }) }
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
            let canMark = index < address && !(isInner(word, index - 1) && isInner(word, index + 1))
            result.append(canMark ? lookAlikes[character] ?? character : character)
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
