/// Finds the words that describe an issue: 'the login ticket', 'the ticket about the tide table', a title in quotes.
struct IssueSubject: Sendable {
    let range: Range<Int>
    /// What says which one; none for 'this ticket'.
    let words: [Token]

    private static let nouns: Set<String> = ["ticket", "issue", "task", "card", "story", "tickets", "issues", "tasks"]
    private static let determiners: Set<String> = ["the", "that", "this", "my", "our", "a"]
    private static let quotes: [String: String] = ["\"": "\"", "“": "”", "‘": "’", "«": "»"]
    private static let longest = 10

    static func find(in tokens: [Token]) -> IssueSubject? { quoted(tokens) ?? named(tokens) }

    private static func quoted(_ tokens: [Token]) -> IssueSubject? {
        guard let start = tokens.firstIndex(where: { quotes[$0.word] != nil }),
            let closing = quotes[tokens[start].word],
            let end = tokens[(start + 1)...].firstIndex(where: { $0.word == closing }), end > start + 1
        else { return nil }
        var range = start..<(end + 1)
        if tokens.indices.contains(range.upperBound), nouns.contains(tokens[range.upperBound].word) {
            range = range.lowerBound..<(range.upperBound + 1)
        }
        if determiners.contains(tokens.word(range.lowerBound - 1)) { range = (range.lowerBound - 1)..<range.upperBound }
        return IssueSubject(range: range, words: Array(tokens[(start + 1)..<end]))
    }

    private static func named(_ tokens: [Token]) -> IssueSubject? {
        for index in tokens.indices where nouns.contains(tokens.word(index)) || tokens.word(index) == "bug" {
            let start = startOfPhrase(tokens, before: index)
            let isDetermined = determiners.contains(tokens.word(start))
            if tokens.word(index) == "bug", !isDetermined || start + 1 == index { continue }
            let words = tokens[(isDetermined ? start + 1 : start)..<index]
            let end = endOfAddition(tokens, from: index + 1)
            let added = tokens[min(index + 2, end)..<end]
            return IssueSubject(range: start..<end, words: Array(words + added))
        }
        return nil
    }

    private static let stops: Set<String> = [
        "move", "set", "mark", "put", "change", "close", "assign", "reassign", "update", "finish", "complete",
        "resolve",
        "reopen", "start", "cancel", "label", "tag", "make", "bump", "raise", "lower", "postpone", "push", "delay",
        "shift",
        "give", "clear", "remove", "add", "of", "on", "from", "to", "as", "rename", "please", "and", "drop", "unassign",
        "take",
        "reschedule", "is",
    ]

    private static func startOfPhrase(_ tokens: [Token], before index: Int) -> Int {
        var start = index
        while start > 0, index - start < longest, tokens[start - 1].kind == .word,
            !stops.contains(tokens[start - 1].word)
        {
            start -= 1
            if determiners.contains(tokens[start].word) { break }
        }
        return start
    }

    private static let additions: Set<String> = ["about", "for", "regarding", "called", "named", "on", "with"]
    private static let ends: Set<String> = ["to", "as", "and", "is", "due", "by", "are", "should", "from", "in"]

    /// 'about the tide table' behind the noun.
    private static func endOfAddition(_ tokens: [Token], from start: Int) -> Int {
        guard additions.contains(tokens.word(start)) else { return start }
        var end = start + 1
        while end < tokens.count, end - start < longest, tokens[end].kind == .word, !ends.contains(tokens[end].word) {
            end += 1
        }
        return end
    }
}
