/// A sentence in which somebody puts something to the others: 'should we', 'how about we', 'I propose that we'.
struct Proposal {
    private let form: Form
    /// From the verb on.
    private let body: [Token]

    private enum Form {
        /// 'Do we', 'should we': wants a yes or a no.
        case question
        /// 'I propose that we', 'how about we': any consent will do.
        case suggestion
    }

    private static let questions = WordList.phrases(
        """
        should we
        shall we
        do we
        """
    )
    private static let suggestions = WordList.phrases(
        """
        how about we
        what if we
        i propose we
        i propose that we
        i suggest we
        i suggest that we
        i would propose we
        i would propose that we
        i would suggest we
        i would suggest that we
        my proposal is that we
        my suggestion is that we
        i move that we
        """
    )
    /// With these, 'do we' asks for a fact.
    private static let factual: Set<String> = [
        "have", "know", "need", "get", "think", "mean", "see", "want", "feel", "say", "remember", "understand", "even",
        "still", "really", "agree", "actually", "owe", "ever", "already", "look", "talk", "wait", "start", "begin",
        "go",
    ]

    init?(_ tokens: [Token]) {
        let start = PlainStatement.start(of: tokens)
        let isAsked = tokens.last?.word == "?"
        if isAsked, let lead = Self.questions.first(where: { tokens.has($0, at: start) }) {
            form = .question
            body = Self.body(tokens, from: start + lead.count)
        } else if let lead = Self.suggestions.first(where: { tokens.has($0, at: start) }) {
            form = .suggestion
            body = Self.body(tokens, from: start + lead.count)
        } else {
            return nil
        }
        guard let verb = body.first, body.count >= 3, !Self.factual.contains(verb.word), verb.kind == .word,
            !StopWords.pronouns.contains(verb.word), !body.contains(where: { $0.word == "or" })
        else { return nil }
    }

    private static func body(_ tokens: [Token], from start: Int) -> [Token] {
        var body = Array(tokens[min(start, tokens.count)...])
        while let last = body.last, last.isMark || ["then", "instead", "please", "right"].contains(last.word) {
            body.removeLast()
        }
        return body
    }

    func accepts(_ verdict: Adjacency.Verdict) -> Bool {
        switch form {
        case .question: verdict != .fine
        case .suggestion: verdict != .no
        }
    }

    /// 'We move the rehearsal', 'We do not move the rehearsal'.
    func statement(isNegated: Bool) -> [Token] {
        (isNegated ? ["We", "do", "not"] : ["We"]).map {
            Token(surface: $0, word: $0.lowercased(), hasSpaceBefore: true, kind: .word)
        } + body
    }
}
