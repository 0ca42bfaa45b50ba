/// What is left of the words of a title where redaction took several things out: the verb and its object, or whom or what
/// it is about. Stand-ins for all of them would say nothing.
struct ReducedTitle {
    /// A preposition, mark or conjunction with what follows it; the first part begins with the title.
    private struct Part {
        var lead: Token?
        var words: [Token]

        var isWhole: Bool { !words.contains(where: \.isPlaceholder) && words.contains(where: \.isContent) }
    }

    private let head: Part
    private let rest: [Part]

    /// The words to make a title of: without the parts that lost something where several did, and without a preposition
    /// whose noun is gone.
    static func words(_ tokens: [Token]) -> [Token] {
        let gaps = tokens.indices.filter { isGap(tokens, at: $0) }
        guard gaps.count > 1 else { return gaps.isEmpty ? tokens : withoutBarePreposition(tokens, before: gaps[0]) }
        let kept = tokens.indices.filter { !tokens[$0].isPlaceholder || gaps.contains($0) }.map { tokens[$0] }
        return ReducedTitle(kept).words
    }

    /// Whether several things are missing, so that ``words(_:)`` leaves words out.
    static func shortens(_ tokens: [Token]) -> Bool {
        tokens.indices.count { isGap(tokens, at: $0) } > 1
    }

    /// Whether what was taken out leaves a hole; a word before a noun, such as the amount of an invoice, does not.
    private static func isGap(_ tokens: [Token], at index: Int) -> Bool {
        guard tokens[index].isPlaceholder else { return false }
        guard index > 0, !tokens[index - 1].isMark, index + 1 < tokens.count else { return true }
        return !tokens[index + 1].isContent || tokens[index + 1].surface.hasPrefix("@")
    }

    private static let prepositions: Set<String> = [
        "with", "about", "for", "of", "to", "on", "in", "from", "by", "at", "over", "per", "under", "into", "via",
        "against", "until", "before", "after", "above", "below",
    ]
    private static let conjunctions: Set<String> = ["and", "or", "but", "then", "because", "so", "while", "plus"]
    private static let determiners: Set<String> = [
        "the", "a", "an", "our", "your", "my", "their", "his", "her", "its", "this", "that", "these", "those",
    ]
    private static let ofPeople: Set<String> = ["to", "with", "from", "for", "at", "by"]

    private static func withoutBarePreposition(_ tokens: [Token], before gap: Int) -> [Token] {
        guard gap > 1, prepositions.contains(tokens[gap - 1].word) else { return tokens }
        return Array(tokens[..<(gap - 1)] + tokens[(gap + 1)...])
    }

    private init(_ tokens: [Token]) {
        var parts = [Part(lead: nil, words: [])]
        for (index, token) in tokens.enumerated() {
            let opens =
                token.isMark || Self.prepositions.contains(token.word) || Self.conjunctions.contains(token.word)
            if opens, index > 0 {
                parts.append(Part(lead: token, words: []))
            } else {
                parts[parts.count - 1].words.append(token)
            }
        }
        self.head = parts[0]
        self.rest = Array(parts.dropFirst())
    }

    private var words: [Token] {
        let object = Self.object(head.words.dropFirst(hasVerb || head.words.first?.isPlaceholder == true ? 1 : 0))
        if !object.isEmpty {
            let start = hasVerb ? Array(head.words.prefix(1)) : Self.followUp(before: object.first)
            return start + object + Self.tail(rest)
        }
        return otherWork ?? about ?? Self.followUp(before: nil)
    }

    private var hasVerb: Bool { Self.beginsWithVerb(head.words) }

    private static func beginsWithVerb(_ words: [Token]) -> Bool {
        guard let first = words.first, first.kind == .word, !determiners.contains(first.word) else { return false }
        return Verbs.isAction(first.word) || Verbs.light.contains(first.word)
            || determiners.contains(Array(words).word(1))
    }

    /// What is acted upon, without what was taken out of it; nothing when all was.
    private static func object(_ words: ArraySlice<Token>) -> [Token] {
        words.split(whereSeparator: \.isPlaceholder).map(Array.init).first { $0.contains(where: \.isContent) } ?? []
    }

    /// What follows directly and lost nothing: 'to Petra'.
    private static func tail(_ parts: [Part]) -> [Token] {
        parts.prefix { part in part.isWhole && part.lead.map { prepositions.contains($0.word) } == true }
            .flatMap { part in (part.lead.map { [$0] } ?? []) + part.words }
    }

    /// Another thing to do in the same sentence that lost nothing: 'and fix the printer'.
    private var otherWork: [Token]? {
        for (index, part) in rest.enumerated() {
            guard part.isWhole, part.lead.map({ Self.prepositions.contains($0.word) }) == false,
                Self.beginsWithVerb(part.words), part.words.dropFirst().contains(where: \.isContent)
            else { continue }
            return part.words + Self.tail(Array(rest[(index + 1)...]))
        }
        return nil
    }

    /// Whom it is about, else what.
    private var about: [Token]? {
        let whole = rest.filter { part in part.isWhole && part.lead.map { Self.prepositions.contains($0.word) } == true
        }
        let person = whole.first { part in
            part.lead.map { Self.ofPeople.contains($0.word) } == true && part.words.first?.isCapitalised == true
        }
        return (person ?? whole.first).map { Self.followUp(before: $0.words.first) + $0.words }
    }

    private static func followUp(before object: Token?) -> [Token] {
        PlaceholderWords.verb(before: object).split(separator: " ").map {
            Token(surface: String($0), word: String($0), hasSpaceBefore: true, kind: .word)
        }
    }
}
