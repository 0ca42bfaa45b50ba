/// Takes a verb and what belongs to it out of a sentence.
enum VerbPhrase {
    private static let subjects: Set<String> = [
        "i", "we", "you", "he", "she", "it", "they", "that", "there", "this", "who",
    ]
    private static let longestInWords = 40
    private static let connectors: Set<String> = [
        "because", "but", "although", "unless", "since", "while", "when", "whenever", "once", "cause", "cuz", "where",
        "until",
    ]
    private static let inquiries: Set<String> = [
        "check", "see", "find", "ask", "test", "verify", "determine", "clarify", "look", "confirm",
    ]
    private static let looseEnds: Set<String> = [
        "then", "please", "too", "anyway", "so", "and", "or", "though", "honestly", "instead", "the", "a", "an", "for",
        "with", "to", "of", "by", "at", "from", "also", "as", "well", "that", "really", "just", "now",
    ]

    /// The phrase that begins with the verb at `verb`: up to the end of its clause, without dates and fillers.
    static func phrase(in tokens: [Token], verb: Int, dates: [DateMention]) -> [Token] {
        var phrase: [Token] = []
        let seams = seams(tokens, from: verb, dates: dates)
        var index = verb
        while index < tokens.count, phrase.count < longestInWords {
            let skipped = skip(tokens, from: index, dates: dates)
            if skipped > index, index > verb {
                index = skipped
                continue
            }
            let token = tokens[index]
            if token.isMark {
                if seams.contains(index) {
                    phrase.append(token)
                    index += 1
                    continue
                }
                guard let next = continuation(tokens, at: index, dates: dates) else { break }
                index = next
                continue
            }
            if index > verb, endsClause(tokens, at: index, verb: tokens[verb].word) { break }
            phrase.append(token)
            index += 1
        }
        if let first = phrase.first, !Verbs.isAction(first.word),
            let base = Verbs.baseOfThirdPerson(first.word) ?? Verbs.baseOfProgressive(first.word)
        {
            phrase[0] = Token(surface: base, word: base, hasSpaceBefore: first.hasSpaceBefore, kind: .word)
        }
        while let last = phrase.last, phrase.count > 1, looseEnds.contains(last.word) { phrase.removeLast() }
        return phrase
    }

    /// Commas of a list of three actions or more: 'export the labels, rerun the test and send the report'.
    private static func seams(_ tokens: [Token], from verb: Int, dates: [DateMention]) -> Set<Int> {
        guard tokens[verb...].contains(where: { $0.word == "," }), Verbs.isAction(tokens[verb].word) else { return [] }
        let starts = StepSplitter(tokens: tokens, dates: dates).starts(from: verb)
        return starts.count > 2 ? Set(starts.compactMap { comma(tokens, before: $0) }) : []
    }

    private static func comma(_ tokens: [Token], before start: Int) -> Int? {
        let last = tokens[..<start].lastIndex { $0.word == "," }
        return last.flatMap { start - $0 <= 3 ? $0 : nil }
    }

    /// Where the phrase goes on after a mark; nil when the mark ends it.
    private static func continuation(_ tokens: [Token], at index: Int, dates: [DateMention]) -> Int? {
        guard tokens[index].word == "," || tokens[index].word == "\"" || tokens[index].word == "“" else { return nil }
        var next = skip(tokens, from: index + 1, dates: dates)
        while next < tokens.count, tokens[next].word == "," { next = skip(tokens, from: next + 1, dates: dates) }
        guard next < tokens.count else { return nil }
        if next > index + 1 || tokens[index].word != "," {
            return tokens[next].isMark || subjects.contains(tokens[next].word) ? nil : next
        }
        let follower = Adverbs.skip(tokens, from: next + 1)
        guard tokens[next].word == "and",
            Verbs.isAction(tokens.word(follower)) || Verbs.light.contains(tokens.word(follower))
        else { return nil }
        return next
    }

    /// The first token from `start` on that belongs neither to a date nor to a filler.
    private static func skip(_ tokens: [Token], from start: Int, dates: [DateMention]) -> Int {
        var index = start
        while index < tokens.count {
            if let date = dates.first(where: { $0.range.contains(index) }) {
                index = date.range.upperBound
                continue
            }
            let filler = Fillers.length(tokens, at: index)
            if filler == 0 { break }
            index += filler
        }
        return index
    }

    private static func endsClause(_ tokens: [Token], at index: Int, verb: String) -> Bool {
        let word = tokens[index].word
        if connectors.contains(word) { return true }
        if word == "if" || word == "whether" { return !inquiries.contains(verb) }
        if word == "so" { return true }
        if ["before", "after"].contains(word) { return subjects.contains(tokens.word(index + 1)) }
        if ["and", "or", "then"].contains(word) {
            let next = Adverbs.skip(tokens, from: index + 1)
            return subjects.contains(tokens.word(next)) && tokens.word(next) != "that" && tokens.word(next) != "this"
        }
        return false
    }
}
