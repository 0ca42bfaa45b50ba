/// Finds, in one sentence, the forms in which work is taken on or asked for.
struct PhraseReader {
    let tokens: [Token]
    let people: PeopleDirectory

    /// A form that was found: who is to act, and where the verb stands.
    struct Match {
        let kind: Candidate.Kind
        let subject: Subject
        let verb: Int
    }

    /// Who is to act, before the speaker is known.
    enum Subject: Hashable {
        case speaker
        case addressee
        case named(Person)
        case nobody
        case group
    }

    /// The first `most` forms of the sentence, in order.
    func matches(_ most: Int) -> [Match] {
        var matches: [Match] = []
        var index = 0
        while index < tokens.count, matches.count < most {
            if let match = match(at: index) {
                matches.append(delegated(match))
                index = max(match.verb, index) + 1
            } else {
                index += 1
            }
        }
        return matches
    }

    private func match(at index: Int) -> Match? {
        guard tokens[index].kind == .word, !isSubordinate(index) else { return nil }
        return wished(at: index) ?? firstPerson(at: index) ?? delivered(at: index) ?? group(at: index) ?? unowned(
            at: index) ?? request(at: index) ?? named(at: index)
    }

    private static let subordinating: Set<String> = [
        "if", "unless", "whether", "all", "what", "how", "why", "where", "which", "who", "when", "because", "since",
        "than", "as",
    ]

    /// Whether the clause hangs on another: 'if I can', 'what I will', but not 'as soon as we are done, I'll'.
    private func isSubordinate(_ index: Int) -> Bool {
        Self.subordinating.contains(tokens.word(index - 1))
            || (tokens.word(index - 1) == "that" && tokens.word(index - 2) == "so")
    }

    /// The verb at or after `index`, nil when the clause is negated or none can stand there. A placeholder may be one:
    /// who is to be paid is still somebody's work.
    func verb(from index: Int) -> Int? {
        let verb = Adverbs.skip(tokens, from: index)
        if tokens.indices.contains(verb), tokens[verb].isPlaceholder { return verb }
        let word = tokens.word(verb)
        guard !word.isEmpty, !["not", "never", "hardly", "be"].contains(word) else { return nil }
        guard word.allSatisfy({ $0.isLetter || $0 == "-" }), !StopWords.pronouns.contains(word) else { return nil }
        return verb
    }

    private static let delegating: Set<String> = ["have", "get", "ask", "tell", "let", "need", "want"]

    /// 'I'll ask Ines to draft it', 'I'll have Soo-ah send it': whoever is named acts.
    private func delegated(_ match: Match) -> Match {
        guard match.subject == .speaker, Self.delegating.contains(tokens.word(match.verb)),
            let (person, length) = people.person(in: tokens, at: match.verb + 1) ?? stranger(at: match.verb + 1)
        else { return match }
        var next = match.verb + 1 + length
        let hasTo = tokens.word(next) == "to"
        if hasTo { next += 1 }
        next = Adverbs.skip(tokens, from: next)
        let word = tokens.word(next)
        guard hasTo || Verbs.isAction(word) || Verbs.light.contains(word), !word.isEmpty else { return match }
        return Match(kind: .delegation, subject: .named(person), verb: next)
    }

    /// A word with a capital in the middle of a sentence, where a name must stand.
    private func stranger(at index: Int) -> (person: Person, length: Int)? {
        guard tokens.indices.contains(index), tokens[index].isCapitalised, tokens[index].isContent else { return nil }
        return (Person(name: tokens[index].surface, isUser: false), 1)
    }
}

extension StopWords {
    static let pronouns: Set<String> = [
        "i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "this", "that", "these", "those",
        "the", "a", "an", "my", "your", "our", "and", "or", "but", "if", "of", "in", "on", "with",
    ]
}
