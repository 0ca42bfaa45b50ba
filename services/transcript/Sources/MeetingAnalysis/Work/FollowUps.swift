/// Joins what somebody adds to a promise in the next sentences: 'And I'll also add screenshots to the guide.'
///
/// One addition stays a promise of its own; two or more are steps of the first.
struct FollowUps {
    let conversation: Conversation

    private static let fewest = 2
    private static let openers: Set<String> = ["and", "also", "then"]
    private static let pronouns: Set<String> = ["it", "them", "this", "that", "those", "these"]

    func joined(_ candidates: [Candidate]) -> [Candidate] {
        var result: [Candidate] = []
        var index = 0
        while index < candidates.count {
            let added = additions(to: candidates[index], in: candidates[(index + 1)...])
            if added.count >= Self.fewest {
                result.append(candidates[index].adding(added))
                index += added.count
            } else {
                result.append(candidates[index])
            }
            index += 1
        }
        return result
    }

    private func additions(to head: Candidate, in later: ArraySlice<Candidate>) -> ArraySlice<Candidate> {
        var last = head.sentence
        return later.prefix { candidate in
            guard candidate.turn == head.turn, candidate.owner == head.owner, head.ownerPerson != nil,
                candidate.due == nil || candidate.due == head.due, candidate.sentence - last == 1,
                adds(candidate, to: head)
            else { return false }
            last = candidate.sentence
            return true
        }
    }

    private func adds(_ candidate: Candidate, to head: Candidate) -> Bool {
        let tokens = conversation.sentences[candidate.sentence].tokens
        guard Self.openers.contains(tokens.word(0)), candidate.verb <= 8, Verbs.beginWithAction(candidate.phrase) else {
            return false
        }
        let isAboutIt = candidate.phrase.dropFirst().contains { Self.pronouns.contains($0.word) }
        return isAboutIt || !Set(candidate.objectStems).isDisjoint(with: head.objectStems)
    }
}

extension Candidate {
    fileprivate func adding(_ additions: ArraySlice<Candidate>) -> Candidate {
        var result = self
        result.additions = additions.map(\.phrase)
        for sentence in additions.flatMap(\.evidence) where !result.evidence.contains(sentence) {
            result.evidence.append(sentence)
        }
        result.score = max(score, additions.map(\.score).max() ?? score)
        return result
    }
}
