/// Classes of words that only the judge of numbers asks about, and seldom; apart from ``WordTraits``, which is full.
struct NumberCues: OptionSet, Sendable {
    let rawValue: UInt8

    /// Where a sum lands: `comes to`, `we are still on`, `that leaves us with`.
    static let landing = NumberCues(rawValue: 1)
    /// `is`, `was`, `of`, `at`: between a price and what it is.
    static let copula = NumberCues(rawValue: 2)
    /// More of one thing than can be told: `millions`, `thousands`.
    static let vagueScale = NumberCues(rawValue: 4)

    /// Says of a percentage behind it that it is of a price: `fifty percent upfront`.
    static let shareOfPrice = NumberCues(rawValue: 8)
    /// Sets the days behind it, or before it: `ninety days notice`.
    static let notice = NumberCues(rawValue: 16)
    /// What one does for a price: `do it for fifteen hundred`.
    static let bargain = NumberCues(rawValue: 32)

    static let words: [(cues: NumberCues, words: String)] = [
        (
            .landing,
            """
            come comes came coming still adds add added works work worked total totals leaves leave left brings bring \
            brought takes take us 're are 'm am gets get got go goes going went stay stays stand stands end ends up down \
            minus equals makes settle settled round land lands back
            """
        ),
        (.copula, "is was 's be are were of at being equals came comes stays"),
        (.shareOfPrice, "upfront deposit discount off markup commission royalty royalties margin interest down apr"),
        (.notice, "notice net terms invoice invoices payment payments"),
        (.bargain, "do did done get got have let sell sold buy bought take"),
        (.vagueScale, "hundreds thousands millions billions"),
    ]
}
