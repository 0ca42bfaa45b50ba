/// Words between a subject and its verb that change neither.
enum Adverbs {
    static let all: Set<String> = WordList.words(
        """
        just then also probably definitely quickly actually really certainly happily gladly literally simply personally
        still now first immediately maybe perhaps honestly basically obviously already always finally quietly properly
        please kindly um uh er hm mm well so either both all at
        """
    )

    /// The index of the first token from `start` on that is no adverb, filler or comma; phrases such as `go ahead and`,
    /// `try to` and `be able to` are passed over as well.
    static func skip(_ tokens: [Token], from start: Int) -> Int {
        var index = start
        while index < tokens.count {
            if let phrase = phrases.first(where: { tokens.has($0, at: index) }) {
                index += phrase.count
            } else if isAdverb(tokens[index].word) || tokens[index].word == "," {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    /// As ``skip(_:from:)``, without passing over commas and verbs such as `need to`.
    static func skip(_ tokens: [Token], from start: Int, onlyAdverbs: Bool) -> Int {
        var index = start
        while index < tokens.count, tokens[index].kind == .word, isAdverb(tokens[index].word) { index += 1 }
        return index
    }

    private static let verbsInLy: Set<String> = ["apply", "reply", "supply", "rely", "multiply", "comply", "fly"]

    private static func isAdverb(_ word: String) -> Bool {
        all.contains(word) || (word.hasSuffix("ly") && word.count > 4 && !verbsInLy.contains(word))
    }

    private static let phrases: [[String]] = WordList.phrases(
        """
        sort of
        kind of
        go ahead and
        go and
        sit down and
        try and
        try to
        be able to
        be sure to
        make sure to
        need to
        have to
        want to
        like to
        quickly go
        """
    )
}
