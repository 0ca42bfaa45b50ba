extension PhraseReader {
    /// 'Can you', 'could you', 'would you mind', 'please', and 'Callum, write it down'.
    func request(at index: Int) -> Match? {
        asked(at: index) ?? begged(at: index) ?? called(at: index)
    }

    private static let askingWords: Set<String> = ["can", "could", "would", "will"]

    private func asked(at index: Int) -> Match? {
        guard Self.askingWords.contains(tokens.word(index)), tokens.word(index + 1) == "you" else { return nil }
        guard tokens.word(index + 2) != "mind", tokens.word(index) != "would" || tokens.contains(where: { $0.word == "please" }), let verb = verb(from: index + 2) else { return nil }
        return Match(kind: .request, subject: vocative().map(Subject.named) ?? .addressee, verb: verb)
    }

    private func begged(at index: Int) -> Match? {
        guard tokens.word(index) == "please", Verbs.isAction(tokens.word(index + 1)) || Verbs.light.contains(tokens.word(index + 1))
        else { return nil }
        return Match(kind: .request, subject: vocative().map(Subject.named) ?? .addressee, verb: index + 1)
    }

    /// A name and a comma before a verb in its base form.
    private func called(at index: Int) -> Match? {
        guard index == 0 || tokens[index - 1].isMark, let (person, length) = people.person(in: tokens, at: index) else {
            return nil
        }
        let comma = index + length
        guard tokens.indices.contains(comma), tokens[comma].word == "," else { return nil }
        let verb = Adverbs.skip(tokens, from: comma + 1)
        guard Verbs.isAction(tokens.word(verb)) || tokens.word(verb) == "take" else { return nil }
        return Match(kind: .request, subject: .named(person), verb: verb)
    }

    /// The person whom the sentence calls by name, at its beginning or end.
    func vocative() -> Person? {
        for index in tokens.indices.prefix(6) {
            guard index == 0 || tokens[index - 1].isMark || Fillers.length(tokens, at: index - 1) > 0 || tokens[index - 1].word == "and",
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
