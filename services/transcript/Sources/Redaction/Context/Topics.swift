/// Subjects besides money that decide over numbers; each fades from 1 as the talk goes on.
struct Topics {
    private static let fadeOfTerms = 0.99
    private static let fadeOfLiability = 0.98

    /// How recently payment days were set.
    private(set) var terms = 0.0
    /// How recently liability was spoken of.
    private(set) var liability = 0.0

    init() {}

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
    }
}
