/// A name that nothing known has, as it was typed.
enum TypedName {
    private static let ends: Set<String> = [
        "and", "due", "by", "assign", "assigned", "with", "for", "priority", "to", "from", "on",
    ]
    private static let longest = 6

    /// The words from `index` to the next mark, taken word or field; in quotes all that they hold.
    static func read(_ clause: TypedClause, at index: Int) -> (name: String, end: Int)? {
        let tokens = clause.tokens
        if let quoted = quoted(tokens, at: index) { return quoted }
        var end = index
        while end < tokens.count, end < index + longest, tokens[end].kind == .word, !clause.isTaken(end),
            !ends.contains(tokens[end].word)
        { end += 1 }
        return end > index ? (tokens.text(index..<end), end) : nil
    }

    private static let quotes: [String: String] = ["\"": "\"", "“": "”", "'": "'", "‘": "’"]

    private static func quoted(_ tokens: [Token], at index: Int) -> (name: String, end: Int)? {
        guard tokens.indices.contains(index), let closing = quotes[tokens[index].word],
            let end = tokens[(index + 1)...].firstIndex(where: { $0.word == closing }), end > index + 1
        else { return nil }
        return (tokens.text((index + 1)..<end), end + 1)
    }
}
