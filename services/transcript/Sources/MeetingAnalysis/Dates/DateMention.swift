import Domain

/// A day that was spoken of.
struct DateMention: Hashable, Sendable {
    let date: CalendarDate
    /// The words that say it, with the preposition before and what belongs to it after.
    let range: Range<Int>
    /// How closely the words fix the day.
    let precision: Precision
    /// Whether the words say that something is due then: `by`, `until`, `at the latest`.
    let isDeadline: Bool

    enum Precision: Int, Comparable, Sendable {
        /// `this week`, `next week`: its Friday at the latest.
        case week
        case day

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }
}
