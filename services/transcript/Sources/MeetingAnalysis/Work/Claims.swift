/// Gives what nobody had yet to the person who answers with a word: 'Me.', 'On it.', 'I can.'
struct Claims {
    let conversation: Conversation
    let people: PeopleDirectory

    private static let answers = WordList.phrases(
        """
        me
        mine
        on it
        i am on it
        i can
        i will
        i can do it
        i can do that
        i will do it
        i will do that
        i will take it
        i will take that
        i can take it
        i can take that
        i have got it
        i have got that
        i got it
        i got this
        leave it with me
        leave that with me
        put me down
        that is me
        it is me
        that is mine
        that would be me
        that one is mine
        will do
        """
    )

    func settled(_ candidates: [Candidate]) -> [Candidate] {
        candidates.map { candidate in
            guard candidate.ownerPerson == nil, candidate.kind != .board, let claim = claim(after: candidate) else {
                return candidate
            }
            var candidate = candidate
            candidate.owner = .person(claim.person)
            candidate.evidence.append(claim.sentence)
            candidate.isConfirmed = true
            return candidate
        }
    }

    private func claim(after candidate: Candidate) -> (person: Person, sentence: Int)? {
        for sentence in conversation.sentences.dropFirst(candidate.sentence + 1).prefix(6) {
            guard sentence.turn - candidate.turn <= 3, sentence.turn > candidate.turn else { continue }
            let words = sentence.tokens.filter { !$0.isMark && !Self.openers.contains($0.word) }.map(\.word)
            guard Self.answers.contains(words), let person = people.speaker(sentence.speaker) else { continue }
            return (person, sentence.index)
        }
        return nil
    }

    private static let openers: Set<String> = [
        "yeah", "yes", "okay", "ok", "sure", "oh", "um", "uh", "well", "fine", "so", "yep",
    ]
}
