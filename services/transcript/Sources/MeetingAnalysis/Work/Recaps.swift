/// Joins what is said again later, such as in the round-up at the end, to where it was said first.
struct Recaps {
    let conversation: Conversation

    func joined(_ candidates: [Candidate]) -> [Candidate] {
        var result: [Candidate] = []
        var stems: [Set<String>] = []
        for candidate in candidates {
            let own = Set(candidate.phrase.contentStems)
            if let index = result.indices.last(where: { isSame(result[$0], stems[$0], candidate, own) }) {
                result[index] = merged(result[index], candidate)
                stems[index] = Set(result[index].phrase.contentStems)
            } else {
                result.append(candidate)
                stems.append(own)
            }
        }
        return result
    }

    private func isSame(_ one: Candidate, _ first: Set<String>, _ two: Candidate, _ second: Set<String>) -> Bool {
        guard one.owner == two.owner || one.ownerPerson == nil || two.ownerPerson == nil else { return false }
        let shared = first.intersection(second).count
        let smaller = min(first.count, second.count)
        guard smaller > 0, shared > 0 else { return false }
        if two.turn - one.turn <= 1 {
            return shared * 2 >= smaller && shared >= min(2, smaller) && one.owner == two.owner
        }
        return shared >= 2 && shared * 3 >= smaller * 2
    }

    private func merged(_ one: Candidate, _ two: Candidate) -> Candidate {
        var result = two.objectStems.count > one.objectStems.count && two.turn - one.turn <= 1 ? two : one
        let other = result.sentence == one.sentence ? two : one
        for sentence in other.evidence where !result.evidence.contains(sentence) {
            result.evidence.append(sentence)
        }
        result.evidence.sort()
        result.due = two.due ?? one.due
        if one.ownerPerson == nil { result.owner = two.owner } else { result.owner = one.owner }
        result.score = max(one.score, two.score)
        return result
    }
}
