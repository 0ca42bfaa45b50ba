/// What a word says when it is part of a spoken number.
struct NumberWord: Sendable {
    enum Kind: UInt8, Sendable {
        case zero
        case unit
        case teen
        case tens
        case hundred
        case scale
        /// `k`, `mil`: of money more often than of anything else.
        case moneyScale
        /// `grand`: a thousand of money.
        case slangScale
        case half
        case quarter
        case point
        case and
    }

    let kind: Kind
    let value: Double
}
