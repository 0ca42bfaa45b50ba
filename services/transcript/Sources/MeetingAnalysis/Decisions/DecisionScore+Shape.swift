/// What the shape of a sentence says: fragments that sum up, a closing 'then', idioms.
extension DecisionScore {
    /// A few words without a verb: 'English only for the pilot', 'So two hundred'.
    var fragment: Double {
        let body = firstClause.filter { !DecisionCues.openings.contains($0.word) && $0.word != "and" }
        guard let first = body.first, body.count <= 14, !isClause(body), !Self.links.contains(first.word) else {
            return 0
        }
        let isNegative =
            ["no", "not", "nothing", "zero"].contains(first.word) && body.count > 1
            && !isAnswer(first.word)
        if isNegative {
            if sumsUp { return 1.6 }
            return answersQuestion ? 1.3 : 0.7
        }
        if body.contains(where: { DecisionCues.limiting.contains($0.word) }), body.contains(where: \.isContent) {
            let isOnly = !body.contains { $0.word != "only" && DecisionCues.limiting.contains($0.word) }
            return isOnly && !sumsUp ? (first.word == "only" ? 0.6 : 1) : 1.5
        }
        guard sumsUp, body.count <= 10 else { return 0 }
        return body.contains(where: DecisionValue.isValue) ? 1.1 : (body.count >= 4 ? 0.5 : 0)
    }

    /// 'So on the thirty' goes over to it.
    private static let links: Set<String> = ["on", "about", "back", "regarding", "until"]

    /// 'No, a hundred' answers, 'no charts' says something.
    private func isAnswer(_ word: String) -> Bool { tokens.firstIndex(of: [word, ","]) != nil }

    /// Up to 'and', 'but' or 'because' after a comma.
    private var firstClause: [Token] {
        let end = tokens.indices.dropLast().first {
            $0 > 1 && tokens[$0].word == "," && ["and", "but", "because"].contains(tokens[$0 + 1].word)
        }
        return tokens[..<(end ?? tokens.count)].filter { !$0.isMark && !Fillers.hesitations.contains($0.word) }
    }

    func isClause(_ body: [Token]) -> Bool {
        body.contains { DecisionCues.clausal.contains($0.word) }
            || body.indices.dropLast().contains { body[$0].word == "'s" && !body[$0 + 1].isContent }
    }

    var sumsUp: Bool {
        let first = words.prefix(3).map(\.word)
        guard let opener = first.first else { return false }
        return ["so", "then", "agreed", "decided"].contains(opener)
            || (["okay", "ok", "right", "alright", "and"].contains(opener)
                && ["so", "then"].contains(first.dropFirst().first))
    }

    /// 'Two hundred, then.', 'Net thirty it is', 'So it's Thursday then.'
    var closing: Double {
        if endsInItIs { return 1.4 }
        guard let index = tokens.lastIndex(where: { $0.word == "then" }), index > 0,
            index + 1 >= tokens.count || tokens[index + 1].isMark
        else { return 0 }
        let saysWhat = ["it", "that"].contains { tokens.firstIndex(of: [$0, "is"]) != nil }
        let isBare = !isClause(Array(tokens[..<index]))
        return isBare ? 1.4 : (saysWhat ? 1.2 : 0.7)
    }

    /// 'Wednesday it is', and no clause that goes on.
    private var endsInItIs: Bool {
        guard let index = tokens.firstIndex(of: ["it", "is"]), index > 0, !tokens[index - 1].isMark,
            !DecisionCues.openings.contains(tokens[index - 1].word), index <= 6, !isClause(Array(tokens[..<index])),
            sumsUp || answersQuestion || tokens[..<index].contains(where: DecisionValue.isValue)
        else { return false }
        return (index + 2 >= tokens.count || tokens[index + 2].isMark)
            && !DecisionCues.clausal.contains(tokens[index - 1].word)
    }

    /// 'No rush.', 'Not bad at all.', 'So no idea.'
    var isIdiom: Bool {
        let body = words.filter { !DecisionCues.openings.contains($0.word) && $0.word != "no" || $0.word == "not" }
        guard words.contains(where: { ["no", "not"].contains($0.word) }), let first = body.first else { return false }
        let thing = first.word == "not" ? body.dropFirst().first : first
        guard let thing, thing.word != "we" else { return false }
        return DecisionCues.idioms.contains(thing.word) && words.count <= 6
    }

    /// 'Let's be quick', 'let's start with the agenda'.
    var isTalkAboutTalk: Bool {
        guard let index = tokens.firstIndex(of: ["let", "us"]), !letsDo else { return false }
        return !tokens.containsAny(DecisionCues.declarations) && index <= 4
    }
}
