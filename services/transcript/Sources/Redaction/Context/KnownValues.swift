/// What values stand for in a conversation: an amount that was said with its currency is often repeated without, and
/// so is a count that was said with what it counts.
struct KnownValues {
    private var amounts: Set<Int> = []
    private var counts: Set<Int> = []
    /// Whether amounts are written with their signs here, as `£4.50`, so that a bare figure seldom is one.
    private let isWrittenOut: Bool
    /// Whether placeholders may hide signs and counts; any that would matter, so that filtering twice changes nothing.
    private let isPartlyHidden: Bool
    private static let writtenOut = 4

    /// - Parameters:
    ///   - reading: the conversation; numbers with a currency are known from the start.
    ///   - isCount: tells whether a number stands before what it counts.
    init(_ reading: Reading, isCount: (NumberPhrase) -> Bool) {
        let numbers = reading.numbers
        isPartlyHidden = reading.hasPlaceholders
        isWrittenOut = isPartlyHidden || numbers.count(where: \.hasSign) >= Self.writtenOut
        for number in numbers {
            if number.hasCurrency {
                insertAmount(number)
            } else if Self.isTelling(number), !Self.isRound(number), !number.hasMoneyScale, isCount(number) {
                counts.insert(Self.key(number))
            }
        }
    }

    mutating func insertAmount(_ number: NumberPhrase) {
        guard Self.isTelling(number) else { return }
        amounts.insert(Self.key(number))
        if number.shape == .pair { amounts.insert(Self.keyOfPrice(number)) }
    }

    func isAmount(_ number: NumberPhrase) -> Bool {
        guard Self.isTelling(number) else { return false }
        return amounts.contains(Self.key(number))
            || (number.shape == .pair && amounts.contains(Self.keyOfPrice(number)))
    }

    /// How much less (or more, above zero) money talk it takes to read a number as an amount.
    func easing(_ number: NumberPhrase) -> Double {
        if isAmount(number) { return number.shape == .medium ? -0.2 : -0.35 }
        if Self.isTelling(number), counts.contains(Self.key(number)), !isPartlyHidden { return 0.35 }
        if isWrittenOut, number.isWritten { return 0.4 }
        return isPartlyHidden && Self.isTelling(number) ? 0.35 : 0
    }

    /// Small numbers and percentages say too little.
    private static func isTelling(_ number: NumberPhrase) -> Bool {
        switch number.shape {
        case .small, .identifier, .year: false
        default: !number.isPercentage && number.value > 0
        }
    }

    private static func isRound(_ number: NumberPhrase) -> Bool {
        number.shape == .medium && number.value.truncatingRemainder(dividingBy: 5) == 0
    }

    /// A pair read as a price, so that `twelve fifty` is `twelve point five`.
    private static func keyOfPrice(_ number: NumberPhrase) -> Int {
        number.value < 1e12 ? Int(number.value) : 0
    }

    /// Leaves out thousands, so that `three forty` and `340,000` are one.
    private static func key(_ number: NumberPhrase) -> Int {
        guard number.value > 0, number.value < 1e12 else { return 0 }
        var value = number.value
        while value >= 1000, value.truncatingRemainder(dividingBy: 1000) == 0 { value /= 1000 }
        return Int(value * 100)
    }
}
