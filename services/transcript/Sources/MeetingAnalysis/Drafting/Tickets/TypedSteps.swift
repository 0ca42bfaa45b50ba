/// Reads the steps of a ticket: 'Steps: export, check and send', 'with subtasks A, B and C'.
enum TypedSteps {
    static let most = 20
    private static let nouns: Set<String> = ["steps", "subtasks", "sub-tasks", "sub-issues", "subissues", "checklist"]

    /// Whether `text` has words that announce steps.
    static func announces(_ text: String) -> Bool {
        let tokens = TypedTokens.tokens(in: text)
        return tokens.indices.contains { start(tokens, at: $0) != nil }
    }

    /// The steps that `clause` lists, taken out with the words that announce them.
    static func read(_ clause: inout TypedClause) -> [String] {
        let tokens = clause.tokens
        for index in tokens.indices {
            guard let start = start(tokens, at: index) else { continue }
            clause.take((["with", "and"].contains(tokens.word(index - 1)) ? index - 1 : index)..<tokens.count)
            return split(Array(tokens[start...]))
        }
        return afterColon(&clause)
    }

    /// Where the list begins whose noun stands at `index`.
    private static func start(_ tokens: [Token], at index: Int) -> Int? {
        guard nouns.contains(tokens.word(index)), tokens.indices.contains(index + 1) else { return nil }
        var next = index + 1
        while tokens.indices.contains(next), [":", "are", "-"].contains(tokens[next].word) { next += 1 }
        guard tokens.indices.contains(next), next > index + 1 || tokens.word(index - 1) == "with" else { return nil }
        return next
    }

    /// 'Fix the login: check the logs, patch Android, release': steps when each is a verb with what it is done to.
    private static func afterColon(_ clause: inout TypedClause) -> [String] {
        let tokens = clause.tokens
        guard let colon = tokens.indices.first(where: { tokens[$0].word == ":" && !clause.isTaken($0) }),
            colon + 1 < tokens.count, tokens[colon + 1].hasSpaceBefore,
            clause.rest(of: 0..<colon).contains(where: { Verbs.isAction($0.word) })
        else { return [] }
        let parts = parts(Array(tokens[(colon + 1)...]))
        guard parts.count > 1, parts.allSatisfy({ Verbs.beginWithAction($0) }) else { return [] }
        clause.take(colon..<tokens.count)
        return written(parts)
    }

    static func split(_ tokens: [Token]) -> [String] { written(parts(tokens)) }

    private static func written(_ parts: [[Token]]) -> [String] {
        parts.map { TypedTitle.cleaned($0.text(0..<$0.count)) }.filter { !$0.isEmpty }.prefix(most).map(\.self)
    }

    /// At semicolons where there are any, else at commas and at the last 'and'.
    private static func parts(_ tokens: [Token]) -> [[Token]] {
        let mark = tokens.contains { $0.word == ";" } ? ";" : ","
        var parts = tokens.split { $0.word == mark }.map { part in
            Array(part.drop { ["and", "then", "finally"].contains($0.word) })
        }.filter { !$0.isEmpty }
        guard mark == ",", let last = parts.last, let seam = last.lastIndex(where: { $0.word == "and" }),
            seam > 0, seam + 1 < last.count
        else { return parts }
        let (left, right) = (Array(last[..<seam]), Array(last[(seam + 1)...]))
        guard Verbs.beginWithAction(right) || (left.count < 3 && right.count < 4) else { return parts }
        parts.removeLast()
        return parts + [left, right]
    }
}
