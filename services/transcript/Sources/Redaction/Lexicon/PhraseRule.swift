/// Words that stand for something commercial, or that look like it and do not.
///
/// Patterns are separated by `;`. In a pattern, `a|b` are alternatives, `a?` may be absent, `<class>` is any word of a
/// class (see ``PhraseItem``), `#` is a number, `*` is any word. A pattern begins with plain words.
struct PhraseRule: Sendable {
    /// The label, or nil for a phrase that protects its words.
    let label: RedactionLabel?
    let name: String
    let patterns: String
    /// How much money talk it takes to believe the phrase, from 0 (none) to 1.5, unless a neighbour proves it.
    var needs = 0.0
    /// Neighbours that prove the commercial sense.
    var provenBefore: WordTraits = []
    var provenAfter: WordTraits = []
    /// Neighbours that rule it out.
    var notBefore: WordTraits = []
    var notAfter: WordTraits = []
    /// Words that rule it out from a little way off in the same sentence.
    var notNear: WordTraits = []
    /// Whether those words count beyond a preposition too.
    var crossesClauses = false
    /// Whether it has to follow an amount.
    var followsAmount = false
    /// Whether a number right before it proves it, or one that says how much it is, as in `the rate is ninety`.
    var provenByNumber = false
    /// Whether it is written in capitals only.
    var isAcronym = false
    /// Whether a determiner or the like has to come before.
    var isNoun = false
    /// Whether it makes a price of every `rate` that follows: `hourly rate`.
    var makesRatePrice = false
    /// Whether talk of such a rate stands for money talk.
    var echoesRate = false
    /// Whether it speaks of a contract, so that what only a contract sets is believed for a while.
    var makesDeal = false
    /// Whether it takes talk of a contract, not of money.
    var echoesDeal = false

    /// The rule without its texts: what is looked at for every match.
    struct Conditions: Sendable {
        let label: RedactionLabel?
        let needs: Double
        let provenBefore: WordTraits
        let provenAfter: WordTraits
        let notBefore: WordTraits
        let notAfter: WordTraits
        let notNear: WordTraits
        let crossesClauses: Bool
        let followsAmount: Bool
        let provenByNumber: Bool
        let isAcronym: Bool
        let isNoun: Bool
        let makesRatePrice: Bool
        let echoesRate: Bool
        let makesDeal: Bool
        let echoesDeal: Bool
    }

    var conditions: Conditions {
        Conditions(
            label: label, needs: needs, provenBefore: provenBefore, provenAfter: provenAfter, notBefore: notBefore,
            notAfter: notAfter, notNear: notNear, crossesClauses: crossesClauses, followsAmount: followsAmount,
            provenByNumber: provenByNumber, isAcronym: isAcronym, isNoun: isNoun,
            makesRatePrice: makesRatePrice, echoesRate: echoesRate, makesDeal: makesDeal, echoesDeal: echoesDeal)
    }
}
