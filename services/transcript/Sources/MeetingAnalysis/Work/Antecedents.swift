/// Finds what a pronoun stands for in what was said just before.
struct Antecedents {
    let conversation: Conversation

    private static let determiners: Set<String> = [
        "the", "a", "an", "our", "your", "my", "their", "this", "that", "those", "these",
    ]
    private static let longestInWords = 5

    /// The thing that was last spoken of: a sentence without a verb ('Optional comment box on acknowledge.'), else the
    /// first thing named in one of the sentences before; nil when there is none.
    func antecedent(of candidate: Candidate) -> (thing: [Token], sentence: Int)? {
        let before = conversation.sentences[..<candidate.sentence].suffix(2).reversed()
            .filter { candidate.turn - $0.turn <= 1 }
        for sentence in before {
            if let thing = fragment(sentence.tokens) ?? nounPhrase(sentence.tokens) { return (thing, sentence.index) }
        }
        return nil
    }

    /// A sentence of a few words, none of which is a verb's subject or helper.
    private func fragment(_ tokens: [Token]) -> [Token]? {
        let words = tokens.filter { !$0.isMark && Fillers.length([$0], at: 0) == 0 }
        guard (2...8).contains(words.count), words.contentStems.count >= 2, tokens.last?.word != "?",
            !words.contains(where: { Self.verbal.contains($0.word) })
        else { return nil }
        return words.map {
            Token(
                surface: $0.isMark ? $0.surface : Self.lowered($0, isFirst: $0 == words.first), word: $0.word,
                hasSpaceBefore: true, kind: $0.kind)
        }
    }

    private static let verbal: Set<String> = [
        "i", "you", "we", "he", "she", "they", "it", "is", "are", "was", "were", "am", "has", "have", "had", "do",
        "does",
        "did", "will", "would", "can", "could", "should", "not", "no", "thanks", "thank", "sorry", "bye",
    ]

    private static func lowered(_ token: Token, isFirst: Bool) -> String {
        isFirst && !token.surface.dropFirst().contains(where: \.isUppercase)
            ? token.surface.lowercased() : token.surface
    }

    /// A determiner and what follows up to the next small word.
    private func nounPhrase(_ tokens: [Token]) -> [Token]? {
        for start in tokens.indices where Self.determiners.contains(tokens[start].word) {
            let rest = tokens[(start + 1)...].prefix(Self.longestInWords).prefix { token in
                token.isContent && !token.word.hasSuffix("ed")
            }
            guard !rest.isEmpty, rest.count < Self.longestInWords || rest.count > 1 else { continue }
            let determiner = Token(surface: "the", word: "the", hasSpaceBefore: true, kind: .word)
            return [determiner] + rest
        }
        return nil
    }
}
