/// Finds every place in a meeting where work may have been taken on, each sentence by itself.
struct CandidateFinder {
    let conversation: Conversation
    let people: PeopleDirectory
    let dates: SpokenDates

    /// A sentence in which more is taken on than this comes from a recorder that writes no full stops, or from nobody.
    private static let mostInSentence = 24

    func candidates() -> [Candidate] {
        conversation.sentences.flatMap(candidates(in:))
    }

    private func candidates(in sentence: Sentence) -> [Candidate] {
        let tokens = sentence.tokens
        let mentions = dates.mentions(in: sentence)
        let matches = PhraseReader(tokens: tokens, people: people).matches(Self.mostInSentence)
        return matches.enumerated().compactMap { position, match in
            var phrase = VerbPhrase.phrase(in: tokens, verb: match.verb, dates: mentions)
            if match.kind == .request, phrase.first?.word == "need" { phrase = Self.provided(phrase) }
            if match.kind == .passive { phrase = Self.active(phrase, in: tokens, verb: match.verb, people: people) }
            guard !phrase.isEmpty, let owner = owner(of: match, in: sentence) else { return nil }
            return Candidate(
                sentence: sentence.index, turn: sentence.turn, kind: match.kind, owner: owner, verb: match.verb,
                phrase: phrase, clauseEnd: position + 1 < matches.count ? matches[position + 1].verb : tokens.count,
                speaker: people.speaker(sentence.speaker), addressee: addressee(of: sentence),
                evidence: [sentence.index]
            )
        }
    }

    /// 'I need the results from you' asks to provide the results.
    private static func provided(_ phrase: [Token]) -> [Token] {
        let word = Token(surface: "provide", word: "provide", hasSpaceBefore: true, kind: .word)
        return [word] + phrase.dropFirst().prefix { $0.word != "from" }
    }

    /// 'The certificate needs to be renewed' becomes 'renew the certificate'.
    private static func active(_ phrase: [Token], in tokens: [Token], verb: Int, people: PeopleDirectory) -> [Token] {
        guard let first = phrase.first, let base = Verbs.baseOfParticiple(first.word),
            let thing = PhraseReader(tokens: tokens, people: people).passiveSubject(before: verb - 3)
        else { return phrase }
        let word = Token(surface: base, word: base, hasSpaceBefore: true, kind: .word)
        return [word]
            + tokens[thing].enumerated().map { offset, token in
                offset == 0 ? Token(surface: token.word, word: token.word, hasSpaceBefore: true, kind: .word) : token
            } + phrase.dropFirst()
    }

    private func owner(of match: PhraseReader.Match, in sentence: Sentence) -> Candidate.Owner? {
        switch match.subject {
        case .speaker: return people.speaker(sentence.speaker).map(Candidate.Owner.person) ?? .nobody
        case .named(let person): return .person(person)
        case .nobody: return .nobody
        case .group: return .group
        case .addressee:
            let next = people.speaker(conversation.speaker(ofTurn: sentence.turn + 1))
            return next.map(Candidate.Owner.person) ?? .group
        }
    }

    /// Whom `you` means: somebody called by name, else the other speaker of the turn before, else of the turn after.
    private func addressee(of sentence: Sentence) -> Person? {
        if let person = PhraseReader(tokens: sentence.tokens, people: people).vocative() { return person }
        for turn in [sentence.turn - 1, sentence.turn + 1] {
            guard let label = conversation.speaker(ofTurn: turn), label != sentence.speaker else { continue }
            return people.speaker(label)
        }
        return nil
    }
}
