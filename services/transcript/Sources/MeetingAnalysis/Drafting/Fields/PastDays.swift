import Domain

/// Days that have gone by, which a ticket can be due on all the same: 'due yesterday', 'due last Friday'.
struct PastDays: Sendable {
    let today: CalendarDate

    /// The day that the words at `index` say, with how many they are.
    func day(_ tokens: [Token], at index: Int) -> (date: CalendarDate, length: Int)? {
        switch tokens.word(index) {
        case "yesterday": return (today.adding(days: -1), 1)
        case "the" where tokens.has(["day", "before", "yesterday"], at: index + 1): return (today.adding(days: -2), 4)
        case "day" where tokens.has(["before", "yesterday"], at: index + 1): return (today.adding(days: -2), 3)
        case "last": return last(tokens.word(index + 1)).map { ($0, 2) }
        default: return ago(tokens, at: index)
        }
    }

    /// 'Last Friday', 'last week': its Friday.
    private func last(_ word: String) -> CalendarDate? {
        if word == "week" { return today.weekday(5, weeksLater: -1) }
        if word == "month" { return today.adding(days: -today.day) }
        guard let weekday = CalendarWords.weekdays[word] else { return nil }
        let distance = ((today.weekday - weekday) % 7 + 7) % 7
        return today.adding(days: distance == 0 ? -7 : -distance)
    }

    /// 'Two days ago', 'a week ago'.
    private func ago(_ tokens: [Token], at index: Int) -> (date: CalendarDate, length: Int)? {
        guard tokens.word(index + 2) == "ago", let count = CalendarWords.cardinal(tokens.word(index)) else {
            return nil
        }
        switch tokens.word(index + 1) {
        case "day", "days": return (today.adding(days: -count), 3)
        case "week", "weeks": return (today.adding(days: -7 * count), 3)
        default: return nil
        }
    }
}
