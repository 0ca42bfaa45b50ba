import Domain

extension DateFinder {
    /// `end of the week`, `end of next week`, `end of the month`, `end of October`, `the new year` and
    /// `end of day tomorrow`.
    func endOfPeriod(_ tokens: [Token], at index: Int) -> Core? {
        if tokens.has(["new", "year"], at: index), let date = CalendarDate(year: meetingDate.year, month: 12, day: 31) {
            return Core(date: date, length: 2)
        }
        guard ["end", "close"].contains(tokens.word(index)) else { return nil }
        var next = index + 1
        if tokens.word(next) == "of" { next += 1 }
        while ["the", "this"].contains(tokens.word(next)) { next += 1 }
        let isNext = tokens.word(next) == "next"
        if isNext { next += 1 }
        guard let date = end(of: tokens.word(next), isNext: isNext) else { return nil }
        if ["day", "business", "play"].contains(tokens.word(next)) {
            return endOfDay(tokens, from: index, after: next)
        }
        return Core(date: date, length: next - index + 1)
    }

    private func end(of period: String, isNext: Bool) -> CalendarDate? {
        switch period {
        case "day", "business", "play": return meetingDate
        case "week":
            let friday = meetingDate.weekday(5, weeksLater: isNext ? 1 : 0)
            return friday >= meetingDate ? friday : meetingDate.next(weekday: 5)
        case "month":
            let end = meetingDate.endOfMonth
            return isNext ? end.adding(days: 1).endOfMonth : end
        case "quarter":
            let end = meetingDate.endOfQuarter
            return isNext ? end?.adding(days: 1).endOfQuarter : end
        case "year":
            return CalendarDate(year: meetingDate.year + (isNext ? 1 : 0), month: 12, day: 31)
        default:
            return CalendarWords.months[period].flatMap { meetingDate.nearest(month: $0, day: 1)?.endOfMonth }
        }
    }

    /// `end of day` is today's unless another day follows: `end of day tomorrow`, `close of business on Friday`.
    private func endOfDay(_ tokens: [Token], from index: Int, after last: Int) -> Core {
        var next = last + 1
        while next <= last + 2, ["on", "today", "the", "day"].contains(tokens.word(next)) { next += 1 }
        if tokens.indices.contains(next), let day = relative(tokens, at: next) ?? weekday(tokens, at: next) {
            return Core(date: day.date, length: next - index + day.length)
        }
        return Core(date: meetingDate, length: last - index + 1)
    }
}
