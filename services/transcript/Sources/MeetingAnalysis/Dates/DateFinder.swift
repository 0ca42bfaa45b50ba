import Domain

/// Finds the days that are spoken of, resolved against the day of the meeting.
struct DateFinder: Sendable {
    let meetingDate: CalendarDate

    /// What stands at a place: the day, how many words it takes, how closely it is fixed.
    struct Core {
        let date: CalendarDate
        let length: Int
        var precision = DateMention.Precision.day
    }

    /// The days spoken of in `tokens`, in order; those that lie behind the speaker (`since Friday`, `last week`) are
    /// not among them.
    func mentions(in tokens: [Token]) -> [DateMention] {
        var mentions: [DateMention] = []
        var index = 0
        while index < tokens.count {
            guard let core = core(tokens, at: index) else {
                index += 1
                continue
            }
            let end = endOfTail(tokens, from: index + core.length)
            let start = startOfLead(tokens, before: index)
            if !looksBack(tokens, before: start, at: index) {
                mentions.append(
                    DateMention(
                        date: core.date, range: start..<end, precision: core.precision,
                        isDeadline: isDeadline(tokens, start..<end)
                    )
                )
            }
            index = end
        }
        return mentions
    }

    private func core(_ tokens: [Token], at index: Int) -> Core? {
        guard tokens[index].kind == .word else { return nil }
        return endOfPeriod(tokens, at: index) ?? relative(tokens, at: index) ?? weekday(tokens, at: index)
            ?? monthAndDay(tokens, at: index) ?? dayOfMonth(tokens, at: index) ?? written(tokens, at: index)
    }

    private func written(_ tokens: [Token], at index: Int) -> Core? {
        CalendarDate(tokens[index].surface).map { Core(date: $0, length: 1) }
    }

    private static let hesitations: Set<String> = [
        ",", "the", "um", "uh", "er", "like", "maybe", "around", "about", "say",
    ]
    private static let prepositions: Set<String> = [
        "by", "until", "till", "before", "on", "for", "due", "of", "to", "at", "in", "within", "than",
    ]

    /// Where the preposition before a day begins: `by, um, next Tuesday`.
    private func startOfLead(_ tokens: [Token], before index: Int) -> Int {
        var position = index - 1
        while position >= 0, index - position <= 4, Self.hesitations.contains(tokens[position].word) { position -= 1 }
        guard Self.prepositions.contains(tokens.word(position)) else { return index }
        if tokens.has(["no", "later", "than"], at: position - 2) { return position - 2 }
        return tokens.word(position - 1) == "due" ? position - 1 : position
    }

    private static let tails: Set<String> = [
        "morning", "afternoon", "evening", "noon", "night", "latest", "eod", "cob", "lunchtime", "o'clock", "lunch",
    ]

    private func endOfTail(_ tokens: [Token], from end: Int) -> Int {
        var end = end
        while end < tokens.count {
            if Self.tails.contains(tokens[end].word) {
                end += 1
            } else if tokens.has(["at", "the", "latest"], at: end) || tokens.has(["first", "thing"], at: end) {
                end += tokens[end].word == "at" ? 3 : 2
            } else if tokens.has([",", "first", "thing"], at: end) {
                end += 3
            } else if ["by", "at"].contains(tokens.word(end)), isClock(tokens.word(end + 1)) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private func isClock(_ word: String) -> Bool {
        ["noon", "lunch", "midday", "eod"].contains(word)
            || (CalendarWords.cardinal(word.prefixBeforeColon) ?? 99) <= 24
            || ["am", "pm"].contains { word.hasSuffix($0) && Int(word.dropLast(2)) != nil }
    }

    /// Whether the words before a day put it behind the speaker, rule it out or make it the start of something.
    private func looksBack(_ tokens: [Token], before start: Int, at index: Int) -> Bool {
        let backward: Set<String> = ["since", "from", "last", "past", "after", "yesterday", "ago", "not", "never"]
        if ["a", "every", "each"].contains(tokens.word(index - 1)), CalendarWords.weekdays[tokens.word(index)] != nil {
            return true
        }
        return backward.contains(tokens.word(start - 1)) || backward.contains(tokens.word(index - 1))
            || (tokens.word(index - 1) == "the" && ["from", "since"].contains(tokens.word(index - 2)))
    }

    private func isDeadline(_ tokens: [Token], _ range: Range<Int>) -> Bool {
        let marks: Set<String> = ["by", "until", "till", "before", "due", "latest", "for", "on", "within"]
        return tokens[range].contains { marks.contains($0.word) }
    }
}

extension String {
    /// The part before a colon, such as the hour of `9:30`.
    fileprivate var prefixBeforeColon: String { String(prefix { $0 != ":" }) }
}
