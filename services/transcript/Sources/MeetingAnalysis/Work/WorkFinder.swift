import Domain

/// Finds the work that a meeting gave rise to: candidates, joined with what refers back to them, weighed.
struct WorkFinder {
    let conversation: Conversation
    let people: PeopleDirectory
    let dates: DateFinder

    /// All candidates that reach the weight of an action item, in the order of the meeting.
    func work() -> [Candidate] {
        let found = CandidateFinder(conversation: conversation, people: people, dates: dates).candidates()
        let board = BoardReader(conversation: conversation, dates: dates).candidates()
        var candidates = (found + board).sorted { ($0.sentence, $0.verb) < ($1.sentence, $1.verb) }
        settleDates(&candidates)
        candidates = References(conversation: conversation).joined(candidates)
        candidates = Claims(conversation: conversation, people: people).settled(candidates)
        let antecedents = Antecedents(conversation: conversation)
        for index in candidates.indices where candidates[index].isReference {
            guard let (thing, sentence) = antecedents.antecedent(of: candidates[index]) else { continue }
            candidates[index].antecedent = thing
            if !candidates[index].evidence.contains(sentence) { candidates[index].evidence.insert(sentence, at: 0) }
        }
        let scoring = Scoring(conversation: conversation, answers: Answers(conversation: conversation))
        for index in candidates.indices {
            candidates[index].score = scoring.score(candidates[index])
        }
        candidates = Recaps(conversation: conversation).joined(candidates.filter { $0.score >= Scoring.actionItem })
        candidates = FollowUps(conversation: conversation).joined(candidates)
        let specifier = Specifier(conversation: conversation)
        for index in candidates.indices { candidates[index].phrase = specifier.specified(candidates[index]) }
        return candidates
    }

    /// Days that were promised just before; somebody who repeats one of them speaks of that promise.
    private func claimed(_ earlier: ArraySlice<Candidate>, near candidate: Candidate) -> Set<CalendarDate> {
        guard candidate.kind.weight < 2 else { return [] }
        return Set(
            earlier.suffix(4).filter { $0.owner == candidate.owner && candidate.sentence - $0.sentence <= 4 }
                .compactMap(\.due)
        )
    }

    /// A promise's day is settled before the next promise of substance begins.
    private func settleDates(_ candidates: inout [Candidate]) {
        let dueDates = DueDates(conversation: conversation, dates: dates, people: people)
        for index in candidates.indices {
            let next = candidates[(index + 1)...].first { next in
                !next.isReference && next.kind.weight >= (next.sentence > candidates[index].sentence ? 2 : 0.5)
                    && !Verbs.idle.contains(next.verbWord)
            }
            dueDates.settle(
                &candidates[index], before: next?.sentence ?? conversation.sentences.count,
                claimed: claimed(candidates[..<index], near: candidates[index])
            )
        }
    }
}
