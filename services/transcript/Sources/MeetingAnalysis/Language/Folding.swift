/// Plain letters for accented ones, so that 'Ines' finds 'Inés'.
enum Folding {
    private static let plainLetters: [Character: Character] = {
        let table: [(Character, String)] = [
            ("a", "áàâäãåāăą"), ("c", "çćč"), ("d", "ďđð"), ("e", "éèêëēėęě"), ("g", "ğģ"), ("i", "íìîïīįı"),
            ("l", "łľļ"), ("n", "ñńňņ"), ("o", "óòôöõøōő"), ("r", "řŕ"), ("s", "śšşș"), ("t", "ťţț"),
            ("u", "úùûüūůűų"), ("y", "ýÿ"), ("z", "źżž"),
        ]
        var letters: [Character: Character] = [:]
        for (plain, accented) in table {
            for letter in accented {
                letters[letter] = plain
            }
        }
        return letters
    }()

    /// `text` in lower case, without accents and with straight apostrophes.
    static func folded(_ text: some StringProtocol) -> String {
        var result = ""
        for character in text.lowercased() {
            if character == "’" || character == "‘" || character == "`" {
                result.append("'")
            } else {
                result.append(plainLetters[character] ?? character)
            }
        }
        return result
    }
}
