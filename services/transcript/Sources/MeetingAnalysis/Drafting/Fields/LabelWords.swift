/// Reads labels as they are typed: 'label bug', 'labels: bug, iOS', '#bug'.
struct LabelWords: Sendable {
    let labels: NameList

    private static let nouns: Set<String> = ["label", "labels", "labelled", "labeled", "tag", "tags", "tagged"]
    private static let links: Set<String> = [":", "=", "it", "this", "as", "with", "is", "them"]
    private static let leads: Set<String> = ["add", "with", "the", "a", "and", "use", "set", "put"]

    /// The labels of `clause`, taken out with the words that say so.
    func read(_ clause: inout TypedClause) -> [String] {
        var found = bracketed(&clause).map { [$0] } ?? []
        for index in clause.tokens.indices where clause.isFree(index..<(index + 1)) {
            let names = hashed(&clause, at: index) ?? listed(&clause, at: index) ?? []
            found += names.filter { !found.contains($0) }
        }
        return found
    }

    /// '[Bug] The map is empty'.
    private func bracketed(_ clause: inout TypedClause) -> String? {
        guard let first = clause.tokens.indices.first(where: { !clause.isTaken($0) }), clause.tokens[first].word == "[",
            let (name, length) = labels.whole(in: clause.tokens, at: first + 1),
            clause.tokens.has(["]"], at: first + 1 + length)
        else { return nil }
        clause.take(first..<(first + length + 2))
        return name
    }

    /// '#bug', where the workspace has such a label.
    private func hashed(_ clause: inout TypedClause, at index: Int) -> [String]? {
        let word = clause.tokens[index].surface
        guard word.hasPrefix("#"), let name = labels.whole(in: TypedTokens.tokens(in: word.dropFirst()), at: 0)?.name
        else { return nil }
        clause.take(index..<(index + 1))
        return [name]
    }

    /// 'Label the images' is work: what follows has to be a label, or a colon or 'with' has to say that it is one.
    private func listed(_ clause: inout TypedClause, at index: Int) -> [String]? {
        let tokens = clause.tokens
        guard Self.nouns.contains(tokens.word(index)) else { return nil }
        var next = index + 1
        while next < tokens.count, Self.links.contains(tokens[next].word) { next += 1 }
        let start = startOfLead(tokens, before: index)
        let hasColon = tokens[(index + 1)..<next].contains { $0.word == ":" || $0.word == "=" }
        let (names, end) = list(clause, from: next, takesUnknown: hasColon || start < index)
        guard !names.isEmpty else { return nil }
        clause.take(start..<end)
        return names
    }

    private func startOfLead(_ tokens: [Token], before index: Int) -> Int {
        var start = index
        while start > 0, start > index - 3, Self.leads.contains(tokens.word(start - 1)) { start -= 1 }
        return start
    }

    /// Names with commas and 'and' between them.
    private func list(_ clause: TypedClause, from start: Int, takesUnknown: Bool) -> (names: [String], end: Int) {
        var names: [String] = []
        var end = start
        var index = start
        while index < clause.tokens.count {
            if let (name, length) = labels.whole(in: clause.tokens, at: index) {
                names.append(name)
                index += length
            } else if takesUnknown, names.isEmpty, clause.tokens[index].kind == .word {
                names.append(clause.tokens[index].surface)
                index += 1
            } else {
                break
            }
            end = index
            while index < clause.tokens.count, [",", "and", "&"].contains(clause.tokens[index].word) { index += 1 }
        }
        return (names, end)
    }
}
