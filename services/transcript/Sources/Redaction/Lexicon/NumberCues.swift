/// Classes of words that only the judge of numbers asks about, and seldom; apart from ``WordTraits``, which is full.
struct NumberCues: OptionSet, Sendable {
    let rawValue: UInt16

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
    /// Speaks of how old people are.
    static let age = NumberCues(rawValue: 64)
    /// Papers and sums that are counted: `two invoices`, `590,000 loans`.
    static let countedPaper = NumberCues(rawValue: 128)

    static let between = NumberCues(rawValue: 256)
    /// What a contract sets for some months: `three months' notice`, `two year contract`.
    static let contractNoun = NumberCues(rawValue: 512)
    /// The same where a contract is being talked about: `three years minimum`.
    static let contractWord = NumberCues(rawValue: 8192)
    /// Too short for what a contract sets.
    static let shortTime = NumberCues(rawValue: 16384)
    /// What is spent month by month: `seven months of runway`.
    static let runway = NumberCues(rawValue: 32768)
    /// Whose currency it is: `us dollars`.
    static let nation = NumberCues(rawValue: 1024)
    /// A noun that the word before it says more of: `ticket price`, `index clause`.
    static let modified = NumberCues(rawValue: 2048)
    /// Stands before a name: `Mr Price`.
    static let title = NumberCues(rawValue: 4096)

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
        (.between, "between"),
        (.runway, "runway cash"),
        (.title, "mr mrs ms miss dr doctor professor prof judge justice sir lady uncle aunt father sergeant captain"),
        (
            .modified,
            """
            price prices fee fees surcharge surcharges tariff tariffs agreement agreements \
            discount discounts clause clauses contract contracts penalty penalties
            """
        ),
        (
            .contractNoun,
            """
            notice renewal renewals contract contracts cliff lease agreement retainer licence license subscription \
            exclusivity vesting warranty
            """
        ),
        (.contractWord, "commit commitment minimum term terms extension deal option lock guarantee retention hold"),
        (.shortTime, "second seconds minute minutes hour hours ms millisecond milliseconds night nights am pm o'clock"),
        (.nation, "us canadian australian american singapore hong new swiss british indian danish swedish norwegian"),
        (.vagueScale, "hundreds thousands millions billions"),
        (.age, "age ages aged olds teenager teenagers teens elderly toddlers generation demographic demographics"),
        (
            .countedPaper,
            """
            payments loans invoices bills fees grants quotes quotations instalments installments licences licenses \
            deposits discounts contracts prices rates salaries bonuses agreements clauses renewals refunds deals
            """
        ),
    ]
}
