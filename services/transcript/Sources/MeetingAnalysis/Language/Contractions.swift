/// Spells contractions out: `I'll` is `i will`, `don't` is `do not`, `gonna` is `going to`.
enum Contractions {
    struct Part {
        let surface: String
        let word: String
        var isSeparate = false
    }

    private static let endings: [String: String] = [
        "'ll": "will", "'ve": "have", "'re": "are", "'m": "am", "'d": "would", "n't": "not",
    ]
    private static let whole: [String: [String]] = [
        "gonna": ["going", "to"], "wanna": ["want", "to"], "gotta": ["got", "to"], "gimme": ["give", "me"],
        "lemme": ["let", "me"], "cannot": ["can", "not"],
    ]
    private static let irregularNegations: [String: String] = ["won't": "will", "can't": "can", "shan't": "shall"]
    /// Words after which `'s` is a verb and no possessive.
    private static let verbalBases: Set<String> = [
        "it", "that", "there", "he", "she", "who", "what", "where", "here", "how", "when", "this", "everything",
        "nothing", "something", "somebody", "someone", "everybody", "everyone", "nobody", "one", "which",
    ]

    static func parts(of surface: String) -> [Part] {
        let folded = Folding.folded(surface)
        if let words = whole[folded] {
            return words.enumerated().map { Part(surface: $1, word: $1, isSeparate: $0 > 0) }
        }
        if let base = irregularNegations[folded] {
            return [
                Part(surface: String(surface.dropLast(2)), word: base), Part(surface: ending(surface, 2), word: "not"),
            ]
        }
        for (ending, word) in endings where folded.hasSuffix(ending) && folded.count > ending.count {
            let base = String(surface.dropLast(ending.count))
            return [
                Part(surface: base, word: Folding.folded(base)),
                Part(surface: Self.ending(surface, ending.count), word: word),
            ]
        }
        if folded.hasSuffix("'s"), folded.count > 2 {
            let base = String(surface.dropLast(2))
            let word = Folding.folded(base)
            let second = word == "let" ? "us" : (verbalBases.contains(word) ? "is" : "'s")
            return [Part(surface: base, word: word), Part(surface: ending(surface, 2), word: second)]
        }
        if let word = endings[folded] { return [Part(surface: surface, word: word)] }
        return [Part(surface: surface, word: folded)]
    }

    /// `that 's` written apart, as some corpora do, means the same as written together.
    static func joined(_ tokens: [Token]) -> [Token] {
        var result = tokens
        for index in result.indices.dropFirst() where result[index].word == "'s" && result[index].hasSpaceBefore {
            let token = result[index]
            guard verbalBases.contains(result[index - 1].word) else { continue }
            result[index] = Token(surface: token.surface, word: "is", hasSpaceBefore: false, kind: .word)
        }
        return result
    }

    private static func ending(_ surface: String, _ length: Int) -> String { String(surface.suffix(length)) }
}
