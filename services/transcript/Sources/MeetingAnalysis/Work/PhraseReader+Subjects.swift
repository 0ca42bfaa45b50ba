extension PhraseReader {
    /// 'I'll', 'I'm going to', 'I can', 'I need to', 'let me', 'how about I', and 'I fix it' with a verb of work.
    func firstPerson(at index: Int) -> Match? {
        if tokens.has(["let", "me"], at: index) {
            return verb(from: index + 2).map { Match(kind: .letMe, subject: .speaker, verb: $0) }
        }
        guard tokens.word(index) == "i" else { return nil }
        if tokens.has(["how", "about"], at: index - 2) || tokens.has(["shall"], at: index - 1) {
            return verb(from: index + 1).map { Match(kind: .obligation, subject: .speaker, verb: $0) }
        }
        return modal(after: index, promise: .promise, obligation: .obligation, offer: .offer, subject: .speaker)
            ?? progressive(after: index, subject: .speaker) ?? present(after: index)
    }

    /// 'I'm sending it out tomorrow': with a day, the progressive speaks of what is to come.
    private func progressive(after index: Int, subject: Subject) -> Match? {
        let helper = tokens.word(index + 1)
        guard ["am", "are", "is", "'s", "be"].contains(helper) else { return nil }
        let verb = Adverbs.skip(tokens, from: index + 2, onlyAdverbs: true)
        let isUnderWay = tokens[min(index + 2, tokens.count)..<min(verb, tokens.count)].contains {
            Self.ongoing.contains($0.word)
        }
        guard !isUnderWay, tokens.word(verb) != "working" else { return nil }
        return Verbs.baseOfProgressive(tokens.word(verb)).map { _ in Match(kind: .present, subject: subject, verb: verb)
        }
    }

    private static let ongoing: Set<String> = ["still", "already", "just", "now", "always", "currently"]

    /// 'We'll', 'we need to', and 'we pull it forward' with a verb of work.
    func group(at index: Int) -> Match? {
        if tokens.has(["let", "us", "have"], at: index) || tokens.has(["let", "us", "get"], at: index) {
            return Match(kind: .group, subject: .speaker, verb: index + 2)
        }
        guard tokens.word(index) == "we" else { return nil }
        if let match = modal(after: index, promise: .group, obligation: .group, offer: nil, subject: .group) {
            return match
        }
        let verb = Adverbs.skip(tokens, from: index + 1)
        return Verbs.isAction(tokens.word(verb)) ? Match(kind: .present, subject: .group, verb: verb) : nil
    }

    private static let nobodyWords: Set<String> = ["somebody", "someone", "anybody", "anyone"]
    private static let placeWords: Set<String> = [
        "at", "in", "from", "on", "here", "else", "over", "there", "there's", "of",
    ]

    /// 'Somebody has to', 'someone at the client needs to', 'somebody renews'.
    func unowned(at index: Int) -> Match? {
        guard Self.nobodyWords.contains(tokens.word(index)) else { return nil }
        var next = index + 1
        while Self.placeWords.contains(tokens.word(next))
            || (next > index + 1 && tokens.indices.contains(next) && tokens[next].isCapitalised)
        {
            next += 1
        }
        if let match = modal(after: next - 1, promise: .unowned, obligation: .unowned, offer: nil, subject: .nobody) {
            return match
        }
        return Verbs.baseOfThirdPerson(tokens.word(next)) == nil
            ? nil : Match(kind: .unowned, subject: .nobody, verb: next)
    }

    /// 'Callum will', 'Callum has to', 'Callum fills in'.
    func named(at index: Int) -> Match? {
        guard let (person, length) = people.person(in: tokens, at: index) else { return nil }
        let last = index + length - 1
        if let match = modal(
            after: last, promise: .assignment, obligation: .assignment, offer: .assignment, subject: .named(person)
        ) {
            return match
        }
        if let match = progressive(after: last, subject: .named(person)) ?? noted(person, after: last) { return match }
        if ["does", "takes", "handles"].contains(tokens.word(last + 1)),
            ["it", "that", "this"].contains(tokens.word(last + 2))
        {
            return Match(kind: .assignment, subject: .named(person), verb: last + 1)
        }
        let next = Adverbs.skip(tokens, from: last + 1)
        guard next == last + 1 || tokens[last + 1].word != ",", Verbs.baseOfThirdPerson(tokens.word(next)) != nil else {
            return nil
        }
        return Match(kind: .present, subject: .named(person), verb: next)
    }

    /// 'Priya to send the deck': as minutes are dictated, at the beginning of a clause.
    private func noted(_ person: Person, after index: Int) -> Match? {
        let start = index - person.name.split(separator: " ").count
        guard tokens.word(index + 1) == "to", Verbs.isAction(tokens.word(index + 2)),
            start < 0
                || tokens[..<max(0, index)].allSatisfy({
                    $0.isMark || $0.isCapitalised || Self.openers.contains($0.word)
                })
        else { return nil }
        return Match(kind: .assignment, subject: .named(person), verb: index + 2)
    }

    private static let openers: Set<String> = ["and", "so", "then", "okay", "action", "item", "next", "for", "todo"]

    private func present(after index: Int) -> Match? {
        let verb = Adverbs.skip(tokens, from: index + 1)
        let word = tokens.word(verb)
        let doesIt =
            ["do", "make", "bring"].contains(word)
            && ["it", "that", "this", "the", "a"].contains(tokens.word(verb + 1))
        return Verbs.beginWithAction(Array(tokens[min(verb, tokens.count)...].prefix(2))) || doesIt
            ? Match(kind: .present, subject: .speaker, verb: verb) : nil
    }

    private static let obligations: [[String]] = WordList.phrases(
        """
        need to
        needs to
        have to
        has to
        have got to
        has got to
        got to
        do have to
        should
        must
        ought to
        want to
        wants to
        would like to
        plan to
        volunteer to
        promise to
        commit to
        am happy to
        would be happy to
        am planning to
        """
    )

    private func modal(
        after index: Int, promise: Candidate.Kind, obligation: Candidate.Kind, offer: Candidate.Kind?, subject: Subject
    ) -> Match? {
        let next = Adverbs.skip(tokens, from: index + 1, onlyAdverbs: true)
        func match(_ kind: Candidate.Kind, _ length: Int) -> Match? {
            verb(from: next + length).map { Match(kind: kind, subject: subject, verb: $0) }
        }
        if ["will", "shall"].contains(tokens.word(next)) {
            if tokens.word(next + 1) == "be" {
                return progressive(after: next, subject: subject).map {
                    Match(kind: promise, subject: subject, verb: $0.verb)
                }
            }
            return match(promise, 1)
        }
        if ["am", "are", "is", "'s"].contains(tokens.word(next)) {
            let going = Adverbs.skip(tokens, from: next + 1, onlyAdverbs: true)
            guard tokens.has(["going", "to"], at: going) else { return nil }
            return match(promise == .promise ? .intention : promise, going + 2 - next)
        }
        if let phrase = Self.obligations.first(where: { tokens.has($0, at: next) }) {
            return match(obligation, phrase.count)
        }
        guard let offer, ["can", "could"].contains(tokens.word(next)) else { return nil }
        return tokens.word(next) == "can" ? match(offer, 1) : nil
    }
}
