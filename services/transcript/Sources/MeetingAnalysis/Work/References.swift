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
        return earlier.indices.reversed().first { index in
            let other = earlier[index]
            guard candidate.sentence - other.sentence <= reach, !Verbs.idle.contains(other.verbWord) else { return false }
            if candidate.kind == .board { return other.kind == .unowned }
            guard !other.isReference else { return false }
            guard candidate.due != nil || other.kind == .request || candidate.sentence == other.sentence else { return false }
            return accepts(candidate, other)
        }
    }

    /// Whether the person who refers back may mean `other`: their own words, or a request that nobody has yet.
    private func accepts(_ candidate: Candidate, _ other: Candidate) -> Bool {
        switch (candidate.owner, other.owner) {
        case (.person(let one), .person(let two)): one == two
        case (.person, .group): true
        case (.person, .nobody): candidate.sentence - other.sentence <= 4
        default: candidate.owner == other.owner
        }
    }

    private func join(_ candidate: Candidate, to target: inout Candidate) {
        for sentence in candidate.evidence where !target.evidence.contains(sentence) {
            target.evidence.append(sentence)
        }
        target.due = candidate.due ?? target.due
        if target.isReference, !candidate.isReference { target.phrase = candidate.phrase }
        if candidate.kind.weight > 0, case .person = candidate.owner, candidate.kind != .board { target.owner = candidate.owner }
        target.isConfirmed = true
    }
}
