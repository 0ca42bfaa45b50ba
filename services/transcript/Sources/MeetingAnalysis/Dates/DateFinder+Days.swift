import Domain

extension DateFinder {
    /// `Friday`, `next Friday`, `Friday next week`, `Friday the seventh of November`, `Friday, October 17`.
    func weekday(_ tokens: [Token], at index: Int) -> Core? {
        var position = index
        let isNext = tokens.word(index) == "next"
        if isNext || tokens.word(index) == "this" { position += 1 }
        guard let weekday = CalendarWords.weekdays[tokens.word(position)] else { return nil }
        let end = position + 1
        if let exact = exactDay(tokens, after: end) { return Core(date: exact.date, length: exact.end - index) }
        if let weeks = weeksLater(tokens, at: end) {
            return Core(date: meetingDate.weekday(weekday, weeksLater: weeks.count), length: weeks.end - index)
        }
        let upcoming = meetingDate.next(weekday: weekday)
        let isThisWeek = upcoming <= meetingDate.weekday(7, weeksLater: 0)
        let possessive = tokens.word(end) == "'s" ? 1 : 0
        return Core(
            date: isNext && isThisWeek ? upcoming.adding(days: 7) : upcoming, length: end + possessive - index
        )
    }

    /// A day of the month said after its weekday.
    private func exactDay(_ tokens: [Token], after index: Int) -> (date: CalendarDate, end: Int)? {
        var position = index
        if tokens.indices.contains(position), tokens[position].word == "," { position += 1 }
        if let day = monthAndDay(tokens, at: position) { return (day.date, position + day.length) }
        guard tokens.word(position) == "the", let day = dayOfMonth(tokens, at: position, isCertain: true) else {
            return nil
        }
        return (day.date, position + day.length)
    }

    private func weeksLater(_ tokens: [Token], at index: Int) -> (count: Int, end: Int)? {
        var position = index
        if tokens.indices.contains(position), [",", "of"].contains(tokens[position].word) { position += 1 }
        if tokens.has(["next", "week"], at: position) { return (1, position + 2) }
        if tokens.has(["this", "week"], at: position) { return (0, position + 2) }
        if tokens.has(["the", "week", "after"], at: position) || tokens.has(["the", "following", "week"], at: position)
        {
            return (1, position + 3)
        }
        return nil
    }

    /// `October 20th`, `October the twentieth`, `20 October`, `twentieth of October`.
    func monthAndDay(_ tokens: [Token], at index: Int) -> Core? {
        guard tokens.indices.contains(index) else { return nil }
        if let month = CalendarWords.months[tokens[index].word], isMonthName(tokens[index]) {
            let dayIndex = tokens.word(index + 1) == "the" ? index + 2 : index + 1
            guard let (day, length) = day(tokens, at: dayIndex) else { return nil }
            return meetingDate.nearest(month: month, day: day).map { Core(date: $0, length: dayIndex + length - index) }
        }
        let start = tokens[index].word == "the" ? index + 1 : index
        guard let (day, length) = day(tokens, at: start) else { return nil }
        var monthIndex = start + length
        if tokens.word(monthIndex) == "of" { monthIndex += 1 }
        guard let month = CalendarWords.months[tokens.word(monthIndex)], isMonthName(tokens[monthIndex]) else {
            return nil
        }
        return meetingDate.nearest(month: month, day: day).map { Core(date: $0, length: monthIndex + 1 - index) }
    }

    /// `may` and `march` are months only with a capital.
    private func isMonthName(_ token: Token) -> Bool {
        token.isCapitalised || !["may", "march", "mar", "jan", "sep", "dec"].contains(token.word)
    }

    private func day(_ tokens: [Token], at index: Int) -> (day: Int, length: Int)? {
        if let ordinal = CalendarWords.ordinal(tokens, at: index) { return ordinal }
        guard let number = Int(tokens.word(index)), (1...31).contains(number) else { return nil }
        return (number, 1)
    }

    private static let fixingWords: Set<String> = [
        "by", "on", "until", "till", "before", "for", "say", "is", "'s", "due", "than", "that", "so", "then",
    ]
    /// Words that may follow a day; a noun after the number means that things are counted: 'the first batch'.
    private static let followers: Set<String> = [
        "", "at", "then", "is", "if", "so", "and", "because", "in", "by", "with", "works", "please", "latest", "or",
        "yeah", "yes", "okay", "when", "but", "first", "instead", "too", "for", "would", "will", "could", "to", "as",
        "'s",
    ]

    /// `the seventeenth`, for days that can be told from a count of things.
    ///
    /// - Parameter isCertain: whether the words before make it a date already.
    func dayOfMonth(_ tokens: [Token], at index: Int, isCertain: Bool = false) -> Core? {
        guard tokens.word(index) == "the", let (day, length) = CalendarWords.ordinal(tokens, at: index + 1) else {
            return nil
        }
        let end = index + 1 + length
        guard Self.followers.contains(tokens.word(end)), let date = meetingDate.next(dayOfMonth: day) else {
            return nil
        }
        let isFixed =
            isCertain || day > 10 || Self.fixingWords.contains(tokens.word(index - 1))
            || tokens.count { !$0.isMark } <= 4
        return isFixed ? Core(date: date, length: end - index) : nil
    }
}
