extension PhraseReader {
    /// 'Can you', 'could you', 'please', 'can somebody', 'Callum, write it down', 'action item for Callum: write it'.
    func request(at index: Int) -> Match? {
        asked(at: index) ?? begged(at: index) ?? called(at: index) ?? listed(at: index) ?? needed(at: index)
    }

    /// 'You'll have the draft by Friday' promises what 'I'll send you the draft' does.
    func delivered(at index: Int) -> Match? {
        guard tokens.has(["you", "will"], at: index) || tokens.has(["you"], at: index),
            index == 0 || tokens[index - 1].isMark
                || ["and", "so", "then"].contains(tokens.word(index - 1))
        else { return nil }
        let verb = tokens.word(index + 1) == "will" ? index + 2 : index + 1
        guard ["have", "get", "receive"].contains(tokens.word(verb)),
            !StopWords.all.contains(tokens.word(verb + 1))
                || ["the", "a", "an", "our", "my"].contains(tokens.word(verb + 1))
        else { return nil }
        return Match(kind: .offer, subject: .speaker, verb: verb)
    }

    private static let listings = WordList.phrases(
        """
        action item
        action point
        to-do
        todo
        next step
        action
        """
    )

    /// 'Action item for Priya: migrate the dashboards', 'next step is to migrate them'.
    private func listed(at index: Int) -> Match? {
        guard let listing = Self.listings.first(where: { tokens.has($0, at: index) }) else { return nil }
        var next = index + listing.count
        var subject = Subject.nobody
        if ["for", "on"].contains(tokens.word(next)) {
            if let (person, length) = people.person(in: tokens, at: next + 1) {
                subject = .named(person)
                next += 1 + length
            } else if tokens.word(next + 1) == "me" {
                subject = .speaker
                next += 2
            }
        }
        guard tokens.indices.contains(next), [":", ",", "is"].contains(tokens[next].word) else { return nil }
        let verb = Adverbs.skip(tokens, from: tokens.word(next + 1) == "to" ? next + 2 : next + 1)
        let isSaid = tokens[next].word == "is" && tokens.word(next + 1) == "to"
        if subject == .nobody, tokens.word(index - 1) == "my" { subject = .speaker }
        return isSaid || Verbs.isAction(tokens.word(verb)) ? Match(kind: .unowned, subject: subject, verb: verb) : nil
    }

    /// 'The certificate needs to be renewed': the thing stands before the verb.
    private func needed(at index: Int) -> Match? {
        guard ["needs", "need", "has", "have"].contains(tokens.word(index)), tokens.has(["to", "be"], at: index + 1),
            Verbs.baseOfParticiple(tokens.word(index + 3)) != nil, passiveSubject(before: index) != nil
        else { return nil }
        return Match(kind: .passive, subject: .nobody, verb: index + 3)
    }

    /// The words of the thing that is to be done something to: from the last determiner before the verb on.
    func passiveSubject(before index: Int) -> Range<Int>? {
        let start = tokens[..<index].lastIndex {
            ["the", "a", "an", "our", "this", "that", "those", "these"].contains($0.word)
        }
        guard let start, index - start <= 7, start + 1 < index, tokens[start..<index].allSatisfy({ !$0.isMark }) else {
            return nil
        }
        return start..<index
    }

    private static let wishes = WordList.phrases(
        """
        i would like you to
        i want you to
        i need you to
        i would ask you to
        it would be great if you could
        i would appreciate it if you could
        """
    )

    /// 'I'd like you to write it', 'I need the results from you'.
    func wished(at index: Int) -> Match? {
        let subject = vocative().map(Subject.named) ?? .addressee
        if let wish = Self.wishes.first(where: { tokens.has($0, at: index) }) {
            return verb(from: index + wish.count).map { Match(kind: .request, subject: subject, verb: $0) }
        }
        guard tokens.has(["i", "need"], at: index), tokens.word(index + 2) != "to",
            let from = tokens.firstIndex(of: ["from", "you"], from: index), from - index <= 10
        else { return nil }
        return Match(kind: .request, subject: subject, verb: index + 1)
    }

    private static let askingWords: Set<String> = ["can", "could", "would", "will"]

    private func asked(at index: Int) -> Match? {
        if tokens.word(index) == "who",
            Self.askingWords.contains(tokens.word(index + 1)) || tokens.has(["wants", "to"], at: index + 1)
        {
            let start = tokens.word(index + 1) == "wants" ? index + 3 : index + 2
            return verb(from: start).flatMap {
                Verbs.isAction(tokens.word($0)) ? Match(kind: .request, subject: .nobody, verb: $0) : nil
            }
        }
        if tokens.word(index) == "you", Verbs.isAction(tokens.word(index + 1)), let person = vocative() {
            return Match(kind: .request, subject: .named(person), verb: index + 1)
        }
        guard Self.askingWords.contains(tokens.word(index)) else { return nil }
        if ["somebody", "someone", "anybody", "anyone"].contains(tokens.word(index + 1)) {
            return verb(from: index + 2).map { Match(kind: .request, subject: .nobody, verb: $0) }
        }
        guard tokens.word(index + 1) == "you" else { return nil }
        guard tokens.word(index + 2) != "mind",
            tokens.word(index) != "would" || tokens.contains(where: { $0.word == "please" }),
            let verb = verb(from: index + 2)
        else { return nil }
        return Match(kind: .request, subject: vocative().map(Subject.named) ?? .addressee, verb: verb)
    }

    private func begged(at index: Int) -> Match? {
        guard tokens.word(index) == "please",
            Verbs.isAction(tokens.word(index + 1)) || Verbs.light.contains(tokens.word(index + 1))
        else { return nil }
        return Match(kind: .request, subject: vocative().map(Subject.named) ?? .addressee, verb: index + 1)
    }

    /// A name and a comma before a verb in its base form.
    private func called(at index: Int) -> Match? {
        guard index == 0 || tokens[index - 1].isMark, let (person, length) = people.person(in: tokens, at: index) else {
            return nil
        }
        let comma = index + length
        guard tokens.indices.contains(comma), [",", ":"].contains(tokens[comma].word) else { return nil }
        let verb = Adverbs.skip(tokens, from: comma + 1)
        guard Verbs.isAction(tokens.word(verb)) || tokens.word(verb) == "take" else { return nil }
        return Match(kind: .request, subject: .named(person), verb: verb)
    }

    /// The person whom the sentence calls by name, at its beginning or end.
    func vocative() -> Person? {
        for index in tokens.indices.prefix(6) {
            guard
                index == 0 || tokens[index - 1].isMark || Fillers.length(tokens, at: index - 1) > 0
                    || tokens[index - 1].word == "and",
                let (person, length) = people.person(in: tokens, at: index)
            else { continue }
            if tokens.indices.contains(index + length), tokens[index + length].word == "," { return person }
        }
        for index in tokens.indices.suffix(5).reversed() where index > 0 && tokens[index - 1].word == "," {
            guard let (person, length) = people.person(in: tokens, at: index) else { continue }
            if tokens[(index + length)...].allSatisfy(\.isMark) { return person }
        }
        return nil
    }
}
