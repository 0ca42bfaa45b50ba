/// Reads which field is to be emptied: 'clear the due date', 'no estimate', 'remove it from the project', 'milestone: none'.
enum ClearWords {
    private static let fields: [(words: [String], field: Wish.Field)] = [
        (["due", "date"], .due), (["deadline"], .due), (["due"], .due), (["assignee"], .assignee),
        (["owner"], .assignee),
        (["estimate"], .estimate), (["points"], .estimate), (["project"], .project), (["milestone"], .milestone),
        (["description"], .description), (["labels"], .labels), (["tags"], .labels),
    ]
    private static let verbs: Set<String> = [
        "clear", "remove", "delete", "unset", "drop", "empty", "no", "without", "erase",
    ]
    private static let between: Set<String> = ["the", "its", "any", "all", "from", "it", "of"]
    private static let nothing: Set<String> = ["none", "nothing", "empty", "no", "nobody"]

    /// The fields, taken out with the words that say so.
    static func read(_ clause: inout TypedClause) -> [Wish.Field] {
        var found: [Wish.Field] = []
        for index in clause.tokens.indices where !clause.isTaken(index) {
            guard let (field, range) = cleared(clause, at: index) ?? emptied(clause, at: index), clause.isFree(range),
                !found.contains(field)
            else { continue }
            clause.take(range)
            found.append(field)
        }
        return found
    }

    private static func cleared(_ clause: TypedClause, at index: Int) -> (Wish.Field, Range<Int>)? {
        let tokens = clause.tokens
        guard verbs.contains(tokens.word(index)) else { return nil }
        var next = index + 1
        while next < tokens.count, between.contains(tokens[next].word) { next += 1 }
        guard let found = fields.first(where: { tokens.has($0.words, at: next) }) else { return nil }
        let end = next + found.words.count
        // What is named is removed alone: 'remove project X' is another wish.
        guard ["", "of", "from", "and", "on", "for", "it", "please"].contains(tokens.word(end)) else { return nil }
        return (found.field, index..<end)
    }

    private static func emptied(_ clause: TypedClause, at index: Int) -> (Wish.Field, Range<Int>)? {
        let tokens = clause.tokens
        guard let found = fields.first(where: { tokens.has($0.words, at: index) }) else { return nil }
        var next = index + found.words.count
        let start = next
        while next < tokens.count, [":", "=", "to", "is"].contains(tokens[next].word) { next += 1 }
        guard next > start, nothing.contains(tokens.word(next)) else { return nil }
        return (found.field, index..<(next + 1))
    }
}
