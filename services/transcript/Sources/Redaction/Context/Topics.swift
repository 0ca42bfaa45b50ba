/// Subjects besides money that decide over numbers; each fades from 1 as the talk goes on.
struct Topics {
    private static let fadeOfTerms = 0.99
    private static let fadeOfLiability = 0.98
    private static let fadeOfCounting = 0.95

    /// How recently payment days were set.
    private(set) var terms = 0.0
    /// How recently liability was spoken of.
    private(set) var liability = 0.0
    /// How recently somebody asked how many there are.
    private var counting = 0.0
    private var wasHow = false

    /// Whether a number answers how many there are.
    var isCounting: Bool { counting >= 0.6 }

    init() {}

    mutating func hearMoney() {
        counting = 0
    }

    mutating func hearTerms() {
        terms = 1
    }

    /// Moves on by one token.
    mutating func pass(_ token: Token) {
        if token.kind == .placeholder {
            terms = 0
            liability = 0
        } else {
            terms *= Self.fadeOfTerms
            liability *= Self.fadeOfLiability
        }
        if token.has(.liability) { liability = 1 }
        counting *= Self.fadeOfCounting
        if wasHow, token.has(.quantifier) { counting = 1 }
        wasHow = token.has(.how)
    }
}
