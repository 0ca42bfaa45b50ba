/// Reads steps by the words that number them: 'first I export the table, then I check the rows', 'step two, drop it'.
enum StepMarkers {
    private static let openers: Set<String> = ["first", "firstly"]
    private static let markers: Set<String> = [
        "first", "firstly", "second", "secondly", "third", "thirdly", "then", "next", "afterwards", "finally", "lastly",
    ]
    private static let ordinals: Set<String> = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
    private static let skipped: Set<String> = [
        "i", "we", "you", "will", "to", "is", "thing", "of", "all", "and", "have", "need", "am", "going", "would",
    ]

    /// The words of each step; none when no word says that a list begins.
    static func steps(in sentences: [[Token]], dates: DateFinder) -> [[Token]] {
        var steps: [[Token]] = []
        var opens = false
        for tokens in sentences {
            let mentions = dates.mentions(in: tokens)
            for (start, isOpener) in starts(tokens) {
                opens = opens || isOpener
                let phrase = VerbPhrase.phrase(in: tokens, verb: start, dates: mentions)
                steps.append(Array(phrase.prefix { $0.word != "then" }))
            }
        }
        return opens ? steps : []
    }

    /// Verbs of work that a marker leads to, and whether the marker begins a list.
    private static func starts(_ tokens: [Token]) -> [(verb: Int, isOpener: Bool)] {
        tokens.indices.compactMap { index in
            let isNumbered = tokens[index].word == "step" && ordinals.contains(tokens.word(index + 1))
            guard isNumbered || markers.contains(tokens[index].word), beginsClause(tokens, index) else { return nil }
            var next = index + (isNumbered ? 2 : 1)
            while next < tokens.count,
                skipped.contains(tokens[next].word) || [",", ":", "-"].contains(tokens[next].word)
            { next += 1 }
            guard Verbs.isAction(tokens.word(next)), next + 1 < tokens.count, tokens[next + 1].kind == .word else {
                return nil
            }
            let isFirst = isNumbered ? tokens.word(index + 1) == "one" : openers.contains(tokens[index].word)
            return (next, isFirst)
        }
    }

    private static func beginsClause(_ tokens: [Token], _ index: Int) -> Bool {
        index == 0 || tokens[index - 1].isMark
            || ["and", "so", "but", "then", "okay", "i", "we", "will"].contains(
                tokens[index - 1].word)
    }
}
