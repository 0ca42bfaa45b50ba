/// Joins what refers back to what it refers to: 'I can have it in by Monday' to the promise before.
struct References {
    let conversation: Conversation

    private static let longestInSentences = 7

    func joined(_ candidates: [Candidate]) -> [Candidate] {
        var result: [Candidate] = []
        for candidate in candidates {
            if let index = target(of: candidate, among: result) {
                join(candidate, to: &result[index])
            } else {
                result.append(candidate)
            }
        }
        return result
    }

    private func target(of candidate: Candidate, among earlier: [Candidate]) -> Int? {
        guard candidate.isReference || candidate.kind == .board else { return nil }
        let reach = candidate.kind == .board ? 12 : Self.longestInSentences
        let near = earlier.indices.reversed().lazy.prefix { candidate.sentence - earlier[$0].sentence <= reach }
        return near.first { index in
            let other = earlier[index]
            guard !Verbs.idle.contains(other.verbWord) else { return false }
            if candidate.kind == .board { return other.kind == .unowned }
            guard !other.isReference else { return false }
            let isClaim = other.ownerPerson == nil && candidate.turn - other.turn <= 2 && claims(candidate)
            guard
                candidate.due != nil || other.kind == .request || candidate.sentence == other.sentence || isClaim
                    || candidate.kind == .assignment
            else {
                return false
            }
            return accepts(candidate, other)
        }
    }

    private static let claimingVerbs: Set<String> = [
        "do", "take", "handle", "own", "get", "sort", "grab", "pick", "cover", "have",
    ]

    /// 'I'll do it', 'I can take that', but not 'I'll put it on the list without a name'.
    private func claims(_ candidate: Candidate) -> Bool {
        guard candidate.ownerPerson != nil, Self.claimingVerbs.contains(candidate.verbWord) else { return false }
        return !BoardReader.leavesOpen(conversation.sentences[candidate.sentence].tokens)
    }

    /// Whether the person who refers back may mean `other`: their own words, or a request that nobody has yet.
    private func accepts(_ candidate: Candidate, _ other: Candidate) -> Bool {
        switch (candidate.owner, other.owner) {
        case (.person(let one), .person(let two)):
            one == two || (candidate.kind == .assignment && candidate.turn - other.turn <= 2)
        case (.person, .group), (.person, .nobody): claims(candidate)
        default: candidate.owner == other.owner
        }
    }

    private func join(_ candidate: Candidate, to target: inout Candidate) {
        for sentence in candidate.evidence where !target.evidence.contains(sentence) {
            target.evidence.append(sentence)
        }
        target.due = candidate.due ?? target.due
        if target.isReference, !candidate.isReference { target.phrase = candidate.phrase }
        if candidate.kind.weight > 0, case .person = candidate.owner, candidate.kind != .board {
            target.owner = candidate.owner
        }
        target.isConfirmed = true
    }
}
