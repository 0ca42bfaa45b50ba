import Domain

/// Reads the day on which something is due, as it is typed.
struct DueWords: Sendable {
    let today: CalendarDate

    /// A day with the words that say it.
    struct Mention {
        let date: CalendarDate
        let range: Range<Int>
        /// Whether the words say that something is due then.
        let isDeadline: Bool
    }

    /// The day on which the work of `clause` is due, which is taken out of it.
    ///
    /// A day counts when 'due' or 'by' says so or when its part of the sentence ends with it; 'the Friday demo' and 'broke on
    /// Monday' say something else.
    ///
    /// - Parameter deadlinesOnly: whether 'due' or 'by' has to say so.
    func read(_ clause: inout TypedClause, deadlinesOnly: Bool = false) -> CalendarDate? {
        let found = mentions(in: clause.tokens).filter {
            clause.isFree($0.range) && counts($0, in: clause) && (!deadlinesOnly || $0.isDeadline)
        }
        guard let mention = found.first(where: \.isDeadline) ?? found.last else { return nil }
        // Of 'before Monday's call' the call is left.
        if !belongsToThing(mention, clause) { clause.take(mention.range) }
        return mention.date
    }

    /// Every day that is spoken of.
    func mentions(in typed: [Token]) -> [Mention] {
        let tokens = TypedTokens.spellingDays(typed)
        let found = DateFinder(meetingDate: today).mentions(in: tokens).map { mention in
            withYear(Mention(date: mention.date, range: mention.range, isDeadline: false), tokens)
        }
        let written = tokens.indices.compactMap { index in
            WrittenDate.read(tokens[index].surface).map {
                Mention(date: $0, range: index..<(index + 1), isDeadline: false)
            }
        }
        let past = tokens.indices.compactMap { pastDeadline(tokens, at: $0) }
        return ((found + written).map { withLead($0, tokens) } + past).sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
    }

    /// A day gone by, where 'due' says that it is one to be ready on: 'broke yesterday' is not.
    private func pastDeadline(_ tokens: [Token], at index: Int) -> Mention? {
        guard let (date, length) = PastDays(today: today).day(tokens, at: index),
            tokens.word(index + length) != "'s"
        else { return nil }
        let mention = withLead(Mention(date: date, range: index..<(index + length), isDeadline: false), tokens)
        return tokens[mention.range].contains { ["due", "deadline"].contains($0.word) } ? mention : nil
    }

    private func counts(_ mention: Mention, in clause: TypedClause) -> Bool {
        if mention.isDeadline { return true }
        guard !belongsToThing(mention, clause), !clause.tokens[mention.range].contains(where: { $0.word == "'s" }),
            !tellsThePast(clause.tokens, before: mention.range.lowerBound)
        else { return false }
        return clause.endsSegment(mention.range.upperBound) || leadsOn(mention, clause)
    }

    private static let prepositions: Set<String> = ["with", "for", "at", "in", "and", "by", "to", "about"]

    /// 'For Friday: …', 'in two weeks with Maria', 'on Monday at the office'.
    private func leadsOn(_ mention: Mention, _ clause: TypedClause) -> Bool {
        let end = mention.range.upperBound
        if clause.beginsSegment(mention.range.lowerBound), clause.tokens.has([":"], at: end) { return true }
        let first = clause.tokens.word(mention.range.lowerBound)
        guard Self.prepositions.contains(clause.tokens.word(end)) else { return false }
        return ["in", "within", "on", "for", "next", "tomorrow", "today"].contains(first)
    }

    private func belongsToThing(_ mention: Mention, _ clause: TypedClause) -> Bool {
        clause.tokens[mention.range].last?.word == "'s" && !clause.tokens.word(mention.range.upperBound).isEmpty
    }

    private func tellsThePast(_ tokens: [Token], before index: Int) -> Bool {
        let verb = tokens.word(index - 1)
        return ["broke", "came", "went", "began", "was", "were", "had", "did", "said"].contains(verb)
            || (verb.hasSuffix("ed") && verb.count > 4 && !["need", "speed", "feed"].contains(verb))
    }

    /// 'March 3, 2027' and '3 March 2027'.
    private func withYear(_ mention: Mention, _ tokens: [Token]) -> Mention {
        var next = mention.range.upperBound
        if tokens.indices.contains(next), tokens[next].word == "," { next += 1 }
        let namesMonth = tokens[mention.range].contains { CalendarWords.months[$0.word] != nil }
        guard namesMonth, tokens.word(next).count == 4, let year = Int(tokens.word(next)), (2000...2100).contains(year),
            let date = CalendarDate(year: year, month: mention.date.month, day: mention.date.day)
        else { return mention }
        return Mention(date: date, range: mention.range.lowerBound..<(next + 1), isDeadline: false)
    }

    /// 'By noon tomorrow'.
    private func startOfClock(_ tokens: [Token], before start: Int) -> Int {
        guard isClock(tokens.word(start - 1)), ["by", "at", "before"].contains(tokens.word(start - 2)) else {
            return start
        }
        return start - 2
    }

    /// 'Thursday 5pm', 'Thursday 17:00'.
    private func endOfClock(_ tokens: [Token], from end: Int) -> Int {
        isClock(tokens.word(end)) ? end + 1 : end
    }

    private func isClock(_ word: String) -> Bool {
        if ["noon", "midday", "midnight"].contains(word) { return true }
        if word.hasSuffix("am") || word.hasSuffix("pm") { return word.first?.isWholeNumber ?? false }
        return word.wholeMatch(of: /\d{1,2}:\d{2}/) != nil
    }

    private static let deadlines: Set<String> = [
        "due", "by", "until", "till", "before", "within", "deadline", "latest",
    ]
    private static let links: Set<String> = [
        ":", "=", "is", "date", "on", "by", "be", "for", "the", "of", "it", "to", "was",
    ]

    /// With 'due date:', 'deadline is' and the like before it.
    private func withLead(_ mention: Mention, _ tokens: [Token]) -> Mention {
        var start = mention.range.lowerBound
        var position = start - 1
        while position >= 0, position >= start - 4,
            Self.links.contains(tokens[position].word) || Self.deadlines.contains(tokens[position].word)
        {
            if Self.deadlines.contains(tokens[position].word) { start = position }
            position -= 1
        }
        let range = startOfClock(tokens, before: start)..<endOfClock(tokens, from: mention.range.upperBound)
        return Mention(
            date: mention.date, range: range, isDeadline: tokens[range].contains { Self.deadlines.contains($0.word) })
    }
}
