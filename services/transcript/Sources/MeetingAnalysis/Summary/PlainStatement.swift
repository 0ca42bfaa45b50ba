/// Writes a spoken sentence down plainly: without openers, pauses, words said twice and the closing 'then'.
enum PlainStatement {
    private static let openers: Set<String> = [
        "so", "then", "okay", "ok", "and", "but", "well", "yeah", "yes", "yep", "um", "uh", "hm", "right", "good",
        "agreed", "decided", "great", "no", "oh", "fine", "grand", "super", "because", "sure", "now", "alright",
        "anyway", "er", "erm", "mm", "ah", "look", "actually", "honestly", "basically", "perfect",
    ]
    /// They open a sentence only before a comma; 'no advice' says something.
    private static let openersBeforeMarks: Set<String> = [
        "no", "good", "right", "fine", "great", "now", "because", "grand", "look", "actually", "honestly", "basically",
        "perfect", "super", "well", "sure", "decided",
    ]
    private static let openingPhrases: [[String]] = [
        ["i", "mean"], ["you", "know"], ["that", "is", "decided"], ["it", "is", "decided"],
    ]

    static func text(_ tokens: [Token]) -> String {
        let fluent = Disfluencies.removed(from: Array(tokens[start(of: tokens)...]))
        var kept = fluent.isEmpty ? tokens : fluent
        while let last = kept.last, kept.count > 1, isLoose(last, after: kept[kept.count - 2]) { kept.removeLast() }
        let text = kept.text(0..<kept.count)
        return TitleWriter.capitalised(text) + (text.hasSuffix("?") ? "" : ".")
    }

    /// A closing mark or 'then', but not that of 'until then'.
    private static func isLoose(_ last: Token, after previous: Token) -> Bool {
        if last.word == "then" { return !["until", "till", "by", "since", "before", "back"].contains(previous.word) }
        return last.isMark && last.word != "?"
    }

    /// The first token that says something; 0 when there is none.
    static func start(of tokens: [Token]) -> Int {
        var start = 0
        while start < tokens.count {
            if let phrase = openingPhrases.first(where: { tokens.has($0 + [","], at: start) }) {
                start += phrase.count + 1
            } else if tokens[start].isMark || isOpener(tokens, at: start) {
                start += 1
            } else {
                break
            }
        }
        return start < tokens.count ? start : 0
    }

    private static func isOpener(_ tokens: [Token], at index: Int) -> Bool {
        guard openers.contains(tokens[index].word) else { return false }
        let isFollowedByMark = tokens.indices.contains(index + 1) && tokens[index + 1].isMark
        return !openersBeforeMarks.contains(tokens[index].word) || isFollowedByMark
    }
}
