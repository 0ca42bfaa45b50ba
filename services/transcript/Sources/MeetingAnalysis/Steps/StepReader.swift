/// Reads the steps that make up one piece of work, where people name them.
struct StepReader {
    let conversation: Conversation
    let dates: DateFinder

    static let fewest = 2
    private static let reachInSentences = 4

    /// The words of each step, in the order in which they were said; none when there are fewer than two.
    ///
    /// - Parameter isFree: whether a sentence belongs to no other work.
    func steps(of candidate: Candidate, isFree: (Int) -> Bool) -> [[Token]] {
        if candidate.additions.count >= Self.fewest { return Array(candidate.additions.prefix(StepSplitter.most)) }
        let own = coordinated(candidate)
        if own.count >= Self.fewest { return Array(own.prefix(StepSplitter.most)) }
        let following = following(candidate, isFree: isFree)
        let listed = listed(following)
        if listed.count >= Self.fewest { return Array(listed.prefix(StepSplitter.most)) }
        let marked = StepMarkers.steps(in: following, dates: dates)
        return marked.count >= Self.fewest ? Array(marked.prefix(StepSplitter.most)) : []
    }

    /// Steps in the promise itself, when its title is made of the same words.
    private func coordinated(_ candidate: Candidate) -> [[Token]] {
        let tokens = conversation.sentences[candidate.sentence].tokens
        guard candidate.kind != .passive, candidate.antecedent == nil, tokens.indices.contains(candidate.verb),
            Verbs.isAction(tokens[candidate.verb].word), candidate.phrase.first?.word == tokens[candidate.verb].word
        else { return [] }
        let splitter = StepSplitter(
            tokens: Array(tokens[..<min(candidate.clauseEnd, tokens.count)]), dates: dates.mentions(in: tokens)
        )
        let starts = splitter.starts(from: candidate.verb)
        return starts.count >= Self.fewest ? splitter.steps(from: starts) : []
    }

    /// The promise's sentence from the verb on, and the next ones of the turn.
    private func following(_ candidate: Candidate, isFree: (Int) -> Bool) -> [[Token]] {
        let first = conversation.sentences[candidate.sentence]
        let rest = conversation.sentences.dropFirst(candidate.sentence + 1).prefix(Self.reachInSentences)
            .prefix { $0.turn == candidate.turn && isFree($0.index) && !$0.isQuestion }
        return [Array(first.tokens.dropFirst(candidate.verb))] + rest.map(\.tokens)
    }

    private static let counts: Set<String> = ["two", "three", "four", "five", "six"]
    private static let things: Set<String> = ["things", "steps", "parts", "tasks", "jobs", "pieces", "bits"]

    /// 'That's two things: …', 'that means …': what follows is a list.
    private func listed(_ sentences: [[Token]]) -> [[Token]] {
        for (position, tokens) in sentences.enumerated() {
            guard let lead = lead(tokens) else { continue }
            let isCut = lead >= tokens.count && sentences.indices.contains(position + 1)
            let steps = isCut ? list(sentences[position + 1], from: 0) : list(tokens, from: lead)
            if steps.count >= Self.fewest { return steps }
        }
        return []
    }

    /// Where the list begins.
    private func lead(_ tokens: [Token]) -> Int? {
        for index in tokens.indices {
            if Self.counts.contains(tokens[index].word), Self.things.contains(tokens.word(index + 1)) {
                let after = index + 2
                guard after < tokens.count else { return nil }
                if tokens[after].isMark { return after + 1 }
            }
            if ["that", "which", "this"].contains(tokens[index].word), tokens.word(index + 1) == "means" {
                return index + 2
            }
        }
        return nil
    }

    private func list(_ tokens: [Token], from start: Int) -> [[Token]] {
        var verb = Adverbs.skip(tokens, from: start, onlyAdverbs: true)
        while ["i", "we", "to", "will", "have"].contains(tokens.word(verb)) { verb += 1 }
        let isGerund = Verbs.baseOfProgressive(tokens.word(verb)) != nil
        guard isGerund || Verbs.isAction(tokens.word(verb)) else { return [] }
        let splitter = StepSplitter(tokens: tokens, dates: dates.mentions(in: tokens))
        let starts = splitter.starts(from: verb, isGerund: isGerund)
        return starts.count >= Self.fewest ? splitter.steps(from: starts) : []
    }
}
