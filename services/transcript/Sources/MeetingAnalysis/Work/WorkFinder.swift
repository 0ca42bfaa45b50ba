import Domain

/// Finds the work that a meeting gave rise to: candidates, joined with what refers back to them, weighed.
struct WorkFinder {
    let conversation: Conversation
    let people: PeopleDirectory
    let dates: SpokenDates

    /// How many places are weighed, those with the plainest form of words first.
    private static let mostWeighed = 4_000
    /// How many of them are compared with one another, those that weigh most first.
    private static let mostCompared = 500

    /// All candidates that reach the weight of an action item, in the order of the meeting.
    func work() -> [Candidate] {
        let found = CandidateFinder(conversation: conversation, people: people, dates: dates).candidates()
        let board = BoardReader(conversation: conversation, dates: dates).candidates()
        var candidates = (found + board).best(Self.mostWeighed, by: \.kind.weight).sorted {
            ($0.sentence, $0.verb) < ($1.sentence, $1.verb)
        }
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
        candidates = candidates.filter { $0.score >= Scoring.actionItem }.best(Self.mostCompared, by: \.score)
        candidates = Recaps(conversation: conversation).joined(candidates)
        candidates = FollowUps(conversation: conversation).joined(candidates)
        let specifier = Specifier(conversation: conversation)
        return candidates.map(specifier.specified)
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
        let limits = limits(of: candidates)
        for index in candidates.indices {
            dueDates.settle(
                &candidates[index], before: limits[index],
                claimed: claimed(candidates[..<index], near: candidates[index])
            )
        }
    }

    /// For each candidate the sentence with which the next promise of substance begins: one of the same sentence, or a
    /// plain one of a later sentence. Read from the end, so that each candidate is looked at once.
    private func limits(of candidates: [Candidate]) -> [Int] {
        var limits = Array(repeating: conversation.sentences.count, count: candidates.count)
        var later = conversation.sentences.count
        var current: (sentence: Int, heaviest: Double)?
        for index in candidates.indices.reversed() {
            let candidate = candidates[index]
            if let last = current, last.sentence != candidate.sentence {
                if last.heaviest >= 2 { later = last.sentence }
                current = nil
            }
            let heaviest = current?.heaviest ?? 0
            limits[index] = heaviest >= 0.5 ? candidate.sentence : later
            let isOfSubstance = !candidate.isReference && !Verbs.idle.contains(candidate.verbWord)
            current = (candidate.sentence, isOfSubstance ? max(heaviest, candidate.kind.weight) : heaviest)
        }
        return limits
    }
}
