/// Subjects besides money that decide over numbers; each fades from 1 as the talk goes on.
struct Topics {
    private static let fadeOfTerms = 0.99
    private static let fadeOfLiability = 0.98
    private static let fadeOfCounting = 0.95
    private static let fadeOfAges = 0.985
    private static let fadeOfRate = 0.998
    private static let fadeOfDeal = 0.98

    /// How recently payment days were set.
    private(set) var terms = 0.0
    /// How recently liability was spoken of.
    private(set) var liability = 0.0
    /// How recently somebody asked how many there are.
    private(set) var counting = 0.0
    /// How recently it was about how old people are.
    private(set) var ages = 0.0
    /// How recently a rate was a price: `the £4.50 rate`, `hourly rate`.
    private(set) var rate = 0.0
    /// How recently a contract was talked about.
    private(set) var deal = 0.0
    private var wasHow = false

    /// Whether a number answers how many there are.
    var isCounting: Bool { counting >= 0.6 }

    /// Whether a plain number is likely how old somebody is.
    var isAboutAges: Bool { ages >= 0.45 }

    init() {}

    mutating func hearDeal() {
        deal = 1
    }

    mutating func hearRate() {
        rate = 1
    }

    mutating func hearMoney() {
        counting = 0
    }

    mutating func hearTerms() {
        terms = 1
    }

    /// Moves on by one token.
    mutating func pass(_ token: Token, isAge: Bool) {
        if token.kind == .placeholder {
            terms = 0
            liability = 0
            rate = 0
            deal = 0
        } else {
            terms *= Self.fadeOfTerms
            liability *= Self.fadeOfLiability
            rate *= Self.fadeOfRate
            deal *= Self.fadeOfDeal
        }
        ages = isAge ? 1 : ages * Self.fadeOfAges
        if token.has(.liability) { liability = 1 }
        counting *= Self.fadeOfCounting
        if wasHow, token.has(.quantifier) { counting = 1 }
        wasHow = token.has(.how)
    }
}
