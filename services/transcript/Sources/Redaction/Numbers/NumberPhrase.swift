/// A quantity in the text, with what belongs to it.
struct NumberPhrase {
    /// How the number is said, which tells how readily it is taken for money.
    enum Shape {
        /// With hundreds, thousands or groups of digits.
        case large
        /// Two numbers side by side, as prices are spoken: `twelve fifty`, `eleven two`.
        case pair
        /// With a part behind the point, or a half.
        case decimal
        /// Plain, above twelve.
        case medium
        /// Plain, up to twelve.
        case small
        case year
        /// Digits one by one, or a number glued to a unit.
        case identifier
    }

    /// The tokens from the first to behind the last.
    var start: Int
    var end: Int
    var value: Double
    var shape: Shape
    var hasCurrency = false
    /// Written with a sign, as `£4.50`.
    var hasSign = false
    /// Written in digits.
    var isWritten = false
    /// `k`, `grand`: mostly money.
    var hasMoneyScale = false
    var isPercentage = false
    /// `grand`: money and nothing else.
    var isSlang = false
    /// With `a month`, `per seat`.
    var hasRate = false
    /// With `each`.
    var isEach = false
    /// A bare `half`.
    var isHalf = false
    /// `six figures`.
    var isFigures = false
    /// A currency that is part of another thing, as in `Euro pallets`.
    var isCompound = false
}
