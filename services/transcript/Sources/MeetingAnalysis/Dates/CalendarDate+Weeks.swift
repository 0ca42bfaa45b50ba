import Domain

extension CalendarDate {
    /// The next day that is `weekday`, not counting this one; Monday is 1.
    func next(weekday: Int) -> CalendarDate {
        let distance = ((weekday - self.weekday) % 7 + 7) % 7
        return adding(days: distance == 0 ? 7 : distance)
    }

    /// `weekday` of the week that is `weeks` after this day's week; weeks begin on Monday.
    func weekday(_ weekday: Int, weeksLater weeks: Int) -> CalendarDate {
        adding(days: weekday - self.weekday + 7 * weeks)
    }

    /// The first day from this one on that is the `day`th of a month; nil when there is none within a year.
    func next(dayOfMonth day: Int) -> CalendarDate? {
        (0...366).lazy.map { adding(days: $0) }.first { $0.day == day }
    }

    /// The first `day` of `month` from two months before this day on, so that a date just gone by stays what it was.
    func nearest(month: Int, day: Int) -> CalendarDate? {
        let thisYear = CalendarDate(year: year, month: month, day: day)
        if let thisYear, thisYear >= adding(days: -60) { return thisYear }
        return CalendarDate(year: year + 1, month: month, day: day)
    }

    /// The last day of this day's quarter.
    var endOfQuarter: CalendarDate? {
        CalendarDate(year: year, month: (month - 1) / 3 * 3 + 3, day: 1)?.endOfMonth
    }
}
