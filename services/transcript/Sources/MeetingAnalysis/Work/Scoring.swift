/// Weighs how sure we are that a candidate is work to be kept track of.
///
/// The form of words gives a first weight (``Candidate/Kind/weight``); a day, a verb that delivers something and a
/// thing that is named add to it; what is done at once, imagined, refused or taken back takes away.
struct Scoring {
    let conversation: Conversation
    let answers: Answers

    /// From here on a candidate becomes a ticket proposal.
    static let ticket = 3.0
    /// From here on it becomes an action item.
    static let actionItem = 2.3

    func score(_ candidate: Candidate) -> Double {
        let tokens = conversation.sentences[candidate.sentence].tokens
        return candidate.kind.weight + verb(candidate) + object(candidate) + date(candidate) + reception(candidate)
            + circumstances(candidate, tokens)
    }

    private func verb(_ candidate: Candidate) -> Double {
        let word = candidate.verbWord
        if candidate.phrase.first?.isPlaceholder == true { return 0.5 }
        if Verbs.beginWithAction(candidate.phrase) { return 0.7 }
        if Verbs.idle.contains(word) { return -3 }
        return Verbs.light.contains(word) ? -0.2 : -0.4
    }

    private func object(_ candidate: Candidate) -> Double {
        if candidate.isReference {
            if candidate.due == nil { return -1.5 }
            return candidate.antecedent != nil ? 0.3 : (candidate.namesSomebody ? -0.2 : -1.5)
        }
        if candidate.objectStems.count >= 2 { return 0.6 }
        return Verbs.beginWithAction(candidate.phrase) ? 0.4 : 0.2
    }

    private func date(_ candidate: Candidate) -> Double {
        guard candidate.due != nil else { return 0 }
        if candidate.kind == .offer { return 2.2 }
        return candidate.evidence.count > 1 ? 1.3 : 1.6
    }

    private func reception(_ candidate: Candidate) -> Double {
        let isRequest = candidate.kind == .request
        if answers.isWithdrawn(candidate) { return -4 }
        if answers.isRefused(candidate), candidate.ownerPerson != nil { return isRequest ? -3 : -0.3 }
        if candidate.isConfirmed || answers.isWelcomed(candidate) { return isRequest ? 0.7 : 0.4 }
        return 0
    }

    /// 'I'll share my screen now', but not 'for now' and 'from now on'.
    private func saysNow(_ tokens: [Token], from start: Int, to end: Int) -> Bool {
        (start..<min(max(start, end), tokens.count)).contains { index in
            tokens[index].word == "now" && !["for", "from", "until", "by", "right"].contains(tokens.word(index - 1))
        }
    }

    private func circumstances(_ candidate: Candidate, _ tokens: [Token]) -> Double {
        var sum = 0.0
        if tokens.containsAny(Signals.immediate) { sum -= 3 }
        if saysNow(tokens, from: candidate.verb, to: candidate.clauseEnd) { sum -= 2 }
        if tokens.containsAny(Signals.hypothetical) { sum -= 2 }
        if candidate.kind == .present, candidate.owner == .group { sum -= 0.4 }
        let before = tokens.prefix(candidate.verb)
        if before.contains(where: { $0.word == "if" }), candidate.due == nil { sum -= 1.5 }
        if candidate.due == nil, tokens.firstIndex(of: ["when", "i", "have"]) != nil { sum -= 1.5 }
        if candidate.kind == .request, before.contains(where: { Signals.everybody.contains($0.word) }) { sum -= 2 }
        if tokens.last?.word == "?", candidate.kind != .request, candidate.kind != .letMe { sum -= 1 }
        return sum
    }
}
