import Domain

/// A sentence that is about a day and little else: 'Wednesday the eighth, yes please', 'I'll have that by Friday'.
struct DayStatement {
    let date: CalendarDate
    /// Whether it only asks: 'Thursday the thirtieth?'
    let isProposal: Bool
    /// Whether it may replace a day that was named before.
    let mayCorrect: Bool

    /// Words that a statement of a day may have besides the day.
    private static let neutral: Set<String> = WordList.words(
        """
        so that is the then okay ok yes yeah yep please good great of it by let us me say make i would at latest no
        wait hm um uh next this fine perfect works aye sure thanks thank you will be can do have actually sorry and
        on for until right well get in or there could what about how more like better give possible late earliest
        we as planned done
        """
    )
    private static let past: Set<String> = [
        "was", "were", "had", "did", "sent", "went", "told", "got", "gave", "took", "wrote", "said", "saw", "came",
        "been",
    ]

    init?(_ sentence: Sentence, dates: SpokenDates, isOwner: Bool) {
        let mentions = dates.mentions(in: sentence)
        guard let last = mentions.last(where: { $0.precision == .day }) ?? mentions.last, let first = mentions.first,
            !Self.isPast(sentence.tokens)
        else { return nil }
        let rest = sentence.tokens.indices.filter { index in
            let token = sentence.tokens[index]
            return !token.isMark && !mentions.contains { $0.range.contains(index) }
                && !Self.neutral.contains(token.word)
        }
        let opens = Self.opens(sentence.tokens, first) && (first.isDeadline || first.precision == .day)
        guard rest.count <= 2 || opens || (isOwner && Self.refersBack(sentence.tokens)) else { return nil }
        self.date = rest.count <= 2 || !opens ? last.date : first.date
        self.isProposal = sentence.isQuestion
        self.mayCorrect = rest.count <= (isOwner ? 2 : 1) && last.precision == .day
    }

    /// Whether nothing but openers stands before the day.
    private static func opens(_ tokens: [Token], _ first: DateMention) -> Bool {
        first.range.lowerBound <= 3
            && tokens[..<first.range.lowerBound].allSatisfy { $0.isMark || neutral.contains($0.word) }
            && (first.range.upperBound >= tokens.count || tokens[first.range.upperBound].isMark)
    }

    private static func isPast(_ tokens: [Token]) -> Bool {
        tokens.contains { token in
            past.contains(token.word)
                || (token.word.hasSuffix("ed") && token.word.count > 4 && !["need", "indeed"].contains(token.word))
        }
    }

    private static let references: Set<String> = ["it", "that", "this", "them", "me"]
    private static let outcomes: Set<String> = [
        "have", "do", "get", "done", "ready", "finish", "send", "give", "deliver",
    ]

    /// Whether the speaker says when the same thing will be there: 'I'll have that by Friday', 'give me until the
    /// twelfth'.
    private static func refersBack(_ tokens: [Token]) -> Bool {
        guard tokens.count <= 20, let verb = tokens.firstIndex(where: { outcomes.contains($0.word) }) else {
            return false
        }
        let subject = tokens[..<verb].suffix(5).contains { ["i", "you", "it", "that"].contains($0.word) } || verb == 0
        return subject && tokens[max(0, verb - 3)...].prefix(7).contains { references.contains($0.word) }
    }
}
