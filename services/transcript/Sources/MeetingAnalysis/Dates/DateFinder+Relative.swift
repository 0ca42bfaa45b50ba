import Domain

extension DateFinder {
    /// `today`, `tomorrow`, `this week`, `next week`, `in two weeks`, `two weeks from today`.
    func relative(_ tokens: [Token], at index: Int) -> Core? {
        switch tokens[index].word {
        case "today", "tonight", "eod", "cob":
            return abbreviated(tokens, at: index) ?? Core(date: meetingDate, length: 1)
        case "eow": return Core(date: meetingDate.weekday(5, weeksLater: 0), length: 1)
        case "eom", "month-end": return Core(date: meetingDate.endOfMonth, length: 1)
        case "year-end", "eoy":
            return CalendarDate(year: meetingDate.year, month: 12, day: 31).map { Core(date: $0, length: 1) }
        case "tomorrow": return Core(date: meetingDate.adding(days: 1), length: 1)
        case "day" where tokens.has(["after", "tomorrow"], at: index + 1):
            return Core(date: meetingDate.adding(days: 2), length: 3)
        case "this": return thisPeriod(tokens, at: index)
        case "next" where tokens.word(index + 1) == "week": return nextWeek(tokens, at: index)
        case "in", "within": return span(tokens, at: index + 1).map { Core(date: $0.date, length: $0.length + 1) }
        default: return span(tokens, at: index).flatMap { fromToday(tokens, at: index, $0) }
        }
    }

    /// `EOD Friday`, `COB tomorrow`: the day that follows counts.
    private func abbreviated(_ tokens: [Token], at index: Int) -> Core? {
        guard ["eod", "cob"].contains(tokens[index].word) else { return nil }
        let next = tokens.word(index + 1) == "on" ? index + 2 : index + 1
        guard tokens.indices.contains(next), let day = weekday(tokens, at: next) ?? relative(tokens, at: next) else {
            return nil
        }
        return Core(date: day.date, length: next - index + day.length)
    }

    private func thisPeriod(_ tokens: [Token], at index: Int) -> Core? {
        switch tokens.word(index + 1) {
        case "morning", "afternoon", "evening": return Core(date: meetingDate, length: 2)
        case "week":
            let friday = meetingDate.weekday(5, weeksLater: 0)
            return friday >= meetingDate ? Core(date: friday, length: 2, precision: .week) : nil
        default: return nil
        }
    }

    private func nextWeek(_ tokens: [Token], at index: Int) -> Core? {
        var next = index + 2
        if tokens.indices.contains(next), [",", "on"].contains(tokens[next].word) { next += 1 }
        if let weekday = CalendarWords.weekdays[tokens.word(next)] {
            return Core(date: meetingDate.weekday(weekday, weeksLater: 1), length: next - index + 1)
        }
        return Core(date: meetingDate.weekday(5, weeksLater: 1), length: 2, precision: .week)
    }

    /// `two weeks`, `a couple of days`, `a fortnight`: the day that far from the meeting.
    private func span(_ tokens: [Token], at index: Int) -> Core? {
        var unitIndex = index
        var count = 1
        if ["a", "the"].contains(tokens.word(index)), ["couple", "next", "fortnight"].contains(tokens.word(index + 1)) {
            unitIndex += 1
        }
        if tokens.word(unitIndex) == "next" { unitIndex += 1 }
        if let number = CalendarWords.cardinal(tokens.word(unitIndex)) {
            count = number
            unitIndex += 1
        } else if tokens.word(unitIndex) != "fortnight" {
            return nil
        }
        if tokens.word(unitIndex) == "of" { unitIndex += 1 }
        let days: Int
        switch tokens.word(unitIndex) {
        case "day", "days": days = count
        case "week", "weeks": days = 7 * count
        case "fortnight": days = 14 * count
        case "month", "months": days = 30 * count
        default: return nil
        }
        return Core(date: meetingDate.adding(days: days), length: unitIndex - index + 1)
    }

    private func fromToday(_ tokens: [Token], at index: Int, _ span: Core) -> Core? {
        let end = index + span.length
        if tokens.has(["from", "today"], at: end) || tokens.has(["from", "now"], at: end) {
            return Core(date: span.date, length: span.length + 2)
        }
        if tokens.word(end) == "from", tokens.indices.contains(end + 1),
            let day = weekday(tokens, at: end + 1)
                ?? (tokens.word(end + 1) == "tomorrow" ? relative(tokens, at: end + 1) : nil)
        {
            let distance = span.date.dayNumber - meetingDate.dayNumber
            return Core(date: day.date.adding(days: distance), length: span.length + 1 + day.length)
        }
        return tokens.word(end) == "today" ? Core(date: span.date, length: span.length + 1) : nil
    }
}
