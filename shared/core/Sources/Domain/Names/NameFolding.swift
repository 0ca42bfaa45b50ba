/// Names as they are compared: without case, accents, double spaces and typographic apostrophes.
public enum NameFolding {
    private static let plainLetters: [Character: String] = {
        let table: [(String, String)] = [
            ("a", "áàâäãåāăą"), ("ae", "æ"), ("c", "çćč"), ("d", "ďđð"), ("e", "éèêëēėęě"), ("g", "ğģ"),
            ("i", "íìîïīįı"),
            ("l", "łľļ"), ("n", "ñńňņ"), ("o", "óòôöõøōő"), ("oe", "œ"), ("r", "řŕ"), ("s", "śšşș"), ("ss", "ß"),
            ("t", "ťţț"), ("u", "úùûüūůűų"), ("y", "ýÿ"), ("z", "źżž"), ("'", "’‘`´"), ("-", "‐‑–—"),
        ]
        var letters: [Character: String] = [:]
        for (plain, others) in table {
            for letter in others { letters[letter] = plain }
        }
        return letters
    }()

    /// `text` as it is compared.
    public static func folded(_ text: some StringProtocol) -> String {
        var result = ""
        for word in text.lowercased().split(whereSeparator: \.isWhitespace) {
            if !result.isEmpty { result.append(" ") }
            for character in word {
                if let plain = plainLetters[character] {
                    result += plain
                } else {
                    result.append(character)
                }
            }
        }
        return result
    }

    /// The words of `text`, folded.
    public static func words(_ text: some StringProtocol) -> [String] {
        folded(text).split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
    }
}
