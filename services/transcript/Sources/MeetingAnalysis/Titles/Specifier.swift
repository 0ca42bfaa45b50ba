/// Says which one is meant, where only the sentences nearby say it: 'renew the key' of the weather feed's key.
struct Specifier {
    let conversation: Conversation

    private static let before = 3
    private static let after = 3
    private static let determiners: Set<String> = ["the", "a", "an", "our", "your", "my", "their", "this", "that"]

    /// The candidate whose phrase has the words that tell its thing from others, with the sentence that says them;
    /// unchanged when there are none, or several.
    func specified(_ candidate: Candidate) -> Candidate {
        var result = candidate
        let phrase = candidate.phrase
        guard candidate.antecedent == nil, phrase.count >= 3, phrase[1].word == "the", phrase[2].isContent,
            phrase.count == 3 || !phrase[3].isContent, !phrase[2].isCapitalised
        else { return candidate }
        let own = candidate.evidence.filter { $0 != candidate.sentence }
        let near = (candidate.sentence - Self.before)...(candidate.sentence + Self.after)
        for indices in [own, Array(near)] {
            let found = indices.filter(conversation.sentences.indices.contains).flatMap { index in
                modifiers(of: phrase[2].stem, in: conversation.sentences[index].tokens).map {
                    (words: $0, sentence: index)
                }
            }
            guard let (first, sentence) = found.first else { continue }
            let known = Set(phrase.map(\.stem))
            guard found.allSatisfy({ $0.words.map(\.word) == first.map(\.word) }),
                !first.contains(where: { known.contains($0.stem) })
            else { return candidate }
            result.phrase = Array(phrase[..<2]) + first + Array(phrase[2...])
            if !result.evidence.contains(sentence) { result.evidence.append(sentence) }
            return result
        }
        return candidate
    }

    /// What stands between a determiner and the thing: 'the weather key', 'the badge printer licence'.
    private func modifiers(of stem: String, in tokens: [Token]) -> [[Token]] {
        tokens.indices.compactMap { index in
            guard tokens[index].kind == .word, tokens[index].stem == stem else { return nil }
            let end = index + 1 < tokens.count ? tokens[index + 1] : nil
            if let end, end.isContent, end.word.hasSuffix("s") == false, !Verbs.isAction(end.word), end.word != "ran" {
                return nil
            }
            let run = Array(tokens[..<index].suffix(3))
            guard let start = run.lastIndex(where: { Self.determiners.contains($0.word) }) else { return nil }
            let words = Array(run[(start + 1)...])
            guard !words.isEmpty, words.allSatisfy(Self.isModifier) else { return nil }
            return words
        }
    }

    /// A noun that stands before another, by all that its form tells.
    private static func isModifier(_ token: Token) -> Bool {
        token.isContent && token.word.count > 2
            && !["ed", "ing", "ly", "est", "'s"].contains { token.word.hasSuffix($0) }
            && !["new", "old", "big", "small", "whole", "main", "real", "current", "other", "final"].contains(
                token.word)
    }
}
