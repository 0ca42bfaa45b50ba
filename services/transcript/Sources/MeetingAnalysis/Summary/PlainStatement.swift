/// Writes a spoken sentence down plainly: without openers, pauses and the closing 'then'.
enum PlainStatement {
    private static let openers: Set<String> = [
        "so", "then", "okay", "ok", "and", "but", "well", "yeah", "yes", "yep", "um", "uh", "hm", "right", "good",
        "agreed",
        "decided", "great", "no", "oh", "fine", "grand", "super", "because", "sure", "now", "alright", "anyway",
    ]

    static func text(_ tokens: [Token]) -> String {
        var start = 0
        while start < tokens.count, tokens[start].isMark || isOpener(tokens, at: start) { start += 1 }
        if start >= tokens.count { start = 0 }
        var kept: [Token] = []
        var index = start
        while index < tokens.count {
            let filler = Fillers.words.contains(tokens[index].word) ? 1 : 0
            if filler > 0, index > start {
                if kept.last?.word == ",", tokens.indices.contains(index + 1), tokens[index + 1].word == "," {
                    index += 1
                }
            } else {
                kept.append(tokens[index])
            }
            index += 1
        }
        while let last = kept.last, kept.count > 1, last.word == "then" || (last.isMark && last.word != "?") {
            kept.removeLast()
        }
        let text = kept.text(0..<kept.count)
        return TitleWriter.capitalised(text) + (text.hasSuffix("?") ? "" : ".")
    }

    /// 'No' opens a sentence only before a comma; 'no advice' says something.
    private static func isOpener(_ tokens: [Token], at index: Int) -> Bool {
        guard openers.contains(tokens[index].word) else { return false }
        let isFollowedByMark = tokens.indices.contains(index + 1) && tokens[index + 1].isMark
        return !["no", "good", "right", "fine", "great", "now", "because", "grand"].contains(tokens[index].word)
            || isFollowedByMark
    }
}
