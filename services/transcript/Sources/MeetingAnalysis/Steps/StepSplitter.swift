/// Splits a coordinated verb phrase into what is to be done one after another: 'export the labels, rerun the backtest
/// and send the report'.
struct StepSplitter {
    let tokens: [Token]
    let dates: [DateMention]

    /// Verbs that only go with the one before: 'write to Raymond and ask him'.
    private static let companions: Set<String> = [
        "ask", "tell", "say", "see", "let", "get", "know", "be", "come", "go", "have", "hear", "give", "take", "make",
        "wait", "hope", "look", "keep", "try", "do", "put",
    ]
    /// Verbs of going about something: 'sit down and write', 'call them and check'.
    private static let leads: Set<String> = ["sit", "go", "come", "try", "stop", "step", "drop", "jump", "head"]
    /// What tells one that this is a verb with an object and no noun: 'review and test pipeline' is none.
    private static let objectStarts: Set<String> = WordList.words(
        """
        the a an my your our his her their this that these those it them him us every each all both some any one two
        three four five six seven eight nine ten out up off back down through over into to with for about on in
        another new whatever what which whether everything everybody nothing round around together
        """
    )
    private static let ends: Set<String> = [
        "because", "but", "although", "unless", "since", "while", "when", "whenever", "once", "so", "if", "until",
        "where", "which", "who",
    ]
    private static let subjects: Set<String> = ["i", "we", "you", "he", "she", "they", "there", "who"]
    static let most = 8

    /// Where the steps begin, the first at `verb`; only `verb` when nothing is coordinated.
    func starts(from verb: Int, isGerund: Bool = false) -> [Int] {
        guard tokens.indices.contains(verb), !Self.leads.contains(tokens[verb].word) else { return [verb] }
        var starts = [verb]
        var index = verb + 1
        while index < tokens.count, !endsClause(index) {
            if let next = next(after: index, isGerund: isGerund) {
                starts.append(next)
                index = next
            }
            index += 1
        }
        guard starts.count > 1, hasConjunction(starts), Set(starts.map { tokens[$0].stem }).count > 1 else {
            return [verb]
        }
        return starts
    }

    /// The verb that a comma, 'and' or 'then' at `index` leads to; nil when it leads to something else.
    private func next(after index: Int, isGerund: Bool) -> Int? {
        guard [",", "and", "then"].contains(tokens[index].word) else { return nil }
        var next = index + 1
        while next < tokens.count, [",", "and", "then", "finally", "also", "to"].contains(tokens[next].word) {
            next += 1
        }
        next = Adverbs.skip(tokens, from: next, onlyAdverbs: true)
        guard tokens.indices.contains(next), !Self.companions.contains(tokens[next].word) else { return nil }
        let isVerb =
            isGerund ? Verbs.baseOfProgressive(tokens[next].word) != nil : Verbs.isAction(tokens[next].word)
        guard isVerb, hasObject(next, isListed: tokens[index].word == ","),
            tokens.word(next) != "report" || tokens.word(next + 1) != "back"
        else {
            return nil
        }
        return next
    }

    private func hasObject(_ verb: Int, isListed: Bool) -> Bool {
        guard tokens.indices.contains(verb + 1), tokens[verb + 1].kind == .word else { return false }
        let follower = tokens[verb + 1]
        if Self.objectStarts.contains(follower.word) { return true }
        if follower.isCapitalised { return !tokens[verb].isCapitalised }
        return isListed && follower.isContent && follower.word.hasSuffix("s") && !follower.word.hasSuffix("ss")
    }

    private func endsClause(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.isMark { return ![",", "\"", "“", "”"].contains(token.word) }
        if Self.ends.contains(token.word) { return true }
        guard token.word == "and" || token.word == "or" || token.word == "then" else { return false }
        return Self.subjects.contains(tokens.word(Adverbs.skip(tokens, from: index + 1)))
    }

    /// A list without 'and' or 'then' is none: 'check the log, check the queue' may go on anyhow.
    private func hasConjunction(_ starts: [Int]) -> Bool {
        guard let first = starts.first, let last = starts.last else { return false }
        return tokens[first...last].contains { $0.word == "and" || $0.word == "then" }
    }

    /// The words of each step, without dates, fillers and the conjunction that leads to the next.
    func steps(from starts: [Int]) -> [[Token]] {
        starts.enumerated().map { position, start in
            let end = position + 1 < starts.count ? starts[position + 1] : tokens.count
            return VerbPhrase.phrase(in: Array(tokens[..<end]), verb: start, dates: dates)
        }
    }
}
