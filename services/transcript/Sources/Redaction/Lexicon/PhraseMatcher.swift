/// Finds the phrases of the lexicon in a stream of tokens.
struct PhraseMatcher {
    /// A phrase that was found, from a token to behind its last.
    struct Match {
        let rule: Int
        let end: Int
        /// Whether a neighbour proves the commercial sense.
        let isProven: Bool
    }

    let stream: TokenStream
    let lexicon: Lexicon
    /// Index of the number phrase that begins at each token, -1 for none, and the phrases.
    let numberAt: [Int32]
    let numbers: [NumberPhrase]
    private var tokens: [Token] { stream.tokens }

    init(stream: TokenStream, lexicon: Lexicon, numberAt: [Int32], numbers: [NumberPhrase]) {
        self.stream = stream
        self.lexicon = lexicon
        self.numberAt = numberAt
        self.numbers = numbers
    }

    /// The longest phrase that begins with a token and that its neighbours allow; the first rule wins a tie.
    func match(at start: Int) -> Match? {
        var best: Match?
        for place in lexicon.phrases.range(startingWith: tokens[start].entry) {
            let pattern = lexicon.phrases.patterns[place]
            guard let end = end(of: pattern, from: start), end > best?.end ?? start else { continue }
            let rule = lexicon.phrases.rules[pattern.rule]
            guard !isRuledOut(rule, start: start, end: end) else { continue }
            best = Match(
                rule: pattern.rule, end: wholeNumber(to: end),
                isProven: isProven(rule, start: start, end: end))
        }
        return best
    }

    /// A phrase whose last word begins a number takes all of it.
    private func wholeNumber(to end: Int) -> Int {
        numberAt[end - 1] >= 0 ? max(end, numbers[Int(numberAt[end - 1])].end) : end
    }

    private func end(of pattern: PhraseTable.Pattern, from start: Int) -> Int? {
        var last = start
        for place in pattern.tail {
            guard let next = stream.next(last), let end = end(of: place, at: next) else {
                if lexicon.phrases.items[place].isOptional { continue }
                return nil
            }
            last = end - 1
        }
        return last + 1
    }

    private func end(of place: Int, at index: Int) -> Int? {
        if case .number = lexicon.phrases.items[place].kind {
            let number = numberAt[index]
            return number >= 0 ? numbers[Int(number)].end : nil
        }
        return lexicon.phrases.accepts(tokens[index], at: place) ? index + 1 : nil
    }

    private func isProven(_ rule: PhraseRule.Conditions, start: Int, end: Int) -> Bool {
        if let before = stream.wordBefore(start), before.has(rule.provenBefore) { return true }
        if let after = stream.wordAfter(end - 1), after.has(rule.provenAfter) { return true }
        guard rule.provenByNumber else { return false }
        if isSaidToBe(from: end - 1) { return true }
        guard let previous = stream.previous(start) else { return false }
        if tokens[previous].kind == .number, let sign = stream.previous(previous), tokens[sign].kind == .currencySign {
            return true
        }
        return tokens[previous].kind == .percentSign || tokens[previous].has([.currencyWord, .percentWord, .cent])
    }

    /// `is ninety`, `came in at 62`, `of two percent`: at most three small words, then a number and nothing counted.
    private func isSaidToBe(from last: Int) -> Bool {
        guard var index = stream.next(last), lexicon.cues(tokens[index]).contains(.copula) else { return false }
        for _ in 0..<3 {
            guard let next = stream.next(index) else { return false }
            if numberAt[next] >= 0 { return isQuantity(numbers[Int(numberAt[next])]) }
            guard tokens[next].has([.follower, .approximator]) else { return false }
            index = next
        }
        return false
    }

    private func isQuantity(_ number: NumberPhrase) -> Bool {
        guard number.shape != .year, number.shape != .identifier, number.value != 1 else { return false }
        guard let after = stream.next(number.end - 1) else { return true }
        switch tokens[after].kind {
        case .stop, .turnEnd, .comma: return true
        default: return tokens[after].has(.follower)
        }
    }

    private func isRuledOut(_ rule: PhraseRule.Conditions, start: Int, end: Int) -> Bool {
        if !rule.notBefore.isEmpty, let before = stream.previous(start), isOrHides(tokens[before], rule.notBefore) {
            return true
        }
        if !rule.notAfter.isEmpty, let after = stream.next(end - 1), isOrHides(tokens[after], rule.notAfter) {
            return true
        }
        if rule.isAcronym, !tokens[start].flags.contains(.upperCase) { return true }
        if rule.isNoun, !hasDeterminer(before: start), !isAlone(start, end) { return true }
        if !rule.notNear.isEmpty, isNear(rule.notNear, from: end - 1, crossesClauses: rule.crossesClauses) {
            return true
        }
        return end == start + 1 && isName(start)
    }

    /// A placeholder may hide a word that ruled a phrase out before; so it does that too, and filtering twice changes
    /// nothing.
    private func isOrHides(_ token: Token, _ traits: WordTraits) -> Bool {
        token.kind == .placeholder || (token.kind == .word && token.has(traits))
    }

    /// A noun that is talked about has a determiner near, or is plural.
    private func hasDeterminer(before start: Int) -> Bool {
        var index = start
        for _ in 0..<3 {
            guard let previous = stream.previous(index) else { return false }
            if tokens[previous].kind == .number { return true }
            guard tokens[previous].kind == .word else { return false }
            if tokens[previous].has([.determiner, .quantifier, .ordinalOrNext, .numberWord]) { return true }
            index = previous
        }
        return false
    }

    private func isAlone(_ start: Int, _ end: Int) -> Bool {
        !isWordOrHidden(stream.previous(start)) && !isWordOrHidden(stream.next(end - 1))
    }

    private func isWordOrHidden(_ index: Int?) -> Bool {
        guard let index else { return false }
        return tokens[index].kind == .word || tokens[index].kind == .placeholder
    }

    /// Looks a few words ahead for a word of a class, as `time` behind `spend a lot of`.
    private func isNear(_ traits: WordTraits, from last: Int, crossesClauses: Bool) -> Bool {
        var index = last
        var behindNumber = false
        for _ in 0..<6 {
            guard let next = stream.next(index) else { break }
            let token = tokens[next]
            if token.kind == .placeholder { return true }
            guard token.kind == .word || token.kind == .number || token.kind == .comma else { break }
            if !crossesClauses, token.has(.clauseBreak) { return false }
            if behindNumber, token.has([.article, .per, .currencyWord]) { return false }
            if token.has(traits) { return true }
            behindNumber = behindNumber || token.kind == .number || token.has(.numberWord)
            index = next
        }
        return false
    }

    /// `Bill from IT`, `Grant said`: a capital inside a sentence, or a person's verb behind it.
    private func isName(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.has(.nameLike) else { return false }
        let previous = stream.previous(index).map { tokens[$0] }
        // A placeholder may hide a title.
        if let previous, previous.kind == .placeholder || lexicon.cues(previous).contains(.title) { return true }
        guard token.flags.contains(.capitalised) else { return false }
        if let after = stream.wordAfter(index), after.has(.personVerb) { return true }
        switch previous?.kind {
        case .word, .number, .comma, .mark: return true
        default: return false
        }
    }
}
